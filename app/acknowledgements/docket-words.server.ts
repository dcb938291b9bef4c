import { sql, type Transaction } from "kysely";
import { locales } from "~/i18n/locale";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import type { LetterWords } from "~emails/acknowledgement";
import type { WordsByLocale } from "./letter.server";

/** Whose words: those a moderator used last, or those that go out by themselves on posting. */
export type WordsUse = "last" | "posting";

/** Remembers the words of a run for the dockets of its comments, so that the next one can begin with them. */
export async function rememberWords(
  trx: Transaction<Database>,
  operationId: string,
  words: WordsByLocale,
  staffId: string,
): Promise<void> {
  const dockets = sql`(
    select distinct comments.notice_id from operation_items join comments on comments.id = operation_items.comment_id
    where operation_items.operation_id = ${operationId}::uuid)`;
  await writeWords(trx, dockets, "last", words, staffId);
}

/** Sets a docket's words of one use; languages that are not given stay as they are. */
export async function saveWords(
  trx: Transaction<Database>,
  given: {
    readonly noticeId: number;
    readonly usedFor: WordsUse;
    readonly words: WordsByLocale;
    readonly staffId: string;
  },
): Promise<void> {
  const docket = sql`(select ${given.noticeId}::integer as notice_id)`;
  await writeWords(trx, docket, given.usedFor, given.words, given.staffId);
}

async function writeWords(
  trx: Transaction<Database>,
  dockets: ReturnType<typeof sql>,
  usedFor: WordsUse,
  words: WordsByLocale,
  staffId: string,
): Promise<void> {
  const rows = locales.flatMap((locale) => {
    const given = words[locale];
    return given ? [{ locale, subject: given.subject, body: given.text }] : [];
  });
  if (rows.length === 0) return;
  await sql`
    insert into acknowledgement_texts (notice_id, used_for, locale, subject, text, saved_by)
    select dockets.notice_id, ${usedFor}, words.locale, words.subject, words.body, ${staffId}
    from ${dockets} dockets
    cross join json_to_recordset(${JSON.stringify(rows)}::json) as words(locale text, subject text, body text)
    order by dockets.notice_id, words.locale
    on conflict (notice_id, used_for, locale) do update
      set subject = excluded.subject, text = excluded.text, saved_by = excluded.saved_by, saved_at = excluded.saved_at
  `.execute(trx);
}

/** A docket's words of one use, by language; a language without any has the standard words. */
export async function readWords(db: Db, docketNumber: string, usedFor: WordsUse): Promise<WordsByLocale> {
  const rows = await db
    .selectFrom("acknowledgementTexts")
    .innerJoin("notices", "notices.id", "acknowledgementTexts.noticeId")
    .where("notices.docketNumber", "=", docketNumber)
    .where("usedFor", "=", usedFor)
    .select(["locale", "subject", "text"])
    .execute();
  return Object.fromEntries(rows.map(({ locale, ...words }): [string, LetterWords] => [locale, words]));
}
