import { sql, type Transaction } from "kysely";
import { recordEvents } from "~/audit/audit.server";
import {
  type Change,
  type ChangeOf,
  type LockedComment,
  lockComment,
} from "~/comments/changing/change-comment.server";
import type { EditionRead } from "~/pillars/edition";
import { listEditions } from "~/pillars/editions.server";
import type { Db } from "~db/connect";
import type { Database, GivenAs } from "~db/schema";
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
 * Saves the tags that the ticked codes mean in the edition of the comment's notice. Returns the comment, at its next
 * version if anything was different.
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

export type StoredTag = Awaited<ReturnType<typeof listStored>>[number];

/**
 * Gives each of the locked comments the tags that its codes mean in its own edition; codes of other editions are
 * dropped. Tags it had already keep who gave them, how and when. Each changed comment gets its next version and an
 * audit event. Returns the changed comments' ids, each with the tags it had before.
 */
export async function tagComments(
  trx: Transaction<Database>,
  comments: readonly LockedComment[],
  /** The codes a comment is to have, from those it has. */
  wanted: (stored: readonly string[], edition: EditionRead) => readonly string[],
  { staffId, givenAs }: { readonly staffId: string; readonly givenAs: GivenAs },
): Promise<ReadonlyMap<number, readonly StoredTag[]>> {
  const editions = new Map((await listEditions(trx, "en")).map((edition) => [edition.code, edition]));
  const stored = Map.groupBy(await listStored(trx, comments), ({ commentId }) => commentId);
  const changes = comments.flatMap((comment) => {
    const edition = editions.get(comment.editionCode);
    if (!edition) return [];
    const had = stored.get(comment.id) ?? [];
    const tags = readTags(
      wanted(
        had.map(({ code }) => code),
        edition,
      ),
      edition,
    );
    const gone = had.filter((tag) => !tags.some((kept) => isSame(tag, kept)));
    const added = tags.filter((tag) => !had.some((kept) => isSame(tag, kept)));
    return gone.length + added.length > 0 ? [{ comment, had, tags, gone, added }] : [];
  });
  if (changes.length === 0) return new Map();
  const gone = changes.flatMap((change) => change.gone.map(({ id }) => id));
  await trx.deleteFrom("commentTags").where(sql<boolean>`id = any(${gone}::bigint[])`).execute();
  const added = changes.flatMap(({ comment, added: tags }) =>
    tags.map(({ pillarId, workstreamId }) => ({
      commentId: comment.id,
      pillarId,
      workstreamId,
      givenAs,
      taggedBy: staffId,
    })),
  );
  if (added.length > 0) await trx.insertInto("commentTags").values(added).execute();
  await trx
    .updateTable("comments")
    .set({ version: sql<number>`version + 1` })
    .where(sql<boolean>`id = any(${changes.map(({ comment }) => comment.id)}::bigint[])`)
    .execute();
  await recordEvents(
    trx,
    changes.map(({ comment: { trackingNumber, version }, had, tags }) => ({
      actor: { staffId },
      action: "comment.tagged",
      subject: { kind: "comment", id: trackingNumber },
      before: { tags: had.map(({ code }) => code), version },
      after: { tags: tags.map(({ code }) => code), version: version + 1 },
    })),
  );
  return new Map(changes.map(({ comment, had }) => [comment.id, had]));
}

/** The tags of comments, in their edition's order. */
function listStored(trx: Transaction<Database>, comments: readonly Pick<LockedComment, "id">[]) {
  return trx
    .selectFrom("commentTags")
    .innerJoin("pillars", "pillars.id", "commentTags.pillarId")
    .leftJoin("workstreams", "workstreams.id", "commentTags.workstreamId")
    .where(sql<boolean>`comment_tags.comment_id = any(${comments.map(({ id }) => id)}::bigint[])`)
    .select([
      "commentTags.id",
      "commentTags.commentId",
      "commentTags.pillarId",
      "commentTags.workstreamId",
      "commentTags.givenAs",
      "commentTags.taggedBy",
      "commentTags.taggedAt",
    ])
    .select((eb) => eb.fn.coalesce("workstreams.code", "pillars.code").as("code"))
    .orderBy("pillars.position")
    .orderBy("workstreams.position")
    .execute();
}

type Placed = Pick<Tag, "pillarId" | "workstreamId">;
const isSame = (one: Placed, other: Placed): boolean =>
  one.pillarId === other.pillarId && one.workstreamId === other.workstreamId;
