import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";

export type PassageRead = Awaited<ReturnType<typeof listPassages>>[number];

/**
 * A comment's passages in reading order, numbered as people call them, each with its tags: the code of a pillar or
 * workstream, and the theme's name where the tag is one.
 */
export async function listPassages(db: Db, trackingNumber: string, locale: Locale) {
  const name = locale === "en" ? "themes.nameEn as theme" : "themes.nameEs as theme";
  const found = await db
    .selectFrom("passages")
    .innerJoin("comments", "comments.id", "passages.commentId")
    .leftJoin("staff", "staff.id", "passages.createdBy")
    .leftJoin("questions", (join) =>
      join
        .on(sql`passages.part`, "=", sql`'answer:' || questions.id`)
        .onRef("questions.noticeId", "=", "comments.noticeId"),
    )
    .leftJoin("attachments", (join) =>
      join
        .onRef("attachments.commentId", "=", "comments.id")
        .on(sql`passages.part`, "=", sql`'file:' || attachments.id`),
    )
    .where("comments.trackingNumber", "=", trackingNumber)
    .select([
      "passages.id",
      "passages.part",
      "passages.startAt",
      "passages.endAt",
      "passages.quote",
      "passages.createdAt",
      "staff.name as createdBy",
      "questions.position as question",
      "attachments.fileName",
    ])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom("passageTags")
          .innerJoin("pillars", "pillars.id", "passageTags.pillarId")
          .leftJoin("workstreams", "workstreams.id", "passageTags.workstreamId")
          .leftJoin("themes", "themes.id", "passageTags.themeId")
          .whereRef("passageTags.passageId", "=", "passages.id")
          .where("themes.retiredAt", "is", null)
          .select(["passageTags.themeId", name])
          .select((tag) => tag.fn.coalesce("workstreams.code", "pillars.code").as("code"))
          .orderBy("pillars.position")
          .orderBy("workstreams.position", (order) => order.asc().nullsFirst())
          .orderBy(locale === "en" ? "themes.nameEn" : "themes.nameEs"),
      ).as("tags"),
    ])
    .orderBy(
      sql`case passages.part when 'body' then 1 when 'public-version' then 2 else case when passages.part like 'answer:%' then 3 else 4 end end`,
    )
    .orderBy("questions.position")
    .orderBy("attachments.part")
    .orderBy("attachments.storedAt")
    .orderBy("passages.startAt")
    .orderBy("passages.endAt")
    .execute();
  return found.map((passage, index) => ({ ...passage, number: index + 1 }));
}
