import { sql, type Transaction } from "kysely";
import { listEditions } from "~/pillars/editions.server";
import { readTags } from "~/tagging/tags";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";

/** A coder's own way through a round: which comments, and what this one person gave. Nothing of anybody else's is read here. */
export interface OwnItem {
  readonly position: number;
  readonly trackingNumber: string;
  /** The version of the text, to be sent back with what is given to it. */
  readonly revision: number;
  /** What this coder gave to it; undefined where nothing yet. */
  readonly codes: readonly string[] | undefined;
  /** The codes were given to an earlier version of the text, and are to be checked. */
  readonly amended: boolean;
}

/** All that one coder has to code in a round, in its order, without the withdrawn. */
export async function listOwnItems(
  db: Db | Transaction<Database>,
  roundId: number,
  staffId: string,
): Promise<readonly OwnItem[]> {
  const rows = await db
    .selectFrom("codingItems")
    .innerJoin("comments", "comments.id", "codingItems.commentId")
    .leftJoin("codings", (join) =>
      join
        .onRef("codings.roundId", "=", "codingItems.roundId")
        .onRef("codings.commentId", "=", "codingItems.commentId")
        .on("codings.staffId", "=", staffId),
    )
    .where("codingItems.roundId", "=", roundId)
    .where("comments.status", "<>", "withdrawn")
    .orderBy("codingItems.position")
    .select([
      "codingItems.position",
      "comments.trackingNumber",
      "comments.revision",
      "codings.codes",
      "codings.revision as codedRevision",
    ])
    .execute();
  return rows.map(({ position, trackingNumber, revision, codes, codedRevision }) => ({
    position,
    trackingNumber,
    revision,
    codes: codes ?? undefined,
    amended: codedRevision !== null && codedRevision !== revision,
  }));
}

export const isCoded = ({ codes, amended }: OwnItem): boolean => codes !== undefined && !amended;

/** The next one without codes after a position, from the beginning again where none follows; undefined where all have theirs. */
export function nextUncoded(items: readonly OwnItem[], position: number): OwnItem | undefined {
  const open = items.filter((item) => !isCoded(item) && item.position !== position);
  return open.find((item) => item.position > position) ?? open[0];
}

export type SavedCoding =
  | { readonly outcome: "saved" }
  /** The comment's author amended it while it was read. */
  | { readonly outcome: "amended" }
  /** Both had coded all: what they gave stays. */
  | { readonly outcome: "closed" }
  /** It is not this person's to code, or there is no such thing. */
  | { readonly outcome: "not-found" };

/** Keeps what a coder gives to a comment; codes that the docket's agenda does not know are dropped, and none is an answer too. */
export async function saveCoding(
  db: Db,
  given: {
    readonly roundId: number;
    readonly position: number;
    readonly staffId: string;
    readonly codes: readonly string[];
    readonly revision: number;
  },
): Promise<SavedCoding> {
  const { roundId, position, staffId, revision } = given;
  return db.transaction().execute(async (trx): Promise<SavedCoding> => {
    // the two coders' last ones at once: one of them sees both
    const round = await trx
      .selectFrom("codingRounds")
      .innerJoin("notices", "notices.id", "codingRounds.noticeId")
      .innerJoin("editions", "editions.id", "notices.editionId")
      .where("codingRounds.id", "=", roundId)
      .where((eb) => eb.or([eb("coderA", "=", staffId), eb("coderB", "=", staffId)]))
      .select(["editions.code as edition", "coderA", "coderB", "completedAt"])
      .forUpdate("codingRounds")
      .executeTakeFirst();
    if (!round) return { outcome: "not-found" };
    const coders = [round.coderA, round.coderB];
    // what one of them had left may have been withdrawn since
    if (round.completedAt !== null || (await closeIfComplete(trx, roundId, coders)))
      return { outcome: "closed" };
    const item = await trx
      .selectFrom("codingItems")
      .innerJoin("comments", "comments.id", "codingItems.commentId")
      .where("roundId", "=", roundId)
      .where("position", "=", position)
      .where("comments.status", "<>", "withdrawn")
      .select(["commentId", "comments.revision"])
      .executeTakeFirst();
    if (!item) return { outcome: "not-found" };
    if (item.revision !== revision) return { outcome: "amended" };
    const edition = (await listEditions(trx, "en")).find(({ code }) => code === round.edition);
    const codes = edition ? readTags(given.codes, edition).map(({ code }) => code) : [];
    await trx
      .insertInto("codings")
      .values({ roundId, commentId: item.commentId, staffId, codes, revision })
      .onConflict((conflict) =>
        conflict
          .columns(["roundId", "commentId", "staffId"])
          .doUpdateSet({ codes, revision, codedAt: sql`clock_timestamp()` }),
      )
      .execute();
    await closeIfComplete(trx, roundId, coders);
    return { outcome: "saved" };
  });
}

async function closeIfComplete(
  trx: Transaction<Database>,
  roundId: number,
  coders: readonly string[],
): Promise<boolean> {
  for (const coder of coders) {
    const items = await listOwnItems(trx, roundId, coder);
    if (items.length === 0 || !items.every(isCoded)) return false;
  }
  await trx
    .updateTable("codingRounds")
    .set({ completedAt: sql`clock_timestamp()` })
    .where("id", "=", roundId)
    .execute();
  return true;
}
