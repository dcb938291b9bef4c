import { sql } from "kysely";
import { type AuditAction, auditActions } from "~/audit/actions";
import type { Db } from "~db/connect";
import type { Period } from "./activity-filter";
import { type ActivityKind, kindOf } from "./kinds";

/** What one person did in a docket within a period. */
export interface WorkOf {
  readonly staffId: string;
  readonly name: string;
  readonly counts: Readonly<Partial<Record<ActivityKind, number>>>;
}

/** How far back a period reaches: today, or the last seven days, in Washington; `all` reaches to the beginning. */
const daysOf: Readonly<Record<Period, number | undefined>> = { day: 1, week: 7, all: undefined };

const MOST_PEOPLE = 200;

/** Who did how much in a docket, whoever did most first. */
export async function countWork(db: Db, noticeId: number, period: Period): Promise<readonly WorkOf[]> {
  const days = daysOf[period];
  const rows = await db
    .selectFrom("workCounts")
    .innerJoin("staff", "staff.id", "workCounts.staffId")
    .where("workCounts.noticeId", "=", noticeId)
    .$if(days !== undefined, (query) =>
      query.where(
        sql<boolean>`work_counts.day > (clock_timestamp() at time zone 'America/New_York')::date - ${days ?? 0}::integer`,
      ),
    )
    .groupBy(["workCounts.staffId", "staff.name", "workCounts.action"])
    .select([
      "workCounts.staffId",
      "staff.name",
      "workCounts.action",
      sql<number>`sum(work_counts.count)`.as("count"),
    ])
    .execute();
  const people = new Map<
    string,
    { name: string; counts: Partial<Record<ActivityKind, number>>; all: number }
  >();
  for (const { staffId, name, action, count } of rows) {
    const person = people.get(staffId) ?? { name, counts: {}, all: 0 };
    people.set(staffId, person);
    const known: AuditAction | undefined = auditActions.find((each) => each === action);
    const kind = known ? kindOf(known) : "other";
    person.counts[kind] = (person.counts[kind] ?? 0) + Number(count);
    person.all += Number(count);
  }
  return [...people]
    .sort(([, a], [, b]) => b.all - a.all || a.name.localeCompare(b.name))
    .slice(0, MOST_PEOPLE)
    .map(([staffId, { name, counts }]) => ({ staffId, name, counts }));
}
