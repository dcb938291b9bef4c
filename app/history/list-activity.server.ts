import { type Expression, type SqlBool, sql } from "kysely";
import { type AuditAction, auditActions } from "~/audit/actions";
import type { Db } from "~db/connect";
import type { ActivityFilter } from "./activity-filter";
import { actionsOf } from "./kinds";

export const ACTIVITY_PER_PAGE = 50;

export type ActivityEvent = Awaited<ReturnType<typeof listActivity>>[number];

/**
 * What was done in a docket, newest first; one more than a page where there is more. Paged by the last event shown, so
 * that what happens meanwhile moves nothing. However long a docket's history is, a page is read along an index: of one
 * person or one kind, as many of each action as a page holds.
 */
export async function listActivity(db: Db, noticeId: number, filter: ActivityFilter) {
  const { kind, person, from, until, before } = filter;
  const conditions: Expression<SqlBool>[] = [sql`e.notice_id = ${noticeId}`];
  if (person === "public" || person === "system")
    conditions.push(sql`e.actor_kind = ${person} and e.staff_id is null`);
  else if (person) conditions.push(sql`e.staff_id = ${person}`);
  if (from) conditions.push(sql`e.occurred_at >= ${startOfDay(from)}`);
  if (until) conditions.push(sql`e.occurred_at < ${startOfDay(until)} + interval '1 day'`);
  if (before)
    conditions.push(
      sql`(e.occurred_at, e.id) < (select b.occurred_at, b.id from audit_events b where b.id = ${before})`,
    );
  const where = sql.join(conditions, sql` and `);
  const newest = sql`order by e.occurred_at desc, e.id desc limit ${ACTIVITY_PER_PAGE + 1}`;
  const actions = kind ? actionsOf(kind) : person ? auditActions : undefined;
  const found = actions
    ? sql`unnest(${actions}::text[]) wanted(action) cross join lateral (
        select e.id from audit_events e where ${where} and e.action = wanted.action ${newest}) e`
    : sql`(select e.id from audit_events e where ${where} ${newest}) e`;
  return db
    .selectFrom("auditEvents")
    .leftJoin("staff", "staff.id", "auditEvents.staffId")
    .where("auditEvents.id", "in", sql<number>`(select e.id from ${found})`)
    .orderBy("auditEvents.occurredAt", "desc")
    .orderBy("auditEvents.id", "desc")
    .limit(ACTIVITY_PER_PAGE + 1)
    .select([
      "auditEvents.id",
      "auditEvents.occurredAt",
      "auditEvents.actorKind",
      "auditEvents.subjectKind",
      "auditEvents.subjectId",
      "auditEvents.before",
      "auditEvents.after",
      "staff.name as staffName",
      // only recordEvents and the submission's own statement write events, and both write AuditActions
      (eb) => eb.ref("auditEvents.action").$castTo<AuditAction>().as("action"),
    ])
    .execute();
}

/** A day's beginning in Washington, as the desk's days are. */
const startOfDay = (day: string) => sql`(${day}::date::timestamp at time zone 'America/New_York')`;

/** The docket's number, title and key, in a language; undefined where there is none. */
export function findDocket(db: Db, docket: string, locale: "en" | "es") {
  return db
    .selectFrom("notices")
    .leftJoin("noticeTexts", (join) =>
      join.onRef("noticeTexts.noticeId", "=", "notices.id").on("noticeTexts.locale", "=", locale),
    )
    .where("notices.docketNumber", "=", docket)
    .select(["notices.id", "notices.docketNumber", "noticeTexts.title"])
    .executeTakeFirst();
}
