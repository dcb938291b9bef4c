import { sql, type Transaction } from "kysely";
import { locales } from "~/i18n/locale";
import type { Database } from "~db/schema";
import { type EditedNotice, toldDates } from "./edited-notice.server";
import type { NoticeDraft, QuestionDraft } from "./notice-form";

type Trx = Transaction<Database>;

/** Raises a notice's version within the transaction of its change. Returns the new version. */
export async function raiseVersion(trx: Trx, noticeId: number): Promise<number> {
  const { version } = await trx
    .updateTable("notices")
    .set((eb) => ({ version: eb("version", "+", 1), updatedAt: sql`clock_timestamp()` }))
    .where("id", "=", noticeId)
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

/** Stores a draft's texts, pillars, questions and, until it is published, its dates. The notice must be locked. */
export async function writeNotice(trx: Trx, notice: EditedNotice, draft: NoticeDraft): Promise<void> {
  await trx.updateTable("notices").set(toldDates(draft)).where("id", "=", notice.id).execute();
  for (const locale of locales) {
    await trx
      .updateTable("noticeTexts")
      .set({
        title: draft.title[locale],
        summary: draft.summary[locale],
        body: draft.body[locale],
        agencies: draft.agencies[locale],
      })
      .where("noticeId", "=", notice.id)
      .where("locale", "=", locale)
      .execute();
  }
  await writePillars(trx, notice, draft.pillars);
  await writeQuestions(trx, notice, draft.questions);
}

async function writePillars(trx: Trx, notice: EditedNotice, codes: readonly string[]): Promise<void> {
  await trx.deleteFrom("noticePillars").where("noticeId", "=", notice.id).execute();
  if (codes.length === 0) return;
  await trx
    .insertInto("noticePillars")
    .columns(["noticeId", "pillarId"])
    .expression((eb) =>
      eb
        .selectFrom("pillars")
        .where("editionId", "=", notice.editionId)
        .where("code", "in", [...codes])
        .select([eb.val(notice.id).as("noticeId"), "pillars.id"]),
    )
    .execute();
}

async function writeQuestions(
  trx: Trx,
  notice: EditedNotice,
  questions: readonly QuestionDraft[],
): Promise<void> {
  const kept = questions.flatMap(({ id }) => (id === undefined ? [] : [id]));
  await trx
    .deleteFrom("questions")
    .where("noticeId", "=", notice.id)
    .$if(kept.length > 0, (query) => query.where("id", "not in", kept))
    .execute();
  for (const [position, { id, required, prompt, hint }] of questions.entries()) {
    const questionId =
      id === undefined
        ? await addQuestion(trx, notice.id, position, required)
        : await changeQuestion(trx, id, position, required);
    for (const locale of locales) {
      await trx
        .insertInto("questionTexts")
        .values({ questionId, locale, prompt: prompt[locale], hint: hint[locale] })
        .onConflict((conflict) =>
          conflict
            .columns(["questionId", "locale"])
            .doUpdateSet({ prompt: prompt[locale], hint: hint[locale] }),
        )
        .execute();
    }
  }
}

async function addQuestion(trx: Trx, noticeId: number, position: number, required: boolean): Promise<number> {
  const { id } = await trx
    .insertInto("questions")
    .values({ noticeId, position, required })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function changeQuestion(trx: Trx, id: number, position: number, required: boolean): Promise<number> {
  await trx.updateTable("questions").set({ position, required }).where("id", "=", id).execute();
  return id;
}
