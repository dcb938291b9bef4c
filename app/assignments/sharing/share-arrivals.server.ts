import { sql, type Transaction } from "kysely";
import { lockComments } from "~/comments/changing/change-comment.server";
import type { Database } from "~db/schema";
import { shareComments } from "../assign-comments.server";

/**
 * Shares newly arrived comments out among the moderators that their dockets name, some thousands at most at once. To be called
 * by whatever works `arrivals` off, after the comments were grouped into campaigns, in the same transaction. A comment
 * that somebody has already stays there, so it does no harm to call it twice. Returns how many it gave to somebody.
 */
export async function shareArrivals(
  trx: Transaction<Database>,
  commentIds: readonly number[],
): Promise<number> {
  const waiting = await trx
    .selectFrom("comments")
    .innerJoin("docketSharing", "docketSharing.noticeId", "comments.noticeId")
    .innerJoin("staff", "staff.id", "docketSharing.staffId")
    .where(sql<boolean>`comments.id = any(${commentIds}::bigint[])`)
    .where("comments.status", "in", ["received", "in-review"])
    // whoever is no moderator any more gets nothing, also before somebody has taken them off the list
    .where("staff.role", "=", "moderator")
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("assignments")
            .whereRef("assignments.commentId", "=", "comments.id")
            .select("commentId"),
        ),
      ),
    )
    .groupBy("comments.id")
    .select(["comments.id", sql<string[]>`array_agg(staff.id order by staff.name, staff.id)`.as("among")])
    .execute();
  if (waiting.length === 0) return 0;
  const amongOf = new Map(waiting.map(({ id, among }) => [id, among]));
  const locked = await lockComments(trx, [...amongOf.keys()]);
  // dockets that are shared out among the same people are one pile
  const piles = Map.groupBy(locked, ({ id }) => (amongOf.get(id) ?? []).join(" "));
  let given = 0;
  for (const pile of piles.values()) {
    const among = amongOf.get(pile[0]?.id ?? 0) ?? [];
    given += (await shareComments(trx, pile, among, null)).size;
  }
  return given;
}
