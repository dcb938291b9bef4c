import { sql } from "kysely";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";
import type { NoticeStatus } from "../notice";
import { statusNow } from "../notices.server";

export interface DeskNotice {
  readonly docketNumber: string;
  readonly status: NoticeStatus;
  /** In the reader's language, or in the other one while that is missing; "" for neither. */
  readonly title: string;
  readonly titleLocale: Locale;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly updatedAt: Date;
}

export const DESK_NOTICES_PER_PAGE = 50;

/** Notices in every status, the highest docket number first; `after` is the docket number where the last page ended. */
export async function listDeskNotices(
  db: Db,
  locale: Locale,
  { status, after }: { readonly status?: NoticeStatus | undefined; readonly after?: string | undefined } = {},
): Promise<DeskNotice[]> {
  return deskNotices(db, locale)
    .$if(status !== undefined, (query) => query.where(statusNow(), "=", status ?? "draft"))
    .$if(after !== undefined, (query) => query.where("notices.docketNumber", "<", after ?? ""))
    .orderBy("notices.docketNumber", "desc")
    .limit(DESK_NOTICES_PER_PAGE + 1)
    .execute();
}

/** Open notices, the next to close first. */
export async function listClosingSoon(db: Db, locale: Locale): Promise<DeskNotice[]> {
  return deskNotices(db, locale)
    .where(statusNow(), "=", "open")
    .orderBy("notices.closesAt")
    .limit(10)
    .execute();
}

/** Drafts and notices in review, the last changed first. */
export async function listUnfinished(db: Db, locale: Locale): Promise<DeskNotice[]> {
  return deskNotices(db, locale)
    .where("notices.publishedAt", "is", null)
    .where("notices.withdrawnAt", "is", null)
    .orderBy("notices.updatedAt", "desc")
    .limit(10)
    .execute();
}

/** How many notices there are in each status. */
export async function countByStatus(db: Db): Promise<Readonly<Record<NoticeStatus, number>>> {
  const rows = await db
    .selectFrom("notices")
    .select([statusNow().as("status"), sql<number>`count(*)`.as("count")])
    .groupBy(sql`1`)
    .execute();
  const counts = { draft: 0, "in-review": 0, scheduled: 0, open: 0, closed: 0, withdrawn: 0 };
  for (const { status, count } of rows) counts[status] = count;
  return counts;
}

function deskNotices(db: Db, locale: Locale) {
  const other = locale === "en" ? "es" : "en";
  return db
    .selectFrom("notices")
    .innerJoin("noticeTexts as own", (join) =>
      join.onRef("own.noticeId", "=", "notices.id").on("own.locale", "=", locale),
    )
    .innerJoin("noticeTexts as other", (join) =>
      join.onRef("other.noticeId", "=", "notices.id").on("other.locale", "=", other),
    )
    .select([
      "notices.docketNumber",
      "notices.opensAt",
      "notices.closesAt",
      "notices.updatedAt",
      statusNow().as("status"),
      sql<string>`coalesce(nullif(own.title, ''), other.title)`.as("title"),
      sql<Locale>`case when own.title = '' then other.locale else own.locale end`.as("titleLocale"),
    ]);
}

/** The next docket number that is free in a year, such as `HLED-2026-0005`. */
export async function suggestDocketNumber(db: Db, year: number): Promise<string> {
  const prefix = `HLED-${year}-`;
  const last = await db
    .selectFrom("notices")
    .where("docketNumber", "like", `${prefix}%`)
    .orderBy("docketNumber", "desc")
    .select("docketNumber")
    .executeTakeFirst();
  const next = last ? Number(last.docketNumber.slice(prefix.length)) + 1 : 1;
  return prefix + String(next).padStart(4, "0");
}

/** The dialogue's editions, the newest first. */
export async function listEditions(db: Db) {
  return db.selectFrom("editions").orderBy("code", "desc").select(["code", "nameEn", "nameEs"]).execute();
}

/** An edition with its pillars in their order. */
export async function getEdition(db: Db, editionId: number) {
  const edition = await db
    .selectFrom("editions")
    .where("id", "=", editionId)
    .select(["code", "nameEn", "nameEs"])
    .executeTakeFirstOrThrow();
  const pillars = await db
    .selectFrom("pillars")
    .where("editionId", "=", editionId)
    .orderBy("position")
    .select(["code", "nameEn", "nameEs"])
    .execute();
  return { ...edition, pillars };
}

/** Who changed a notice last and when, if anybody did by the desk. */
export async function findLastChange(
  db: Db,
  docket: string,
): Promise<{ readonly name: string; readonly occurredAt: Date } | undefined> {
  return db
    .selectFrom("auditEvents")
    .innerJoin("staff", "staff.id", "auditEvents.staffId")
    .where("auditEvents.subjectKind", "=", "notice")
    .where("auditEvents.subjectId", "=", docket)
    .orderBy("auditEvents.id", "desc")
    .select(["staff.name", "auditEvents.occurredAt"])
    .executeTakeFirst();
}
