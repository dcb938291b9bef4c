import { sql } from "kysely";
import { recordEvent } from "~/audit/audit.server";
import type { Locale } from "~/i18n/locale";
import { docketPattern } from "~/notices/notice";
import type { Db } from "~db/connect";
import { readNames } from "../assign-comments.server";

/** The newest hundred published dockets, with the moderators among whom their new comments are shared out. */
export function listTeams(db: Db, locale: Locale) {
  return dockets(db, locale).orderBy("notices.docketNumber", "desc").limit(100).execute();
}

/** One published docket with its team; undefined where there is none. */
export async function findTeam(db: Db, docket: string, locale: Locale) {
  if (!docketPattern.test(docket)) return undefined;
  return dockets(db, locale).where("notices.docketNumber", "=", docket).executeTakeFirst();
}

function dockets(db: Db, locale: Locale) {
  return db
    .selectFrom("notices")
    .leftJoin("noticeTexts", (join) =>
      join.onRef("noticeTexts.noticeId", "=", "notices.id").on("noticeTexts.locale", "=", locale),
    )
    .where("notices.publishedAt", "is not", null)
    .select(["notices.id", "notices.docketNumber", "noticeTexts.title"])
    .select((eb) =>
      eb
        .selectFrom("docketSharing")
        .innerJoin("staff", "staff.id", "docketSharing.staffId")
        .whereRef("docketSharing.noticeId", "=", "notices.id")
        .select(
          sql<
            { id: string; name: string }[]
          >`coalesce(json_agg(json_build_object('id', staff.id, 'name', staff.name) order by staff.name), '[]')`.as(
            "members",
          ),
        )
        .$asScalar()
        .$notNull()
        .as("members"),
    );
}

/** What somebody still has to decide in a docket. */
export interface LoadInDocket {
  readonly id: string;
  readonly name: string;
  readonly received: number;
  readonly inReview: number;
}

/** Whoever has comments of a docket that wait for a decision, by name. */
export function listLoads(db: Db, noticeId: number): Promise<LoadInDocket[]> {
  const inState = (status: string) => sql<number>`count(*) filter (where comments.status = ${status})`;
  return db
    .selectFrom("assignments")
    .innerJoin("comments", "comments.id", "assignments.commentId")
    .innerJoin("staff", "staff.id", "assignments.staffId")
    .where("comments.noticeId", "=", noticeId)
    .where("comments.status", "in", ["received", "in-review"])
    .groupBy(["staff.id", "staff.name"])
    .orderBy("staff.name")
    .select([
      "staff.id",
      "staff.name",
      inState("received").as("received"),
      inState("in-review").as("inReview"),
    ])
    .execute();
}

/** The comments of a docket that somebody has and that wait for a decision, by their tracking numbers. */
export async function listOpenOf(db: Db, noticeId: number, staffId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("assignments")
    .innerJoin("comments", "comments.id", "assignments.commentId")
    .where("assignments.staffId", "=", staffId)
    .where("comments.noticeId", "=", noticeId)
    .where("comments.status", "in", ["received", "in-review"])
    .orderBy("comments.id")
    .select("comments.trackingNumber")
    .execute();
  return rows.map(({ trackingNumber }) => trackingNumber);
}

/** Sets among whom a docket's new comments are shared out; among nobody, they are nobody's as they arrive. */
export async function saveSharing(
  db: Db,
  given: {
    readonly noticeId: number;
    readonly docketNumber: string;
    /** Ids of moderators. */
    readonly among: readonly string[];
    readonly staffId: string;
  },
): Promise<"saved" | "unchanged"> {
  const { noticeId, docketNumber, among, staffId } = given;
  return db.transaction().execute(async (trx) => {
    // two who set it at once: the second sees what the first has set
    await trx.selectFrom("notices").where("id", "=", noticeId).select("id").forUpdate().execute();
    const rows = await trx
      .selectFrom("docketSharing")
      .where("noticeId", "=", noticeId)
      .select("staffId")
      .execute();
    const before = rows.map((row) => row.staffId);
    const wanted = [...new Set(among)];
    const left = before.filter((id) => !wanted.includes(id));
    const joined = wanted.filter((id) => !before.includes(id));
    if (left.length + joined.length === 0) return "unchanged";
    await trx
      .deleteFrom("docketSharing")
      .where("noticeId", "=", noticeId)
      .where(sql<boolean>`staff_id = any(${left}::text[])`)
      .execute();
    if (joined.length > 0) {
      await trx
        .insertInto("docketSharing")
        .values(joined.map((id) => ({ noticeId, staffId: id })))
        .execute();
    }
    const nameOf = await readNames(trx, [...before, ...wanted]);
    const names = (ids: readonly string[]) => ids.map((id) => nameOf(id) ?? id).sort();
    await recordEvent(trx, {
      actor: { staffId },
      action: "notice.sharing-set",
      subject: { kind: "notice", id: docketNumber },
      before: { sharedAmong: names(before) },
      after: { sharedAmong: names(wanted) },
    });
    return "saved";
  });
}
