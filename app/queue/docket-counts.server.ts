import { sql } from "kysely";
import type { Locale } from "~/i18n/locale";
import type { NoticeStatus } from "~/notices/notice";
import { statusNow } from "~/notices/notices.server";
import type { Db } from "~db/connect";
import type { EntryState } from "./sought.server";

/** A docket with how many of its comments stand where. */
export interface DocketCounts {
  readonly docketNumber: string;
  readonly title: string;
  readonly status: NoticeStatus;
  readonly closesAt: Date | null;
  readonly received: number;
  readonly inReview: number;
  readonly posted: number;
  readonly withheld: number;
  /** Waiting to be let in, and in none of the other counts. */
  readonly held: number;
  /** In any state, withdrawn ones included. */
  readonly total: number;
}

/** How many of each docket's comments are in each state, in any number of rows, from the kept counts. */
export const keptStates = sql<{ noticeId: number; state: EntryState; n: number }>`(
  select notice_id, state, n from tallies where entry = ''
  union all select notice_id, state, n from tally_changes)`;

/** The newest hundred dockets that were ever published, with their comments by state, from the kept counts. */
export async function listDocketCounts(db: Db, locale: Locale): Promise<DocketCounts[]> {
  const inState = (state: string) =>
    sql<number>`coalesce(sum(counts.n) filter (where counts.state = ${state}), 0)::bigint`;
  return db
    .with("newest", (newest) =>
      newest
        .selectFrom("notices")
        .innerJoin("noticeTexts", (join) =>
          join.onRef("noticeTexts.noticeId", "=", "notices.id").on("noticeTexts.locale", "=", locale),
        )
        .where("notices.publishedAt", "is not", null)
        .orderBy("notices.docketNumber", "desc")
        .limit(100)
        .select(["notices.id", "notices.docketNumber", "noticeTexts.title", "notices.closesAt"])
        .select(statusNow().as("status")),
    )
    .selectFrom("newest")
    .leftJoin(keptStates.as("counts"), (join) => join.onRef("counts.noticeId", "=", "newest.id"))
    .groupBy(["newest.docketNumber", "newest.title", "newest.closesAt", "newest.status"])
    .orderBy("newest.docketNumber", "desc")
    .select(["newest.docketNumber", "newest.title", "newest.closesAt", "newest.status"])
    .select([
      inState("received").as("received"),
      inState("in-review").as("inReview"),
      inState("posted").as("posted"),
      inState("withheld").as("withheld"),
      inState("held").as("held"),
      sql<number>`coalesce(sum(counts.n) filter (where counts.state not in ('held', 'gone')), 0)::bigint`.as(
        "total",
      ),
    ])
    .execute();
}
