import { recordEvent } from "~/audit/audit.server";
import { type ChangeOf, lockComment, type NotChanged } from "~/comments/changing/change-comment.server";
import type { Jobs } from "~/jobs.server";
import { saveTicked } from "~/tagging/tag-comment.server";
import type { Db } from "~db/connect";
import { findAddressee, type Letterhead, standingOf, writeLetter } from "./letter.server";

export type Acknowledgement =
  | { readonly outcome: "acknowledged"; readonly messageId: string }
  /** It was acknowledged before; a second click changes nothing. */
  | { readonly outcome: "already" }
  /** The commenter gave no address. */
  | { readonly outcome: "no-address" }
  /** Nobody has read the comment yet, or it was withdrawn. */
  | NotChanged;

/**
 * Acknowledges a comment: the letter is written and frozen, and its sending is queued, in the one transaction that
 * records it. The comment is locked meanwhile, so that of any number of clicks one sends; the unique constraint on
 * `(comment_id, sequence)` would stop a second one in any case. A comment that changed since it was looked at is not
 * acknowledged: the letter would tell another standing than the moderator saw.
 */
export async function acknowledgeComment(
  { db, jobs, env }: { readonly db: Db; readonly jobs: Jobs; readonly env: Letterhead },
  change: ChangeOf,
): Promise<Acknowledgement> {
  const { trackingNumber, staffId } = change;
  return db.transaction().execute(async (trx) => {
    const locked = await lockComment(trx, change);
    if ("outcome" in locked) return locked;
    const earlier = await trx
      .selectFrom("acknowledgements")
      .where("commentId", "=", locked.id)
      .select("id")
      .executeTakeFirst();
    if (earlier) return { outcome: "already" };
    const standing = standingOf(locked.status);
    if (!standing) return { outcome: "not-allowed" };
    const addressee = await findAddressee(trx, trackingNumber);
    if (!addressee?.email) return { outcome: "no-address" };
    const comment = await saveTicked(trx, locked, change);
    const { id: messageId } = await trx
      .insertInto("messages")
      .values({
        kind: "acknowledgement",
        locale: addressee.locale,
        fromAddress: env.EMAIL_FROM,
        toAddress: addressee.email,
        ...writeLetter(addressee, standing, env),
        providerId: null,
        lastError: null,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await trx
      .insertInto("acknowledgements")
      .values({ commentId: locked.id, messageId, acknowledgedBy: staffId })
      .execute();
    await jobs.enqueue(trx, "send-message", { messageId });
    await recordEvent(trx, {
      actor: { staffId },
      action: "comment.acknowledged",
      subject: { kind: "comment", id: trackingNumber },
      after: { messageId, standing, version: comment.version },
    });
    return { outcome: "acknowledged", messageId };
  });
}
