import type { Transaction } from "kysely";
import { recordEvent } from "~/audit/audit.server";
import {
  type Change,
  type ChangeOf,
  type LockedComment,
  lockComment,
  nextVersion,
} from "~/comments/changing/change-comment.server";
import { getEditionOfNotice } from "~/pillars/editions.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { canBeTagged, readTags, type Tag } from "./tags";

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
 * Saves the tags that the ticked codes mean in the edition of the comment's notice, with their audit event. Tags it
 * had already keep who gave them and when. Returns the comment, at its next version if anything was different.
 */
export async function saveTicked(
  trx: Transaction<Database>,
  comment: LockedComment,
  { ticked, staffId }: Pick<ChangeOf, "ticked" | "staffId">,
): Promise<LockedComment> {
  if (!ticked) return comment;
  const tags = readTags(ticked, await getEditionOfNotice(trx, comment.docketNumber, "en"));
  const stored = await listStored(trx, comment.id);
  const gone = stored.filter((tag) => !tags.some((kept) => isSame(tag, kept)));
  const added = tags.filter((tag) => !stored.some((had) => isSame(tag, had)));
  if (gone.length === 0 && added.length === 0) return comment;
  for (const { id } of gone) await trx.deleteFrom("commentTags").where("id", "=", id).execute();
  for (const { pillarId, workstreamId } of added) {
    await trx
      .insertInto("commentTags")
      .values({ commentId: comment.id, pillarId, workstreamId, taggedBy: staffId })
      .execute();
  }
  await trx.updateTable("comments").set({ version: nextVersion }).where("id", "=", comment.id).execute();
  const version = comment.version + 1;
  await recordEvent(trx, {
    actor: { staffId },
    action: "comment.tagged",
    subject: { kind: "comment", id: comment.trackingNumber },
    before: { tags: stored.map(({ code }) => code), version: comment.version },
    after: { tags: tags.map(({ code }) => code), version },
  });
  return { ...comment, version };
}

function listStored(trx: Transaction<Database>, commentId: number) {
  return trx
    .selectFrom("commentTags")
    .innerJoin("pillars", "pillars.id", "commentTags.pillarId")
    .leftJoin("workstreams", "workstreams.id", "commentTags.workstreamId")
    .where("commentTags.commentId", "=", commentId)
    .select(["commentTags.id", "commentTags.pillarId", "commentTags.workstreamId"])
    .select((eb) => eb.fn.coalesce("workstreams.code", "pillars.code").as("code"))
    .orderBy("pillars.position")
    .orderBy("workstreams.position")
    .execute();
}

type Placed = Pick<Tag, "pillarId" | "workstreamId">;
const isSame = (one: Placed, other: Placed): boolean =>
  one.pillarId === other.pillarId && one.workstreamId === other.workstreamId;
