import { recordEvent } from "~/audit/audit.server";
import type { Locale } from "~/i18n/locale";
import type { Jobs } from "~/jobs.server";
import type { Db } from "~db/connect";
import type { CommentInput } from "../comment-form";
import { fingerprintOf, type Recorded, recordedContent, writeRecord } from "../comment-record.server";
import { anchorRedactions, readAnchors } from "../redacting/redacted-texts.server";
import {
  changeContact,
  lockOwnComment,
  readStanding,
  replaceAnswers,
  replaceContent,
  replaceFiles,
  takeFiles,
} from "./amended-rows.server";
import type { Followed } from "./follow-cookie";
import { type Arrival, mayAmend } from "./follow-rules";
import { keepPassages } from "./keep-passages.server";
import { findRecorded, saysTheSame } from "./recorded.server";

export interface Amendment extends Followed {
  readonly locale: Locale;
  /** The version that the author saw and changed. */
  readonly revision: number;
  /** Its `submissionKey` is the single-use key of the amending form. */
  readonly input: CommentInput;
  /** The new version's files: those of the old one that stay, and those that came with the amending form. */
  readonly files: readonly { readonly id: string }[];
}

export type AmendmentResult =
  /** Stored; or the same form arrived before. */
  | { readonly outcome: "amended"; readonly revision: number }
  /** Nothing but how to reach the author is different: no new version. */
  | { readonly outcome: "contact-changed" | "unchanged" }
  /** Number and key do not belong together. */
  | { readonly outcome: "not-found" }
  /** The notice takes no comments any more, or the comment was withdrawn. */
  | { readonly outcome: "not-allowed"; readonly arrival: Arrival }
  /** A file was removed, by another window say, between being listed and being sent: nothing is stored. */
  | { readonly outcome: "files-changed" }
  /**
   * Another amendment was faster; `usedKey`: an earlier sending of this very form, which said something else. Under a used
   * key nothing is stored any more.
   */
  | { readonly outcome: "overtaken"; readonly revision: number; readonly usedKey: boolean };

/**
 * Puts a new version in the place of a comment's current one, which is kept as it was. Whether the notice still takes
 * it is decided by the database's clock once the comment is locked, by the same rule as for a new comment.
 *
 * Nobody has read the new text: it leaves the public pages and waits to be read again. The time of the first sending stays, and so do
 * the moderators' tags. Their passages go along to where their words stand now, or go.
 */
export async function amendComment(
  { db, jobs }: { readonly db: Db; readonly jobs: Jobs },
  amendment: Amendment,
): Promise<AmendmentResult> {
  const { trackingNumber, revision, input } = amendment;
  return db.transaction().execute(async (trx) => {
    const id = await lockOwnComment(trx, amendment);
    if (id === undefined) return { outcome: "not-found" };
    const before = await readStanding(trx, id, input.submissionKey);
    const repeated = await trx
      .selectFrom("commentVersions")
      .where("commentId", "=", id)
      .where("replacedByKey", "=", input.submissionKey)
      .select("revision")
      .executeTakeFirst();
    const current = await findRecorded(trx, id);
    if (!current) return { outcome: "not-found" };
    const files = await takeFiles(
      trx,
      { id, noticeId: before.noticeId },
      { submissionKey: input.submissionKey, files: amendment.files },
    );
    const next: Recorded = {
      ...current,
      revision: revision + 1,
      locale: amendment.locale,
      content: recordedContent(input),
      files,
    };
    if (repeated) {
      const isLast = repeated.revision + 1 === before.revision;
      const sameContact = before.email === input.email && before.name === input.name;
      return isLast && !(sameContact && saysTheSame(current, next)) && mayAmend(before)
        ? { outcome: "overtaken", revision: before.revision, usedKey: true }
        : { outcome: "amended", revision: before.revision };
    }
    if (!mayAmend(before)) return { outcome: "not-allowed", arrival: before.arrival };
    if (before.revision !== revision)
      return { outcome: "overtaken", revision: before.revision, usedKey: false };
    if (files.length !== amendment.files.length) return { outcome: "files-changed" };
    const newAddress = before.email !== input.email;
    if (saysTheSame(current, next)) {
      if (!newAddress && before.name === input.name) return { outcome: "unchanged" };
      await changeContact(trx, id, input, newAddress);
      await recordEvent(trx, {
        actor: "public",
        action: "comment.contact-changed",
        subject: { kind: "comment", id: trackingNumber },
      });
      if (newAddress && input.email)
        await jobs.enqueue(trx, "write-letter", {
          kind: "confirm-address",
          commentId: id,
          revision,
          request: input.submissionKey,
        });
      return { outcome: "contact-changed" };
    }

    await trx
      .insertInto("commentVersions")
      .values({
        commentId: id,
        revision,
        record: writeRecord(current),
        fingerprint: before.fingerprint,
        publicName: current.content.publicName,
        madeAt: before.madeAt,
        replacedByKey: input.submissionKey,
      })
      .execute();
    await replaceFiles(
      trx,
      id,
      files.map((file) => file.id),
    );
    const anchors = await readAnchors(trx, id);
    await replaceAnswers(trx, id, next);
    const fingerprint = fingerprintOf(writeRecord(next));
    await replaceContent(trx, id, next, fingerprint, before.arrival === "late");
    const anchored = await anchorRedactions(trx, id, anchors);
    const droppedPassages = await keepPassages(trx, id);
    await changeContact(trx, id, input, newAddress);
    await recordEvent(trx, {
      actor: "public",
      action: "comment.amended",
      subject: { kind: "comment", id: trackingNumber },
      before: {
        revision,
        fingerprint: before.fingerprint,
        status: before.status,
        version: before.version,
        ...(before.withheldReason ? { reason: before.withheldReason } : {}),
        ...(droppedPassages.length > 0 ? { droppedPassages } : {}),
      },
      after: {
        revision: revision + 1,
        fingerprint,
        status: "received",
        version: before.version + 1,
        ...(before.arrival === "late" ? { takenAs: "late" } : {}),
        ...anchored,
      },
    });
    if (input.email)
      await jobs.enqueue(trx, "write-letter", { kind: "amended", commentId: id, revision: revision + 1 });
    if (files.length > 0) await jobs.enqueue(trx, "read-attachment", { commentId: id });
    return { outcome: "amended", revision: revision + 1 };
  });
}
