import { sql, type Transaction } from "kysely";
import type { Database } from "~db/schema";
import { acknowledgeComments } from "./acknowledge-comments.server";
import { readWords } from "./docket-words.server";
import type { Letterhead } from "./letter.server";

/**
 * Acknowledges comments that were just posted, in the docket's words, where the docket says so. Whoever was acknowledged
 * before hears nothing: a second letter is written on purpose alone.
 */
export async function acknowledgePosted(
  trx: Transaction<Database>,
  env: Letterhead,
  commentIds: readonly number[],
  given: { readonly staffId: string; readonly operationId: string },
): Promise<void> {
  if (commentIds.length === 0) return;
  const comments = await trx
    .selectFrom("comments")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .where(sql<boolean>`comments.id = any(${commentIds}::bigint[])`)
    .where("notices.acknowledgeOnPosting", "=", true)
    .select(["comments.id", "notices.docketNumber"])
    .execute();
  for (const [docketNumber, posted] of Map.groupBy(comments, (comment) => comment.docketNumber)) {
    const words = await readWords(trx, docketNumber, "posting");
    const ids = posted.map(({ id }) => id);
    await acknowledgeComments(trx, env, ids, { ...given, words });
  }
}
