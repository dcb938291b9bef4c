import { sql } from "kysely";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";

export interface PillarChoice {
  /** Edition and pillar, as `2021.I`. */
  readonly value: string;
  readonly code: string;
  readonly name: string;
  readonly editionName: string;
}

/** The pillars that published notices ask about, newest edition first: what the public list can be narrowed to. */
export async function listPillarsAsked(db: Db, locale: Locale): Promise<PillarChoice[]> {
  return db
    .selectFrom("pillars")
    .innerJoin("editions", "editions.id", "pillars.editionId")
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("noticePillars")
          .innerJoin("notices", "notices.id", "noticePillars.noticeId")
          .whereRef("noticePillars.pillarId", "=", "pillars.id")
          .where("notices.publishedAt", "is not", null)
          .where("notices.withdrawnAt", "is", null)
          .select("notices.id"),
      ),
    )
    .select(sql<string>`editions.code || '.' || pillars.code`.as("value"))
    .select("pillars.code")
    .select(locale === "en" ? "pillars.nameEn as name" : "pillars.nameEs as name")
    .select(locale === "en" ? "editions.nameEn as editionName" : "editions.nameEs as editionName")
    .orderBy("editions.code", "desc")
    .orderBy("pillars.position")
    .execute();
}

/** The database's clock, and the next instant at which some published notice opens or closes, if there is one. */
export async function findNextChange(db: Db): Promise<{ asOf: Date; nextChange: Date | null }> {
  return db
    .selectFrom("notices")
    .where("publishedAt", "is not", null)
    .where("withdrawnAt", "is", null)
    .where("closesAt", ">", sql<Date>`clock_timestamp()`)
    .select([
      sql<Date>`clock_timestamp()`.as("asOf"),
      sql<Date | null>`min(case when opens_at > clock_timestamp() then opens_at else closes_at end)`.as(
        "nextChange",
      ),
    ])
    .executeTakeFirstOrThrow();
}
