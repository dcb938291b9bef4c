import { sql, type Transaction } from "kysely";
import type { CommentStatus } from "~/comments/comment";
import { tagCodes } from "~/comments/listed-parts.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { type RoundRead, sameCodes } from "./coding-round";

/** One comment that both have coded. */
export interface CodedPair {
  readonly position: number;
  readonly trackingNumber: string;
  readonly status: CommentStatus;
  readonly version: number;
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** The tags that the comment has now. */
  readonly tags: readonly string[];
  readonly settled:
    | { readonly codes: readonly string[]; readonly by: string | null; readonly at: Date }
    | undefined;
}

/**
 * What both gave to each comment, in the round's order. Undefined while either has something left to code: until then
 * nobody may see what anybody gave.
 */
export async function readPairs(
  db: Db,
  round: Pick<RoundRead, "id" | "complete" | "a" | "b">,
): Promise<readonly CodedPair[] | undefined> {
  if (!round.complete) return undefined;
  const rows = await db
    .selectFrom("codingItems")
    .innerJoin("comments", "comments.id", "codingItems.commentId")
    .innerJoin("codings as a", (join) =>
      join
        .onRef("a.roundId", "=", "codingItems.roundId")
        .onRef("a.commentId", "=", "codingItems.commentId")
        .on("a.staffId", "=", round.a.id),
    )
    .innerJoin("codings as b", (join) =>
      join
        .onRef("b.roundId", "=", "codingItems.roundId")
        .onRef("b.commentId", "=", "codingItems.commentId")
        .on("b.staffId", "=", round.b.id),
    )
    .leftJoin("staff as settler", "settler.id", "codingItems.settledBy")
    .where("codingItems.roundId", "=", round.id)
    // one that was withdrawn before both had coded the same text has no pair
    .whereRef("a.revision", "=", "b.revision")
    .orderBy("codingItems.position")
    .select([
      "codingItems.position",
      "comments.trackingNumber",
      "comments.status",
      "comments.version",
      "a.codes as a",
      "b.codes as b",
      "codingItems.settledCodes",
      "codingItems.settledAt",
      "settler.name as settledBy",
    ])
    .select((eb) => tagCodes(eb).as("tags"))
    .execute();
  return rows.map(({ tags, settledCodes, settledAt, settledBy, ...pair }) => ({
    ...pair,
    tags: tags.map(({ code }) => code),
    settled: settledCodes && settledAt ? { codes: settledCodes, by: settledBy, at: settledAt } : undefined,
  }));
}

export const isAgreed = ({ a, b }: Pick<CodedPair, "a" | "b">): boolean => sameCodes(a, b);

/** Comments on which both agree and that do not have those tags yet. */
export const agreedAndWaiting = (pairs: readonly CodedPair[]): readonly CodedPair[] =>
  pairs.filter((pair) => isAgreed(pair) && pair.status !== "withdrawn" && !sameCodes(pair.a, pair.tags));

/** What both coders of a complete round gave alike to comments, by their ids; those on which they differ are left out. */
export async function listAgreed(
  trx: Transaction<Database>,
  roundId: number,
  commentIds: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await trx
    .selectFrom("codingRounds")
    .innerJoin("codings as a", (join) =>
      join.onRef("a.roundId", "=", "codingRounds.id").onRef("a.staffId", "=", "codingRounds.coderA"),
    )
    .innerJoin("codings as b", (join) =>
      join
        .onRef("b.roundId", "=", "codingRounds.id")
        .onRef("b.commentId", "=", "a.commentId")
        .onRef("b.staffId", "=", "codingRounds.coderB"),
    )
    .where("codingRounds.id", "=", roundId)
    .whereRef("a.revision", "=", "b.revision")
    .where(sql<boolean>`a.comment_id = any(${commentIds}::bigint[])`)
    .select(["a.commentId", "a.codes as a", "b.codes as b"])
    .execute();
  return new Map(rows.filter(({ a, b }) => sameCodes(a, b)).map(({ commentId, a }) => [commentId, a]));
}
