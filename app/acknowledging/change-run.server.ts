import { sql, type Transaction } from "kysely";
import { stopSomeLetters } from "~/acknowledgements/stop-letters.server";
import { recordEvent } from "~/audit/audit.server";
import { jobInsert, priorities } from "~/job-insert.server";
import type { JobData, Jobs } from "~/jobs.server";
import { IS_OF_STOPPED_RUN, IS_UNTOUCHED } from "~/mail/stopped-runs.server";
import { askToStop } from "~/operations/begin-operation.server";
import { SLICE_MS, workInSlice } from "~/slices.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { IS_RETRIABLE } from "./letter-runs.server";

interface RunDesk {
  readonly db: Db;
  readonly jobs: Jobs;
}

interface RunOf {
  readonly operationId: string;
  readonly staffId: string;
}

/** Letters a transaction: the sender waits for none of them for long. */
const PIECE = 500;

/**
 * Stops a run: no further letters are written, and from now on none that waits is handed over. What was handed over cannot be
 * called back. Of a large run the letters are marked as stopped by a job. Returns how many were stopped; a second click
 * finds none.
 */
export async function stopRun({ db, jobs }: RunDesk, { operationId, staffId }: RunOf): Promise<number> {
  const letters = await db.transaction().execute(async (trx) => {
    // waits for the piece under way, whose letters are then stopped with the others
    await lockRun(trx, operationId);
    await askToStop(trx, operationId, staffId);
    const waiting = await countWaiting(trx, operationId);
    await trx
      .updateTable("operations")
      .set({ lettersStoppedAt: sql`clock_timestamp()` })
      .where("id", "=", operationId)
      .execute();
    await jobs.enqueue(trx, "stop-letters", { operationId, staffId });
    if (waiting > 0)
      await recordRunEvent(trx, "operation.letters-stopped", { operationId, staffId }, waiting);
    return waiting;
  });
  await stopPiece(db, { operationId, staffId });
  return letters;
}

/** Run by the queue until no letter of a stopped run waits any more. One that is with the provider is waited for: it may come back. */
export async function stopWaitingLetters(
  { db, jobs }: RunDesk,
  given: JobData["stop-letters"],
  sliceMs: number = SLICE_MS,
): Promise<void> {
  const done = await workInSlice(
    sliceMs,
    async () => (await stopPiece(db, given)) > 0,
    () => db.transaction().execute((trx) => jobs.enqueue(trx, "stop-letters", given)),
  );
  if (!done) return;
  const left = await db
    .selectFrom("messages")
    .where("operationId", "=", given.operationId)
    .where("status", "=", "queued")
    .where(IS_OF_STOPPED_RUN)
    .select("id")
    .limit(1)
    .executeTakeFirst();
  if (left) throw new Error("letters of a stopped run are with the provider: looked at again later");
}

const stopPiece = (db: Db, of: RunOf): Promise<number> =>
  db.transaction().execute((trx) => stopSomeLetters(trx, { ...of, size: PIECE }));

async function countWaiting(trx: Transaction<Database>, operationId: string): Promise<number> {
  const { count } = await trx
    .selectFrom("messages")
    .where("operationId", "=", operationId)
    .where("status", "=", "queued")
    .where(IS_UNTOUCHED)
    .where(sql<boolean>`not ${IS_OF_STOPPED_RUN}`)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * Sends all letters of a run once more that the provider refused, or of which nobody knows whether they went out: as they
 * were. Those whose addresses take no mail stay as they are, and so do those that a stop kept back. Of a large run all but the
 * first piece are queued by a job. Returns how many there are; a second click finds none.
 */
export async function retryRun({ db, jobs }: RunDesk, { operationId, staffId }: RunOf): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await lockRun(trx, operationId);
    const { letters, asked } = await countRetriable(trx, operationId);
    if (letters === 0) return 0;
    await recordRunEvent(trx, "operation.letters-retried", { operationId, staffId }, letters);
    const queued = await queueAgain(trx, { operationId, asked });
    if (queued < letters) await jobs.enqueue(trx, "retry-letters", { operationId, asked });
    return letters;
  });
}

/** Run by the queue until all letters are queued that could be sent again when it was asked for, or the run is stopped. */
export async function retryLetters(
  { db, jobs }: RunDesk,
  given: JobData["retry-letters"],
  sliceMs: number = SLICE_MS,
): Promise<void> {
  const piece = () =>
    db.transaction().execute(async (trx) => {
      // a stop waits for the piece, whose letters it then finds
      const run = await lockRun(trx, given.operationId);
      const stopped = run?.lettersStoppedAt && run.lettersStoppedAt > new Date(given.asked);
      return run && !stopped ? (await queueAgain(trx, given)) > 0 : false;
    });
  await workInSlice(sliceMs, piece, () =>
    db.transaction().execute((trx) => jobs.enqueue(trx, "retry-letters", given)),
  );
}

async function countRetriable(trx: Transaction<Database>, operationId: string) {
  const { rows } = await sql<{ letters: number; asked: string }>`
    select count(*) as letters, to_json(clock_timestamp()) #>> '{}' as asked
    from messages where operation_id = ${operationId}::uuid and ${IS_RETRIABLE}`.execute(trx);
  return rows[0] ?? { letters: 0, asked: "" };
}

/** Queues a piece of those that had failed by then; what fails once more is left to the next decision. */
async function queueAgain(
  trx: Transaction<Database>,
  { operationId, asked }: JobData["retry-letters"],
): Promise<number> {
  const message = sql`jsonb_build_object('messageId', again.id)`;
  const { rows } = await sql<{ count: number }>`
    with failed as materialized (
      select id from messages
      where operation_id = ${operationId}::uuid and ${IS_RETRIABLE} and coalesce(settled_at, created_at) <= ${asked}::timestamptz
      -- in the order in which the sender locks them
      order by id limit ${PIECE} for update
    ), again as (
      update messages set status = 'queued', first_attempt_at = null, settled_at = null, batch_id = null,
        retried_at = ${asked}::timestamptz, unanswered = false,
        -- under its own key; in a batch it goes under the batch's, and the provider cannot tell that it had it
        alone = alone or status = 'uncertain'
      from failed where messages.id = failed.id
      returning messages.id
    ), queued as ${jobInsert("send-message", message, sql`again`, priorities.run)}
    select count(*) as count from again`.execute(trx);
  return rows[0]?.count ?? 0;
}

const lockRun = (trx: Transaction<Database>, operationId: string) =>
  trx
    .selectFrom("operations")
    .where("id", "=", operationId)
    .select("lettersStoppedAt")
    .forUpdate()
    .executeTakeFirst();

const recordRunEvent = (
  trx: Transaction<Database>,
  action: "operation.letters-stopped" | "operation.letters-retried",
  { operationId, staffId }: RunOf,
  letters: number,
): Promise<void> =>
  recordEvent(trx, {
    actor: { staffId },
    action,
    subject: { kind: "operation", id: operationId },
    after: { letters },
  });
