import type { Transaction } from "kysely";
import { recordEvent } from "~/audit/audit.server";
import {
  type ChangeOf,
  type LockedComment,
  lockComment,
  type NotChanged,
} from "~/comments/changing/change-comment.server";
import type { Jobs } from "~/jobs.server";
import { saveTicked } from "~/tagging/tag-comment.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { findAddressee, type Letterhead, standingOf, writeLetter } from "./letter.server";

export type Acknowledgement =
  | { readonly outcome: "acknowledged"; readonly messageId: string }
  /** It was acknowledged before; a second click changes nothing. */
  | { readonly outcome: "already" }
  /** The commenter gave no address. */
  | { readonly outcome: "no-address" }
  /** Nobody has read the comment yet, or it was withdrawn. */
  | NotChanged;

interface Office {
  readonly jobs: Jobs;
  readonly env: Letterhead;
}

/** Acknowledges a comment as its page shows it. One that changed since is not: the letter would tell another standing. */
export async function acknowledgeComment(
  { db, jobs, env }: Office & { readonly db: Db },
  change: ChangeOf,
): Promise<Acknowledgement> {
  return db.transaction().execute(async (trx) => {
    const locked = await lockComment(trx, change);
    if ("outcome" in locked) return locked;
    return acknowledgeLocked(trx, { jobs, env }, locked, change);
  });
}

/**
 * Acknowledges a locked comment: the letter is written and frozen, and its sending is queued, in the one transaction that
 * records it. Of any number of clicks one sends, since the comment is locked; the unique constraint on
 * `(comment_id, sequence)` would stop a second one in any case. The comment's version stays as it is.
 */
export async function acknowledgeLocked(
  trx: Transaction<Database>,
  { jobs, env }: Office,
  locked: LockedComment,
  change: Pick<ChangeOf, "staffId" | "ticked">,
): Promise<Acknowledgement> {
  const { trackingNumber } = locked;
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
    .values({ commentId: locked.id, messageId, acknowledgedBy: change.staffId })
    .execute();
  await jobs.enqueue(trx, "send-message", { messageId });
  await recordEvent(trx, {
    actor: { staffId: change.staffId },
    action: "comment.acknowledged",
    subject: { kind: "comment", id: trackingNumber },
    after: { messageId, standing, version: comment.version },
  });
  return { outcome: "acknowledged", messageId };
}
