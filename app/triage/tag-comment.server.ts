import { recordEvent } from "~/audit/audit.server";
import { getEditionOfNotice } from "~/pillars/editions.server";
import type { Db } from "~db/connect";
import { type Change, type ChangeOf, lockComment, nextVersion } from "./change-comment.server";
import { canBeTagged } from "./decision";
import { readTags, type Tag } from "./tags";

/**
 * Gives a comment exactly the tags that the ticked codes mean in its notice's edition, with its audit event. Tags it
 * had already keep who gave them and when.
 */
export async function tagComment(
  db: Db,
  change: ChangeOf & { readonly ticked: readonly string[] },
): Promise<Change> {
  const { trackingNumber, staffId, ticked } = change;
  return db.transaction().execute(async (trx) => {
    const comment = await lockComment(trx, change);
    if ("outcome" in comment) return comment;
    if (!canBeTagged(comment.status)) return { outcome: "not-allowed" };
    const tags = readTags(ticked, await getEditionOfNotice(trx, comment.docketNumber, "en"));
    const stored = await trx
      .selectFrom("commentTags")
      .innerJoin("pillars", "pillars.id", "commentTags.pillarId")
      .leftJoin("workstreams", "workstreams.id", "commentTags.workstreamId")
      .where("commentTags.commentId", "=", comment.id)
      .select(["commentTags.id", "commentTags.pillarId", "commentTags.workstreamId"])
      .select((eb) => eb.fn.coalesce("workstreams.code", "pillars.code").as("code"))
      .orderBy("pillars.position")
      .orderBy("workstreams.position")
      .execute();
    const gone = stored.filter((tag) => !tags.some((kept) => isSame(tag, kept)));
    const added = tags.filter((tag) => !stored.some((had) => isSame(tag, had)));
    if (gone.length === 0 && added.length === 0) return { outcome: "unchanged" };
    if (gone.length > 0) {
      await trx
        .deleteFrom("commentTags")
        .where(
          "id",
          "in",
          gone.map(({ id }) => id),
        )
        .execute();
    }
    if (added.length > 0) {
      await trx
        .insertInto("commentTags")
        .values(
          added.map(({ pillarId, workstreamId }) => ({
            commentId: comment.id,
            pillarId,
            workstreamId,
            taggedBy: staffId,
          })),
        )
        .execute();
    }
    await trx.updateTable("comments").set({ version: nextVersion }).where("id", "=", comment.id).execute();
    await recordEvent(trx, {
      actor: { staffId },
      action: "comment.tagged",
      subject: { kind: "comment", id: trackingNumber },
      before: { tags: stored.map(({ code }) => code), version: comment.version },
      after: { tags: tags.map(({ code }) => code), version: comment.version + 1 },
    });
    return { outcome: "saved" };
  });
}

type Placed = Pick<Tag, "pillarId" | "workstreamId">;
const isSame = (one: Placed, other: Placed): boolean =>
  one.pillarId === other.pillarId && one.workstreamId === other.workstreamId;
