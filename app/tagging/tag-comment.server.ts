import { sql, type Transaction } from "kysely";
import { recordEvents } from "~/audit/audit.server";
import {
  type Change,
  type ChangeOf,
  type LockedComment,
  lockComment,
} from "~/comments/changing/change-comment.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { type SettledComment, type Settling, settleTags } from "./settle-tags.server";
import { canBeTagged } from "./tags";

/** Gives a comment exactly the ticked tags, with its audit event. */
export async function tagComment(db: Db, change: ChangeOf): Promise<Change> {
  return db.transaction().execute(async (trx) => {
    const comment = await lockComment(trx, change);
    if ("outcome" in comment) return comment;
    if (!canBeTagged(comment.status)) return { outcome: "not-allowed" };
    const tagged = await saveTicked(trx, comment, change);
    return { outcome: tagged.version === comment.version ? "unchanged" : "saved" };
  });
}

/**
 * Saves the tags and themes that the ticked codes mean in the edition and the codebook of the comment's notice. Returns
 * the comment, at its next version if anything was different.
 */
export async function saveTicked(
  trx: Transaction<Database>,
  comment: LockedComment,
  { ticked, staffId }: Pick<ChangeOf, "ticked" | "staffId">,
): Promise<LockedComment> {
  if (!ticked) return comment;
  const changed = await tagComments(trx, [comment], () => ticked, { staffId, givenAs: "hand" });
  return changed.has(comment.id) ? { ...comment, version: comment.version + 1 } : comment;
}

/**
 * Gives each of the locked comments the tags and themes that its codes mean (`Settling.wanted`); codes of other editions
 * and dockets are dropped. Each changed comment gets its next version and an audit event. Returns the changed comments
 * by their ids, each with what it had before.
 */
export async function tagComments(
  trx: Transaction<Database>,
  comments: readonly LockedComment[],
  wanted: NonNullable<Settling["wanted"]>,
  { staffId, givenAs }: Pick<Settling, "staffId" | "givenAs">,
): Promise<ReadonlyMap<number, SettledComment>> {
  const changes = await settleTags(trx, comments, { staffId, givenAs, wanted });
  if (changes.length === 0) return new Map();
  await trx
    .updateTable("comments")
    .set({ version: sql<number>`version + 1` })
    .where(sql<boolean>`id = any(${changes.map(({ comment }) => comment.id)}::bigint[])`)
    .execute();
  await recordEvents(
    trx,
    changes.map(({ comment: { trackingNumber, version }, before, after }) => ({
      actor: { staffId },
      action: "comment.tagged",
      subject: { kind: "comment", id: trackingNumber },
      before: { ...before, version },
      after: { ...after, version: version + 1 },
    })),
  );
  return new Map(changes.map((change) => [change.comment.id, change]));
}
