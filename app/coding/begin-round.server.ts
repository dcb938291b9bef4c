import { sql, type Transaction } from "kysely";
import { recordEvent } from "~/audit/audit.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import type { SampledState } from "./coding-round";

interface Drawing {
  readonly docketNumber: string;
  readonly states: readonly SampledState[];
  readonly size: number;
  /** From 0 up to 2^31. */
  readonly seed: number;
}

/**
 * A docket's comments in the order of a lottery whose seed decides it: the same seed draws the same ones again. Of a
 * campaign only the representative takes part, so that a form letter is coded once and not in its thousands.
 */
export async function drawSample(
  db: Db | Transaction<Database>,
  { docketNumber, states, size, seed }: Drawing,
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom("comments")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .leftJoin("campaignMembers", "campaignMembers.commentId", "comments.id")
    .leftJoin("campaigns", "campaigns.id", "campaignMembers.campaignId")
    .where("notices.docketNumber", "=", docketNumber)
    .where("comments.status", "in", [...states])
    .where("comments.held", "is", null)
    .where((eb) =>
      eb.or([eb("campaigns.id", "is", null), eb("campaigns.representativeId", "=", eb.ref("comments.id"))]),
    )
    .orderBy(sql`md5(${seed}::text || ':' || comments.id)`)
    .orderBy("comments.id")
    .limit(size)
    .select("comments.id")
    .execute();
  return rows.map(({ id }) => id);
}

export type BegunRound =
  | { readonly outcome: "begun"; readonly roundId: number; readonly size: number }
  /** The docket has fewer than two comments of these states. */
  | { readonly outcome: "too-few" };

/** Begins a round: draws its sample and gives it to two coders. Takes what there is where that is less than was wished. */
export async function beginRound(
  db: Db,
  given: Omit<Drawing, "seed"> & {
    readonly coders: readonly [string, string];
    readonly staffId: string;
    readonly seed?: number;
  },
): Promise<BegunRound> {
  const { docketNumber, states, coders, staffId } = given;
  const seed = given.seed ?? Math.floor(Math.random() * 2 ** 31);
  return db.transaction().execute(async (trx) => {
    const ids = await drawSample(trx, { ...given, seed });
    if (ids.length < 2) return { outcome: "too-few" };
    const { id: roundId } = await trx
      .insertInto("codingRounds")
      .columns(["noticeId", "coderA", "coderB", "createdBy", "seed", "states"])
      .expression((eb) =>
        eb
          .selectFrom("notices")
          .where("docketNumber", "=", docketNumber)
          .select([
            "notices.id",
            eb.val(coders[0]).as("a"),
            eb.val(coders[1]).as("b"),
            eb.val(staffId).as("by"),
            sql<number>`${seed}::integer`.as("seed"),
            sql<string[]>`${[...states]}::text[]`.as("states"),
          ]),
      )
      .returning("id")
      .executeTakeFirstOrThrow();
    await trx
      .insertInto("codingItems")
      .values(ids.map((commentId, index) => ({ roundId, commentId, position: index + 1 })))
      .execute();
    const names = await trx
      .selectFrom("staff")
      .where("id", "in", [...coders])
      .orderBy("name")
      .select("name")
      .execute();
    await recordEvent(trx, {
      actor: { staffId },
      action: "coding.round-begun",
      subject: { kind: "coding", id: String(roundId) },
      after: {
        docket: docketNumber,
        coders: names.map(({ name }) => name),
        total: ids.length,
        states: [...states],
        seed,
      },
    });
    return { outcome: "begun", roundId, size: ids.length };
  });
}
