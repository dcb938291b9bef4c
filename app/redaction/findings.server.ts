import { createHash } from "node:crypto";
import { recordEvent } from "~/audit/audit.server";
import { listPartTexts } from "~/comments/changing/comment-parts.server";
import { listRedactions } from "~/comments/redacting/redacted-texts.server";
import type { Db } from "~db/connect";
import { findPersonalData, type PersonalData, type PersonalDataKind } from "./find-personal-data";

/** What looks like somebody's data in one of a comment's texts, and nobody has decided about. */
export interface Finding extends PersonalData {
  readonly part: string;
  readonly words: string;
}

/** A file whose text has such, which cannot be redacted: it can be kept from the public as a whole. */
export interface FileFindings {
  readonly file: string;
  readonly kinds: readonly PersonalDataKind[];
}

export interface Findings {
  readonly inTexts: readonly Finding[];
  readonly inFiles: readonly FileFindings[];
}

/** Of all files together so much text is looked through: as much as a hostile one may cost a page (some 0.1 s). */
const FILE_CHARACTERS = 100_000;

/** What is found in a comment, without what is redacted already or was dismissed for it. */
export async function listFindings(db: Db, commentId: number): Promise<Findings> {
  const parts = await listPartTexts(db, commentId);
  const redactions = await listRedactions(db, commentId);
  const dismissed = await listDismissed(db, commentId);
  const hidden = await db
    .selectFrom("attachments")
    .where("commentId", "=", commentId)
    .where("hiddenAt", "is not", null)
    .select("id")
    .execute();
  const undecided = (part: string, text: string): Finding[] =>
    findPersonalData(text)
      .map((found) => ({ ...found, part, words: text.slice(found.start, found.end) }))
      .filter(({ kind, words }) => !dismissed.has(`${kind} ${hashOf(words)}`))
      .filter(
        ({ start, end }) =>
          !redactions.some((each) => each.part === part && each.start <= start && each.end >= end),
      );
  let left = FILE_CHARACTERS;
  const inFiles: FileFindings[] = [];
  const inTexts: Finding[] = [];
  for (const { part, text } of parts) {
    if (!part.startsWith("file:")) {
      inTexts.push(...undecided(part, text));
      continue;
    }
    const file = part.slice("file:".length);
    const read = text.slice(0, left);
    left -= read.length;
    const kinds = undecided(part, read).map(({ kind }) => kind);
    if (kinds.length > 0 && !hidden.some(({ id }) => id === file))
      inFiles.push({ file, kinds: [...new Set(kinds)] });
  }
  return { inTexts, inFiles };
}

async function listDismissed(db: Db, commentId: number): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("dismissedFindings")
    .where("commentId", "=", commentId)
    .select(["kind", "wordsSha256"])
    .execute();
  return new Set(rows.map(({ kind, wordsSha256 }) => `${kind} ${wordsSha256}`));
}

const hashOf = (words: string): string => createHash("sha256").update(words, "utf8").digest("hex");

/** Leaves what was found as it is, for this comment and for good; the trail has what kind it was, not the words. */
export async function dismissFindings(
  db: Db,
  { trackingNumber, staffId }: { readonly trackingNumber: string; readonly staffId: string },
  findings: readonly Finding[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { id } = await trx
      .selectFrom("comments")
      .where("trackingNumber", "=", trackingNumber)
      .select("id")
      .executeTakeFirstOrThrow();
    for (const { kind, words, part } of findings) {
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto("dismissedFindings")
        .values({ commentId: id, kind, wordsSha256: hashOf(words), dismissedBy: staffId })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows === 0n) continue;
      await recordEvent(trx, {
        actor: { staffId },
        action: "comment.finding-dismissed",
        subject: { kind: "comment", id: trackingNumber },
        after: { kind, part },
      });
    }
  });
}
