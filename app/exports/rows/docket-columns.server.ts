import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";

/** What the columns of one docket's files are made with. */
export interface DocketColumns {
  readonly noticeId: number;
  readonly questions: readonly { readonly id: number; readonly number: number; readonly prompt: string }[];
  readonly pillars: readonly Coded[];
  readonly workstreams: readonly Coded[];
  /** Those in use, by their names in the file's language. */
  readonly themes: readonly Coded[];
}

export interface Coded {
  readonly id: number;
  readonly code: string;
}

/** Asked in the same snapshot as the rows, so that they cannot disagree. Throws where there is no such docket. */
export async function readDocketColumns(db: Db, docket: string, locale: Locale): Promise<DocketColumns> {
  return db
    .selectFrom("notices")
    .where("notices.docketNumber", "=", docket)
    .select("notices.id as noticeId")
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom("questions")
          .leftJoin("questionTexts", (join) =>
            join
              .onRef("questionTexts.questionId", "=", "questions.id")
              .on("questionTexts.locale", "=", locale),
          )
          .whereRef("questions.noticeId", "=", "notices.id")
          .select("questions.id")
          .select(sql<number>`questions.position + 1`.as("number"))
          .select(sql<string>`coalesce(question_texts.prompt, '')`.as("prompt"))
          .orderBy("questions.position"),
      ).as("questions"),
      jsonArrayFrom(
        eb
          .selectFrom("pillars")
          .whereRef("pillars.editionId", "=", "notices.editionId")
          .select(["pillars.id", "pillars.code"])
          .orderBy("pillars.position"),
      ).as("pillars"),
      jsonArrayFrom(
        eb
          .selectFrom("workstreams")
          .innerJoin("pillars", "pillars.id", "workstreams.pillarId")
          .whereRef("pillars.editionId", "=", "notices.editionId")
          .select(["workstreams.id", "workstreams.code"])
          .orderBy("pillars.position")
          .orderBy("workstreams.position"),
      ).as("workstreams"),
      jsonArrayFrom(
        eb
          .selectFrom("themes")
          .whereRef("themes.noticeId", "=", "notices.id")
          .where("themes.retiredAt", "is", null)
          .select(["themes.id", locale === "en" ? "themes.nameEn as code" : "themes.nameEs as code"])
          .orderBy("code")
          .orderBy("themes.id"),
      ).as("themes"),
    ])
    .executeTakeFirstOrThrow();
}
