import { setImmediate } from "node:timers/promises";
import { sql, type Transaction } from "kysely";
import { wholeText } from "~/comments/whole-text.server";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";

/** A comment that has come or was amended, with all that can be read of it. */
export interface Arrived {
  readonly id: number;
  readonly noticeId: number;
  readonly locale: Locale;
  /** How much of the text is the body, which comes first: in UTF-16 code units. */
  readonly bodyLength: number;
  /** Its body, answers and files' text, apart by blank lines. */
  readonly text: string;
}

/**
 * What is done with comments that have arrived. It thinks first, outside of any transaction, so that nobody waits for it,
 * and returns how to write down what it found, in the transaction that takes them off the pile.
 */
export type Sorter = (
  db: Db,
  arrived: readonly Arrived[],
) => Promise<(trx: Transaction<Database>) => Promise<void>>;

/** So many at a time: what is thought about them is written in one short transaction. */
const PIECE = 25;

/**
 * Takes the next comments off the pile of arrivals and lets each sorter do its part. Several processes can do so at
 * once: each takes others. One that is killed leaves its comments on the pile, and one that is amended meanwhile stays
 * there. Returns how many were sorted.
 */
export async function sortArrivals(db: Db, sorters: readonly Sorter[]): Promise<number> {
  const arrived = await nextArrivals(db);
  if (arrived.length === 0) return 0;
  const writers: Awaited<ReturnType<Sorter>>[] = [];
  for (const sorter of sorters) {
    writers.push(await sorter(db, arrived));
    await setImmediate();
  }
  try {
    await db.transaction().execute(async (trx) => {
      await lockComments(trx, arrived);
      if ((await takeArrivals(trx, arrived)) !== arrived.length) throw new OvertakenError();
      for (const write of writers) await write(trx);
    });
    return arrived.length;
  } catch (error) {
    if (error instanceof OvertakenError) return 0;
    throw error;
  }
}

/** Somebody else has sorted them, or one was amended while it was thought about: all of it is left for the next time. */
class OvertakenError extends Error {}

async function nextArrivals(db: Db): Promise<readonly (Arrived & { readonly arrivedAt: string })[]> {
  const next = await db
    .selectFrom("arrivals")
    .orderBy("commentId")
    .limit(PIECE)
    // to the microsecond, which a Date does not hold
    .select(["commentId", sql<string>`arrived_at::text`.as("arrivedAt")])
    .execute();
  const arrivedAt = new Map(next.map((each) => [each.commentId, each.arrivedAt]));
  const read = await readComments(db, [...arrivedAt.keys()]);
  return read.map((comment) => ({ ...comment, arrivedAt: arrivedAt.get(comment.id) ?? "" }));
}

/** Comments with all that can be read of them, in the order of their ids. */
export async function readComments(db: Db, ids: readonly number[]): Promise<readonly Arrived[]> {
  const rows = await db
    .selectFrom("comments")
    .where(sql<boolean>`id = any(${[...ids]}::bigint[])`)
    .orderBy("id")
    .select(["id", "noticeId", "locale", "body", wholeText.as("text")])
    .execute();
  return rows.map(({ body, ...comment }) => ({ ...comment, bodyLength: body.length }));
}

/**
 * Comments first, then whatever follows from them, in everybody's order: an amendment holds its comment while it puts it
 * on the pile, a decision while the queue is brought up to date.
 */
async function lockComments(
  trx: Transaction<Database>,
  arrived: readonly { readonly id: number }[],
): Promise<void> {
  await sql`
    select from comments where id = any(${arrived.map(({ id }) => id)}::bigint[])
    order by id for no key update`.execute(trx);
}

/** Removes those that are still as they were read; how many. Another process, or an amendment, may have been faster. */
async function takeArrivals(
  trx: Transaction<Database>,
  arrived: readonly { readonly id: number; readonly arrivedAt: string }[],
): Promise<number> {
  const { rows } = await sql`
    delete from arrivals using unnest(
      ${arrived.map(({ id }) => id)}::bigint[], ${arrived.map(({ arrivedAt }) => arrivedAt)}::timestamptz[]
    ) as taken (id, arrived_at)
    where arrivals.comment_id = taken.id and arrivals.arrived_at = taken.arrived_at
    returning 1`.execute(trx);
  return rows.length;
}
