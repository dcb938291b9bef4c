import { sql } from "kysely";
import type { Db } from "~db/connect";
import type { Mailer } from "~emails/send";
import { IS_STOPPED } from "../stopped-runs.server";
import { handOverFresh, handOverMessage, repeatBatch } from "./hand-over.server";
import type { Pace } from "./pace.server";

/** So long at most new calls are begun; what is left then is given again. */
const ONE_RUN_MS = 60_000;

/** What messages are sent with; without a mailer they are kept. */
export interface Post {
  readonly db: Db;
  readonly mailer: Mailer | undefined;
  readonly pace: Pace;
}

/**
 * Sends messages of the outbox, each once. Run by the queue, again and again until each is settled: its words, and the key by
 * which the provider recognizes it or the batch it is in, are the same each time. Past the time in which the provider
 * would recognize it, an unanswered message is left to a person. Returns those that still wait.
 */
export async function sendMessages(post: Post, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { db, mailer, pace } = post;
  if (!mailer) {
    await keepMessages(db, ids);
    return new Set();
  }
  const sender = { db, mailer, pace };
  const { batches, single, fresh } = await planCalls(db, mailer, ids);
  const calls = [
    ...batches.map((batchId) => () => repeatBatch(sender, batchId)),
    ...single.map((id) => () => handOverMessage(sender, id)),
    ...fresh.map((group) => () => handOverFresh(sender, group)),
  ];
  await runSeveral(calls, mailer.atOnce);
  return new Set((await listWaiting(db, ids)).map(({ id }) => id));
}

/** Without a provider the outbox is where mail ends. */
async function keepMessages(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .updateTable("messages")
    .set({ status: "kept", settledAt: sql<Date>`now()` })
    .where("id", "in", [...ids])
    .where("status", "=", "queued")
    .where(sql<boolean>`not ${IS_STOPPED}`)
    .execute();
}

const listWaiting = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom("messages")
    .where("id", "in", [...ids])
    .where("status", "=", "queued")
    .where(sql<boolean>`not ${IS_STOPPED}`)
    .select(["id", "batchId", "unanswered", "alone"])
    .orderBy("id")
    .execute();

/** Which go in which call: what may have been taken goes as it went; the rest in batches, where the provider takes any. */
async function planCalls(db: Db, { batchSize }: Mailer, ids: readonly string[]) {
  const waiting = await listWaiting(db, ids);
  const batches = new Set<string>();
  const single: string[] = [];
  const fresh: string[] = [];
  for (const { id, batchId, unanswered, alone } of waiting) {
    if (batchId !== null) batches.add(batchId);
    else if (unanswered || alone || batchSize === 1) single.push(id);
    else fresh.push(id);
  }
  const groups: string[][] = [];
  for (let at = 0; at < fresh.length; at += batchSize) groups.push(fresh.slice(at, at + batchSize));
  return { batches: [...batches], single, fresh: groups };
}

/** Runs calls, so many at once. One that throws ends the run when those under way have ended. */
async function runSeveral(calls: readonly (() => Promise<void>)[], atOnce: number): Promise<void> {
  const until = Date.now() + ONE_RUN_MS;
  const left = [...calls];
  const work = async () => {
    for (let call = left.shift(); call && Date.now() < until; call = left.shift()) await call();
  };
  const done = await Promise.allSettled(Array.from({ length: atOnce }, work));
  for (const result of done) if (result.status === "rejected") throw result.reason;
}
