import { sql } from "kysely";
import type { Db } from "~db/connect";

/** How many comments each of the given dockets has received, in any status; dockets without any are left out. */
export async function countCommentsByDocket(
  db: Db,
  dockets: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (dockets.length === 0) return new Map();
  const rows = await db
    .selectFrom("comments")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .where("notices.docketNumber", "in", [...dockets])
    .where("comments.held", "is", null)
    .groupBy("notices.docketNumber")
    .select(["notices.docketNumber", sql<number>`count(*)`.as("count")])
    .execute();
  return new Map(rows.map(({ docketNumber, count }) => [docketNumber, count]));
}
