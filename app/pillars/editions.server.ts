import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";
import type { EditionRead } from "./edition";

/** Every edition with its pillars and workstreams, the newest first. */
export function listEditions(db: Db, locale: Locale): Promise<EditionRead[]> {
  return editions(db, locale).orderBy("editions.code", "desc").execute();
}

/** The edition that a notice belongs to. Throws where there is no such notice. */
export function getEditionOfNotice(db: Db, docket: string, locale: Locale): Promise<EditionRead> {
  return editions(db, locale)
    .innerJoin("notices", "notices.editionId", "editions.id")
    .where("notices.docketNumber", "=", docket)
    .executeTakeFirstOrThrow();
}

function editions(db: Db, locale: Locale) {
  const name = locale === "en" ? "nameEn as name" : "nameEs as name";
  return db
    .selectFrom("editions")
    .select(["editions.code", locale === "en" ? "editions.nameEn as name" : "editions.nameEs as name"])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom("pillars")
          .whereRef("pillars.editionId", "=", "editions.id")
          .select(["pillars.id", "pillars.code", name])
          .select((pillar) =>
            jsonArrayFrom(
              pillar
                .selectFrom("workstreams")
                .whereRef("workstreams.pillarId", "=", "pillars.id")
                .select(["workstreams.id", "workstreams.code", name])
                .orderBy("workstreams.position"),
            ).as("workstreams"),
          )
          .orderBy("pillars.position"),
      ).as("pillars"),
    );
}
