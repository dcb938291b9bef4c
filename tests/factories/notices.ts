import type { Insertable } from "kysely";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { count } from "./count";

const HOUR_MS = 3_600_000;

export interface NoticeWishes extends Partial<Omit<Insertable<Database["notices"]>, "editionId">> {
  /** Hours from now; the default notice opened yesterday and closes in ten days. */
  readonly opens?: number;
  readonly closes?: number;
  /** Code of the edition whose pillars are asked about. */
  readonly edition?: "2013" | "2021";
  /** Codes of the pillars it asks about. */
  readonly pillars?: readonly string[];
  /** Its questions in order: whether each has to be answered. */
  readonly questions?: readonly { readonly required: boolean }[];
  readonly title?: string;
}

export interface MadeNotice {
  readonly id: number;
  readonly docketNumber: string;
  readonly questionIds: readonly number[];
}

/** Writes a published notice in both languages: open, about pillar I, without questions, unless asked for otherwise. */
export async function aNotice(db: Db, wishes: NoticeWishes = {}): Promise<MadeNotice> {
  const number = count();
  const {
    opens = -24,
    closes = 240,
    edition = "2021",
    pillars = ["I"],
    questions = [],
    title = `Notice ${number}`,
    ...columns
  } = wishes;
  const { id: editionId } = await db
    .selectFrom("editions")
    .where("code", "=", edition)
    .select("id")
    .executeTakeFirstOrThrow();
  const notice = await db
    .insertInto("notices")
    .values({
      docketNumber: `HLED-${2100 + Math.floor(number / 10_000)}-${String(number % 10_000).padStart(4, "0")}`,
      editionId,
      opensAt: new Date(Date.now() + opens * HOUR_MS),
      closesAt: new Date(Date.now() + closes * HOUR_MS),
      publishedAt: new Date(Date.now() + Math.min(opens, 0) * HOUR_MS),
      createdBy: null,
      ...columns,
    })
    .returning(["id", "docketNumber"])
    .executeTakeFirstOrThrow();
  for (const [locale, language] of [
    ["en", "English"],
    ["es", "español"],
  ] as const) {
    await db
      .insertInto("noticeTexts")
      .values({
        noticeId: notice.id,
        locale,
        title: `${title} (${language})`,
        summary: `Summary of ${title} (${language}).`,
        body: `### ${title}\n\nBody (${language}).`,
        agencies: `Office (${language})`,
      })
      .execute();
  }
  if (pillars.length > 0) {
    await db
      .insertInto("noticePillars")
      .columns(["noticeId", "pillarId"])
      .expression((eb) =>
        eb
          .selectFrom("pillars")
          .where("editionId", "=", editionId)
          .where("code", "in", [...pillars])
          .select([eb.val(notice.id).as("noticeId"), "pillars.id"]),
      )
      .execute();
  }
  const questionIds: number[] = [];
  for (const [position, { required }] of questions.entries()) {
    const { id } = await db
      .insertInto("questions")
      .values({ noticeId: notice.id, position, required })
      .returning("id")
      .executeTakeFirstOrThrow();
    for (const locale of ["en", "es"] as const) {
      await db
        .insertInto("questionTexts")
        .values({ questionId: id, locale, prompt: `Question ${position + 1} (${locale})?` })
        .execute();
    }
    questionIds.push(id);
  }
  return { ...notice, questionIds };
}
