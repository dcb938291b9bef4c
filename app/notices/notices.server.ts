import { type ExpressionBuilder, type RawBuilder, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import type { Extension, NoticeListed, NoticeRead, NoticeStatus } from "./notice";
import type { NoticeQuery } from "./notice-query";

/** A notice's status at this very moment of the database's clock: for decisions, not for lists alone. */
export function statusNow(): RawBuilder<NoticeStatus> {
  return sql<NoticeStatus>`notice_status(
    notices.review_requested_at, notices.published_at, notices.withdrawn_at,
    notices.opens_at, notices.closes_at, clock_timestamp())`;
}

/**
 * As what a comment would be taken at this very moment, or so many seconds later, by the notice's dates and its rule for
 * late ones; null: it would not. An upload that began in time, under the form's key, gives the form the notice's grace.
 */
export function arrivalNow(submissionKey?: string, waitSeconds = 0): RawBuilder<"in-time" | "late" | null> {
  const begunAt = submissionKey
    ? sql`(select min(begun_at) from attachments
        where attachments.notice_id = notices.id and attachments.submission_key = ${submissionKey} and comment_id is null)`
    : sql`null`;
  return sql<"in-time" | "late" | null>`notice_arrival(
    notices, ${begunAt}, clock_timestamp() + make_interval(secs => ${waitSeconds}))`;
}

export const NOTICES_PER_PAGE = 20;

const statusOfList = { open: "open", upcoming: "scheduled", closed: "closed" } as const;

/** Published notices in one language, those that close last first; one more than a page where there is more. */
export async function listNotices(db: Db, locale: Locale, filter: NoticeQuery = {}): Promise<NoticeListed[]> {
  return listed(db, locale, filter)
    .orderBy("notices.closesAt", "desc")
    .orderBy("notices.id", "desc")
    .limit(NOTICES_PER_PAGE + 1)
    .execute();
}

/** Notices open now, those that close first first. */
export async function listOpenNotices(db: Db, locale: Locale): Promise<NoticeListed[]> {
  return listed(db, locale, { status: "open" })
    .orderBy("notices.closesAt")
    .orderBy("notices.id")
    .limit(50)
    .execute();
}

/** Published notices that are not open yet, the next to open first. */
export async function listUpcomingNotices(db: Db, locale: Locale): Promise<NoticeListed[]> {
  return listed(db, locale, { status: "upcoming" })
    .orderBy("notices.opensAt")
    .orderBy("notices.id")
    .limit(10)
    .execute();
}

function listed(db: Db, locale: Locale, filter: NoticeQuery) {
  const { status, pillar, q, after } = filter;
  return published(db, locale)
    .select((eb) => listedColumns(eb))
    .where("notices.withdrawnAt", "is", null)
    .$if(status !== undefined, (query) =>
      query.where(statusNow(), "=", status ? statusOfList[status] : "open"),
    )
    .$if(pillar !== undefined, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom("noticePillars")
            .innerJoin("pillars", "pillars.id", "noticePillars.pillarId")
            .innerJoin("editions", "editions.id", "pillars.editionId")
            .whereRef("noticePillars.noticeId", "=", "notices.id")
            .where(sql`editions.code || '.' || pillars.code`, "=", pillar)
            .select("pillars.id"),
        ),
      ),
    )
    .$if(Boolean(q), (query) =>
      query.where(
        sql<boolean>`(notice_texts.search @@ portal_tsquery(${locale}, ${q}) or notices.docket_number = upper(trim(${q})))`,
      ),
    )
    .$if(after !== undefined, (query) =>
      // Looked up rather than carried in the address: a JavaScript date would lose the microseconds.
      query.where(
        sql<boolean>`(notices.closes_at, notices.id) <
          (select closes_at, id from notices where docket_number = ${after})`,
      ),
    );
}

/** Notices that the public may see, withdrawn ones included: their address stays, and says so. */
function published(db: Db, locale: Locale) {
  return db
    .selectFrom("notices")
    .innerJoin("noticeTexts", (join) =>
      join.onRef("noticeTexts.noticeId", "=", "notices.id").on("noticeTexts.locale", "=", locale),
    )
    .where("notices.publishedAt", "is not", null)
    .$narrowType<{ opensAt: Date; closesAt: Date }>();
}

function listedColumns(eb: ExpressionBuilder<Database, "notices" | "noticeTexts">) {
  return [
    "notices.id",
    "notices.docketNumber",
    // a check constraint gives every published notice both dates
    eb.ref("notices.opensAt").$castTo<Date>().as("opensAt"),
    eb.ref("notices.closesAt").$castTo<Date>().as("closesAt"),
    "noticeTexts.title",
    "noticeTexts.summary",
    "noticeTexts.agencies",
    statusNow().as("status"),
    arrivalNow().as("takenAs"),
    sql<Date>`clock_timestamp()`.as("asOf"),
    eb
      .exists(
        eb
          .selectFrom("noticeExtensions")
          .whereRef("noticeExtensions.noticeId", "=", "notices.id")
          .select("id"),
      )
      .$castTo<boolean>()
      .as("extended"),
  ] as const;
}

/** What a submission is checked against, as one small query. No row where there is no such public notice. */
export function askedNotice(db: Db, docket: string, submissionKey?: string) {
  return db
    .selectFrom("notices")
    .where("docketNumber", "=", docket)
    .where("publishedAt", "is not", null)
    .select((eb) => [
      "notices.id",
      statusNow().as("status"),
      arrivalNow(submissionKey).as("takenAs"),
      jsonArrayFrom(
        eb
          .selectFrom("questions")
          .whereRef("questions.noticeId", "=", "notices.id")
          .select(["questions.id", "questions.required"])
          .orderBy("questions.position"),
      ).as("questions"),
      jsonArrayFrom(
        eb
          .selectFrom("noticePillars")
          .innerJoin("pillars", "pillars.id", "noticePillars.pillarId")
          .whereRef("noticePillars.noticeId", "=", "notices.id")
          .select("pillars.code"),
      ).as("pillars"),
    ]);
}

/** One published notice in one language, or undefined: an unknown docket number, or one that is not public. */
export async function findNotice(db: Db, docket: string, locale: Locale): Promise<NoticeRead | undefined> {
  const found = await published(db, locale)
    .innerJoin("editions", "editions.id", "notices.editionId")
    .where("notices.docketNumber", "=", docket)
    .select((eb) => listedColumns(eb))
    .select(["notices.withdrawnAt", "notices.lateDays", "noticeTexts.body", "noticeTexts.outcome"])
    .select("editions.code as editionCode")
    .select(locale === "en" ? "editions.nameEn as editionName" : "editions.nameEs as editionName")
    .select((eb) => [
      pillarsOf(eb, locale).as("pillars"),
      questionsOf(eb, locale).as("questions"),
      extensionsOf(eb, locale).as("extensions"),
    ])
    .executeTakeFirst();
  return found && { ...found, extensions: found.extensions.map(withDates) };
}

type OfNotice = ExpressionBuilder<Database, "notices">;

/** The pillars a notice asks about, in the edition's order. */
export function pillarsOf(eb: OfNotice, locale: Locale) {
  return jsonArrayFrom(
    eb
      .selectFrom("noticePillars")
      .innerJoin("pillars", "pillars.id", "noticePillars.pillarId")
      .whereRef("noticePillars.noticeId", "=", "notices.id")
      .select(["pillars.id", "pillars.code"])
      .select(locale === "en" ? "pillars.nameEn as name" : "pillars.nameEs as name")
      .select(
        locale === "en" ? "pillars.descriptionEn as description" : "pillars.descriptionEs as description",
      )
      .orderBy("pillars.position"),
  );
}

/** A notice's questions in their order. */
export function questionsOf(eb: OfNotice, locale: Locale) {
  return jsonArrayFrom(
    eb
      .selectFrom("questions")
      .innerJoin("questionTexts", (join) =>
        join.onRef("questionTexts.questionId", "=", "questions.id").on("questionTexts.locale", "=", locale),
      )
      .whereRef("questions.noticeId", "=", "notices.id")
      .select(["questions.id", "questions.required", "questionTexts.prompt", "questionTexts.hint"])
      .orderBy("questions.position"),
  );
}

function extensionsOf(eb: OfNotice, locale: Locale) {
  return jsonArrayFrom(
    eb
      .selectFrom("noticeExtensions")
      .whereRef("noticeExtensions.noticeId", "=", "notices.id")
      .select([
        "noticeExtensions.previousClosesAt",
        "noticeExtensions.closesAt",
        "noticeExtensions.decidedAt",
      ])
      .select(locale === "en" ? "reasonEn as reason" : "reasonEs as reason")
      .orderBy("decidedAt"),
  );
}

/** JSON carries a time as text. */
function withDates(row: {
  previousClosesAt: string;
  closesAt: string;
  decidedAt: string;
  reason: string;
}): Extension {
  return {
    reason: row.reason,
    previousClosesAt: new Date(row.previousClosesAt),
    closesAt: new Date(row.closesAt),
    decidedAt: new Date(row.decidedAt),
  };
}
