import type { Transaction } from "kysely";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { listPartTexts } from "../changing/comment-parts.server";
import { findAnew, type RedactedStretch, redactText } from "./redaction";

type Trx = Transaction<Database>;

/** A redaction as it is stored. */
export interface StoredRedaction extends RedactedStretch {
  readonly id: number;
  readonly part: string;
}

/** A comment's redactions in the order of their parts and places. */
export function listRedactions(db: Db | Trx, commentId: number): Promise<StoredRedaction[]> {
  return db
    .selectFrom("redactions")
    .where("commentId", "=", commentId)
    .select(["id", "part", "startAt as start", "endAt as end", "reason"])
    .orderBy("part")
    .orderBy("startAt")
    .orderBy("endAt")
    .execute();
}

/** The texts that can be redacted, by their parts; files are kept from the public as a whole. */
async function readTexts(db: Db | Trx, commentId: number): Promise<ReadonlyMap<string, string>> {
  const parts = await listPartTexts(db, commentId);
  return new Map(parts.filter(({ part }) => !part.startsWith("file:")).map(({ part, text }) => [part, text]));
}

/**
 * Writes what the public, search and downloads read of a comment, from its texts and redactions as they are now. Whoever
 * changes either calls it in the same transaction, under the comment's lock.
 */
export async function writeRedactedTexts(trx: Trx, commentId: number): Promise<void> {
  const { locale } = await trx
    .selectFrom("comments")
    .where("id", "=", commentId)
    .select("locale")
    .executeTakeFirstOrThrow();
  const texts = await readTexts(trx, commentId);
  const redactions = await listRedactions(trx, commentId);
  const redacted = (part: string): string | null => {
    const stretches = redactions.filter((each) => each.part === part);
    if (stretches.length === 0) return null;
    const text = texts.get(part);
    if (text === undefined) throw new Error(`a redaction is of a part that is not there: ${part}`);
    return redactText(text, stretches, locale);
  };
  const answers = await trx
    .selectFrom("commentAnswers")
    .where("commentId", "=", commentId)
    .select(["questionId", "body"])
    .orderBy("questionId")
    .execute();
  const shown = answers.map(({ questionId, body }) => ({
    questionId,
    body,
    redactedBody: redacted(`answer:${questionId}`),
  }));
  for (const { questionId, redactedBody } of shown) {
    await trx
      .updateTable("commentAnswers")
      .set({ redactedBody })
      .where("commentId", "=", commentId)
      .where("questionId", "=", questionId)
      .execute();
  }
  await trx
    .updateTable("comments")
    .set({
      redactedBody: redacted("body"),
      redactedPublicBody: redacted("public-version"),
      // the same order as answers_text is written in
      redactedAnswersText: shown.some(({ redactedBody }) => redactedBody !== null)
        ? shown.map(({ body, redactedBody }) => redactedBody ?? body).join("\n\n")
        : null,
    })
    .where("id", "=", commentId)
    .execute();
}

/** A redaction as it is stored, with the words it covers, by which it is found again in another text. */
export type Anchor = Awaited<ReturnType<typeof readAnchors>>[number];

/** What a comment's redactions cover, read before its texts are replaced. */
export async function readAnchors(trx: Trx, commentId: number) {
  const rows = await trx
    .selectFrom("redactions")
    .where("commentId", "=", commentId)
    .select(["part", "startAt", "endAt", "reason", "note", "madeBy", "madeAt"])
    .orderBy("id")
    .execute();
  if (rows.length === 0) return [];
  const texts = await readTexts(trx, commentId);
  return rows.map(({ startAt, endAt, ...row }) => ({
    ...row,
    words: (texts.get(row.part) ?? "").slice(startAt, endAt),
  }));
}

/** What became of a comment's redactions when its texts were replaced. */
export interface Anchored {
  readonly redactionsKept: number;
  readonly redactionsDropped: number;
}

/**
 * Puts redactions where their words stand in the new texts, and gives up those whose words are in none or in several
 * places of their part: a moderator has to read the text again in any case, and is told. Undefined where there were none.
 */
export async function anchorRedactions(
  trx: Trx,
  commentId: number,
  anchors: readonly Anchor[],
): Promise<Anchored | undefined> {
  if (anchors.length === 0) return undefined;
  const texts = await readTexts(trx, commentId);
  const kept = anchors.flatMap(({ words, ...row }) => {
    const place = findAnew(texts.get(row.part) ?? "", words);
    return place ? [{ ...row, commentId, startAt: place.start, endAt: place.end }] : [];
  });
  // not moved one by one: on its way one could take the place of another
  await trx.deleteFrom("redactions").where("commentId", "=", commentId).execute();
  if (kept.length > 0)
    await trx
      .insertInto("redactions")
      .values(kept)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await writeRedactedTexts(trx, commentId);
  return { redactionsKept: kept.length, redactionsDropped: anchors.length - kept.length };
}
