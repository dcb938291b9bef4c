import type { Transaction } from "kysely";
import type { AuditAction } from "~/audit/actions";
import { type AuditEvent, recordEvents } from "~/audit/audit.server";
import {
  type Change,
  type ChangeOf,
  type LockedComment,
  lockComment,
  nextVersion,
} from "~/comments/changing/change-comment.server";
import { type CommentPart, listPartTexts } from "~/comments/changing/comment-parts.server";
import { listRedactions, writeRedactedTexts } from "~/comments/redacting/redacted-texts.server";
import { type RedactionReason, type Stretch, snapStretch } from "~/comments/redacting/redaction";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";

type Trx = Transaction<Database>;
export type RedactionChange = Omit<ChangeOf, "ticked">;

/** A stretch to be kept from the public, and why. */
export interface WantedRedaction extends Stretch {
  readonly part: CommentPart;
  readonly reason: RedactionReason;
  /** For colleagues; it may say more than the public is told. */
  readonly note: string | null;
}

/** More than this is no redaction any more: the comment is withheld, or its author asked for a public version. */
export const MOST_REDACTIONS = 500;

export type RedactionMade =
  | Change
  /** Nothing but blanks, or past the text's end. */
  | { readonly outcome: "no-words" }
  /** It would have more than MOST_REDACTIONS. */
  | { readonly outcome: "too-many" };

/**
 * Keeps stretches of a comment from the public, all or none of them; the original stays as it is. What everybody reads is
 * written anew in the same transaction, so that it holds for a posted comment at once. The trail has part, length and reason,
 * never the words.
 */
export async function redactComment(
  db: Db,
  change: RedactionChange,
  wanted: readonly WantedRedaction[],
): Promise<RedactionMade> {
  return changing(db, change, async (trx, comment) => {
    const texts = new Map((await listPartTexts(trx, comment.id)).map(({ part, text }) => [part, text]));
    const rows = wanted.flatMap(({ part, start, end, reason, note }) => {
      const text = part.startsWith("file:") ? undefined : texts.get(part);
      const stretch = text === undefined ? undefined : snapStretch(text, { start, end });
      return stretch
        ? [{ commentId: comment.id, part, startAt: stretch.start, endAt: stretch.end, reason, note }]
        : [];
    });
    if (rows.length === 0 || rows.length < wanted.length) return { outcome: "no-words" };
    const before = await listRedactions(trx, comment.id);
    if (before.length + rows.length > MOST_REDACTIONS) return { outcome: "too-many" };
    const made = await trx
      .insertInto("redactions")
      .values(rows.map((row) => ({ ...row, madeBy: change.staffId })))
      .onConflict((conflict) => conflict.doNothing())
      .returning(["part", "startAt", "endAt", "reason"])
      .execute();
    if (made.length === 0) return { outcome: "unchanged" };
    await writeRedactedTexts(trx, comment.id);
    return {
      events: made.map(({ part, startAt, endAt, reason }) => ({
        action: "comment.redacted",
        after: { part, length: endAt - startAt, reason },
      })),
    };
  });
}

/** Shows a stretch to the public again. */
export async function undoRedaction(db: Db, change: RedactionChange, id: number): Promise<Change> {
  return changing(db, change, async (trx, comment) => {
    const gone = await trx
      .deleteFrom("redactions")
      .where("commentId", "=", comment.id)
      .where("id", "=", id)
      .returning(["part", "startAt", "endAt", "reason"])
      .executeTakeFirst();
    if (!gone) return { outcome: "unchanged" };
    await writeRedactedTexts(trx, comment.id);
    const { part, startAt, endAt, reason } = gone;
    return {
      events: [{ action: "comment.redaction-undone", before: { part, length: endAt - startAt, reason } }],
    };
  });
}

/** Keeps a file from the public as a whole, with a reason, or brings it back (`null`). */
export async function hideFile(
  db: Db,
  change: RedactionChange,
  { file, reason }: { readonly file: string; readonly reason: RedactionReason | null },
): Promise<Change> {
  return changing(db, change, async (trx, comment) => {
    const before = await trx
      .selectFrom("attachments")
      .where("commentId", "=", comment.id)
      .where("id", "=", file)
      .where("replacedAt", "is", null)
      .select("hiddenReason")
      .executeTakeFirst();
    if (!before) return { outcome: "not-found" };
    if (before.hiddenReason === reason) return { outcome: "unchanged" };
    await trx
      .updateTable("attachments")
      .set({
        hiddenReason: reason,
        hiddenBy: reason && change.staffId,
        hiddenAt: reason && new Date(),
      })
      .where("id", "=", file)
      .execute();
    return {
      events: [
        {
          action: reason ? "comment.file-hidden" : "comment.file-shown",
          ...(before.hiddenReason ? { before: { file, reason: before.hiddenReason } } : {}),
          after: { file, ...(reason ? { reason } : {}) },
        },
      ],
    };
  });
}

interface Done {
  readonly events: readonly (Pick<AuditEvent, "before" | "after"> & { readonly action: AuditAction })[];
}

/** A change under the comment's lock, with its events and the next version; nothing of it where it has another outcome. */
async function changing<Outcome extends Change | RedactionMade>(
  db: Db,
  change: RedactionChange,
  work: (trx: Trx, comment: LockedComment) => Promise<Done | Outcome>,
): Promise<Outcome | Change> {
  return db.transaction().execute(async (trx) => {
    const comment = await lockComment(trx, change);
    if ("outcome" in comment) return comment;
    if (comment.status === "withdrawn") return { outcome: "not-allowed" };
    const done = await work(trx, comment);
    if ("outcome" in done) return done;
    await trx.updateTable("comments").set({ version: nextVersion }).where("id", "=", comment.id).execute();
    const version = { before: comment.version, after: comment.version + 1 };
    await recordEvents(
      trx,
      done.events.map(({ action, before, after }) => ({
        actor: { staffId: change.staffId },
        action,
        subject: { kind: "comment", id: comment.trackingNumber },
        before: { ...before, version: version.before },
        after: { ...after, version: version.after },
      })),
    );
    return { outcome: "saved" };
  });
}
