import { sql } from "kysely";
import { type CommentStatus, commentStatuses } from "~/comments/comment";
import { countedStatuses } from "~/comments/comment-filter";
import type { Locale } from "~/i18n/locale";
import { docketPattern } from "~/notices/notice";
import { statusNow } from "~/notices/notices.server";
import { keptStates } from "~/queue/docket-counts.server";
import type { Db } from "~db/connect";
import type { DocketDates } from "./summary";

/** A published docket by its number, with the database's clock; undefined where there is none. */
export async function findDocket(db: Db, docket: string, locale: Locale) {
  if (!docketPattern.test(docket)) return undefined;
  return db
    .selectFrom("notices")
    .leftJoin("noticeTexts", (join) =>
      join.onRef("noticeTexts.noticeId", "=", "notices.id").on("noticeTexts.locale", "=", locale),
    )
    .where("notices.docketNumber", "=", docket)
    .where("notices.publishedAt", "is not", null)
    .select(["notices.docketNumber", "noticeTexts.title"])
    .select([statusNow().as("status"), sql<Date>`clock_timestamp()`.as("asOf")])
    .executeTakeFirst();
}

/** The days that matter in a docket, by its own clock. Throws where there is no such docket. */
export async function datesOf(db: Db, docket: string): Promise<DocketDates> {
  const day = (instant: string) =>
    sql<string>`to_char(${sql.ref(instant)} at time zone notices.time_zone, 'YYYY-MM-DD')`;
  return db
    .selectFrom("notices")
    .where("notices.docketNumber", "=", docket)
    .select((eb) => [
      day("notices.opens_at").as("opens"),
      day("notices.closes_at").as("closes"),
      sql<string[]>`array(${eb
        .selectFrom("noticeExtensions")
        .whereRef("noticeExtensions.noticeId", "=", "notices.id")
        .orderBy("noticeExtensions.previousClosesAt")
        .select(day("notice_extensions.previous_closes_at").as("day"))})`.as("earlierCloses"),
    ])
    .executeTakeFirstOrThrow();
}

/**
 * The newest 500 published dockets, newest first, with how many of their comments summaries count, and how many they
 * leave out because they were withheld or withdrawn.
 */
export function listDockets(db: Db, locale: Locale) {
  return db
    .selectFrom("notices")
    .leftJoin("noticeTexts", (join) =>
      join.onRef("noticeTexts.noticeId", "=", "notices.id").on("noticeTexts.locale", "=", locale),
    )
    .leftJoin(keptStates.as("kept"), (join) => join.onRef("kept.noticeId", "=", "notices.id"))
    .where("notices.publishedAt", "is not", null)
    .groupBy(["notices.id", "noticeTexts.title"])
    .select(["notices.docketNumber", "noticeTexts.title", "notices.closesAt"])
    .select([
      statusNow().as("status"),
      inStates(countedStatuses).as("counted"),
      inStates(commentStatuses.filter((each) => !isCounted(each))).as("notCounted"),
    ])
    .orderBy("notices.docketNumber", "desc")
    .limit(500)
    .execute();
}

const isCounted = (status: CommentStatus) => countedStatuses.some((each) => each === status);

const inStates = (states: readonly CommentStatus[]) =>
  sql<number>`coalesce(sum(kept.n) filter (where kept.state = any(${[...states]}::text[])), 0)::bigint`;
