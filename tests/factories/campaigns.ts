import type { Db } from "~db/connect";
import type { MadeComment } from "./comments";

/** Writes a campaign of comments that are there: the first of them stands for all, the others have nearly its text. */
export async function aCampaign(
  db: Db,
  comments: readonly Pick<MadeComment, "id" | "noticeId">[],
  { name = "" }: { readonly name?: string } = {},
): Promise<{ readonly id: number }> {
  const [first] = comments;
  if (!first) throw new Error("a campaign needs comments");
  const { id } = await db
    .insertInto("campaigns")
    .values({ noticeId: first.noticeId, representativeId: first.id, name, size: comments.length })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("campaignMembers")
    .values(
      comments.map((comment) => ({
        commentId: comment.id,
        campaignId: id,
        kind: comment === first ? ("exact" as const) : ("near" as const),
        similarity: comment === first ? 1 : 0.9,
        measuredWith: first.id,
      })),
    )
    .execute();
  return { id };
}
