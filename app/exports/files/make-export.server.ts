import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { sql } from "kysely";
import type { Logger } from "pino";
import { insertJobs } from "~/job-insert.server";
import type { JobData } from "~/jobs.server";
import { roles } from "~/staff/staff";
import { type SpooledFile, SpoolFullError } from "~/storage/spool.server";
import type { FileStorage } from "~/storage.server";
import { findRefusal, mediaTypeOf } from "../export-request";
import { type ExportMaker, makeFile } from "../make-file.server";
import { exportRequestSchema } from "../read-export-request";
import type { ExportFailure } from "./own-export";
import type { Pace } from "./pace";

/** No queue of jobs and no letters: the process that makes a file has neither (decision 32). */
export type ExportWorker = ExportMaker & {
  readonly storage: FileStorage;
  readonly log: Logger;
  readonly pace?: Pick<Pace, "begin">;
};

/** How long a finished file can be had. */
export const KEPT_HOURS = 72;
/** A file that breaks off is begun anew, so often in all. */
const MOST_ATTEMPTS = 3;
const BETWEEN_LOOKS_MS = 1_000;

/**
 * Makes a file that was asked for, keeps it and has whoever asked written to. Each attempt has a claim of its own and writes bytes of
 * its own; only the one whose claim still stands in the end becomes the file. So a worker may be killed anywhere, and two at once
 * never write one file. Throws where it is to be tried again later.
 */
export async function makeExport(
  worker: ExportWorker,
  exportId: string,
  mostAttempts = MOST_ATTEMPTS,
): Promise<void> {
  const claim = randomUUID();
  const taken = await takeExport(worker, exportId, claim);
  if (!taken) return;
  const request = exportRequestSchema.parse(taken.request);
  const role = roles.find((known) => known === taken.role);
  // rights may have changed since it was asked for
  if (!role || role === "admin" || findRefusal(request, role))
    return settle(worker, exportId, claim, "no-right");
  if (taken.attempts > mostAttempts) return settle(worker, exportId, claim, "broken-off");
  const abort = new AbortController();
  const watch = followClaim(worker, exportId, claim, abort);
  let asOf: Date | undefined;
  const { signal } = abort;
  const bytes = makeFile(worker, request, {
    signal,
    pace: worker.pace,
    onRows: watch.onRows,
    onBegin: (moment) => {
      asOf = moment;
    },
  });
  const stream = Readable.from(bytes, { objectMode: false });
  // it reads ahead, and may fail when nobody reads any more; whoever reads is told
  stream.on("error", () => undefined);
  let spooled: SpooledFile | undefined;
  try {
    spooled = await worker.storage.spool.take(stream, () => signal.throwIfAborted());
    if (!asOf) throw new Error("a file of no moment");
    await keep(worker, { exportId, claim, spooled, asOf, mediaType: mediaTypeOf(request.format) });
  } catch (error) {
    // cancelled, or another worker's by now
    if (signal.aborted) return;
    worker.log.error({ err: error, exportId }, "a file could not be made");
    if (taken.attempts >= mostAttempts || error instanceof SpoolFullError) {
      return await settle(worker, exportId, claim, failureOf(error));
    }
    throw error;
  } finally {
    watch.stop();
    stream.destroy();
    if (spooled) await worker.storage.spool.discard(spooled.path);
  }
}

/** Marks a file as this attempt's; undefined where nobody waits for it any more. */
async function takeExport({ db }: ExportWorker, id: string, claim: string) {
  return db
    .updateTable("exports")
    .from("staff")
    .whereRef("staff.id", "=", "exports.staffId")
    .where("exports.id", "=", id)
    .where("exports.state", "in", ["waiting", "making"])
    .set({ state: "making", claim, written: 0, attempts: sql`attempts + 1` })
    .returning(["exports.request", "exports.attempts", "staff.role"])
    .executeTakeFirst();
}

/**
 * Writes the progress down once a second, and ends the attempt where its claim has gone. The embedded database has a single
 * connection, which the file being made holds: there a file has no progress, and is cancelled when it is finished.
 */
function followClaim({ db, embedded, log }: ExportWorker, id: string, claim: string, abort: AbortController) {
  let written = 0;
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      const ours = await db
        .updateTable("exports")
        .set({ written })
        .where("id", "=", id)
        .where("claim", "=", claim)
        .where("state", "=", "making")
        .returning("id")
        .executeTakeFirst();
      if (!ours) abort.abort();
    } catch (error) {
      // the file itself will fail too, or the next look will do
      log.warn({ err: error }, "an export's progress was not written down");
    } finally {
      looking = false;
    }
  };
  const timer = embedded ? undefined : setInterval(look, BETWEEN_LOOKS_MS);
  return {
    onRows: (rows: number) => {
      written += rows;
    },
    stop: () => clearInterval(timer),
  };
}

class NotKeptError extends Error {}

async function keep(
  worker: ExportWorker,
  {
    exportId,
    claim,
    spooled,
    asOf,
    mediaType,
  }: {
    readonly exportId: string;
    readonly claim: string;
    readonly spooled: SpooledFile;
    readonly asOf: Date;
    readonly mediaType: string;
  },
): Promise<void> {
  const { size, sha256 } = spooled;
  const storageKey = `exports/${claim}`;
  try {
    await worker.storage.keep(storageKey, spooled.path, { size, mediaType });
  } catch (error) {
    throw new NotKeptError("the storage did not take a file", { cause: error });
  }
  const kept = await worker.db.transaction().execute(async (trx) => {
    const ready = await trx
      .updateTable("exports")
      .set({
        state: "ready",
        storageKey,
        size,
        sha256,
        asOf,
        failure: null,
        written: sql`total`,
        endedAt: sql`clock_timestamp()`,
        expiresAt: sql`clock_timestamp() + make_interval(hours => ${KEPT_HOURS})`,
      })
      .where("id", "=", exportId)
      .where("claim", "=", claim)
      .where("state", "=", "making")
      .returning("id")
      .executeTakeFirst();
    // by a worker of the server: what lays letters out takes as much memory as making a file
    const letter: JobData["write-ready-letter"] = { exportId, claim };
    const data = sql`${JSON.stringify(letter)}::jsonb`;
    if (ready) await insertJobs(trx, "write-ready-letter", data, sql`(values (1)) as one`);
    return ready !== undefined;
  });
  if (!kept) await worker.storage.remove(storageKey);
}

const failureOf = (error: unknown): ExportFailure => {
  if (error instanceof SpoolFullError) return "no-room";
  return error instanceof NotKeptError ? "storage-away" : "broken-off";
};

/** Gives an attempt up for good. */
async function settle(
  { db }: ExportWorker,
  id: string,
  claim: string,
  failure: ExportFailure,
): Promise<void> {
  await db
    .updateTable("exports")
    .set({ state: "failed", failure, claim: null, endedAt: sql`clock_timestamp()` })
    .where("id", "=", id)
    .where("claim", "=", claim)
    .execute();
}
