import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import { Registry } from "prom-client";
import { type Connection, connect } from "~db/connect";
import { migrate } from "~db/migrate";
import { createMailer, type Mailer } from "~emails/send";
import { writeLetter } from "./acknowledgements/write-letter.server";
import { retryLetters, stopWaitingLetters } from "./acknowledging/change-run.server";
import type { Sorter } from "./arrivals/sort-arrivals.server";
import { startSorting } from "./arrivals/start-sorting.server";
import { shareArrivals } from "./assignments/sharing/share-arrivals.server";
import { readAttachments } from "./attachments/read-attachments.server";
import { scanAttachment } from "./attachments/scan-attachment.server";
import { createScanner, type Scanner } from "./attachments/scanner.server";
import { createFileWorkers, type FileWorkers } from "./attachments/workers/file-workers.server";
import { groupArrivals } from "./campaigns/group-arrivals.server";
import { measureCampaign } from "./campaigns/measure-members.server";
import { createProofs, type Proofs } from "./comments/proof/proofs.server";
import { startCounting } from "./counting.server";
import { docketParts } from "./docket-parts.server";
import type { Env } from "./env.server";
import { createExportProcess } from "./exports/files/export-process.server";
import { makeExport } from "./exports/files/make-export.server";
import { writeReadyLetter } from "./exports/files/ready-letter.server";
import { createLimits, type Limits } from "./http/limits.server";
import { prepareSummary } from "./issuing/prepare-summary.server";
import { type Jobs, openJobs } from "./jobs.server";
import { createPace } from "./mail/sending/pace.server";
import { sendMessages } from "./mail/sending/send-messages.server";
import { runOperation } from "./operations/run-operation.server";
import { startPurging } from "./purging.server";
import { writeStaffAlert } from "./staff/alert-staff.server";
import { type Auth, createAuth } from "./staff/auth.server";
import { type FileStorage, openStorage } from "./storage.server";
import { startTelling } from "./subscriptions/start-telling.server";
import { startLearning } from "./suggestions/learning/start-learning.server";
import { suggestTags } from "./suggestions/suggest-tags.server";
import { createSuggestionThread } from "./suggestions/thread/suggestion-thread.server";

/** Everything that is open while the portal runs; one of it a process, handed to every loader and action. */
export interface Portal extends Connection {
  readonly env: Env;
  readonly log: Logger;
  readonly auth: Auth;
  readonly jobs: Jobs;
  readonly limits: Limits;
  readonly proofs: Proofs;
  /** Absent where no provider is configured: mail is then kept in the outbox. */
  readonly mailer: Mailer | undefined;
  readonly storage: FileStorage;
  /** Absent where no clamd is configured: files are then marked as not scanned. */
  readonly scanner: Scanner | undefined;
  readonly fileWorkers: FileWorkers;
  readonly metrics: Registry;
}

/**
 * Opens the database, brings it to the newest schema and starts the job queue.
 * Throws EmbeddedDatabaseInUseError, or what the database answered.
 */
export async function openPortal(env: Env, log: Logger): Promise<Portal> {
  const connection = await connect({
    databaseUrl: env.DATABASE_URL,
    dataDir: env.DATA_DIR,
    onIdleError: (error) => log.warn({ err: error }, "an idle database connection broke"),
  });
  try {
    await migrate(connection);
    return await openPortalOn(connection, env, log);
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** After grouping: who has one letter of a campaign has the others too. */
const sharing: Sorter = async (_db, arrived) => async (trx) => {
  await shareArrivals(
    trx,
    arrived.map(({ id }) => id),
  );
};

/** Starts what the portal needs besides its database, which is open and migrated and is closed with the portal. */
export async function openPortalOn(connection: Connection, env: Env, log: Logger): Promise<Portal> {
  const jobs = await openJobs(connection.pool, {
    supervise: env.WORKER !== "none",
    onError: (error) => log.error({ err: error }, "job queue"),
  });
  const mailer = createMailer(env);
  const pace = createPace(connection.db, mailer?.perSecond);
  const limits = createLimits(connection.pool, env);
  const storage = openStorage(env);
  await storage.spool.sweep();
  const scanner = env.CLAMD_URL === undefined ? undefined : createScanner(env.CLAMD_URL);
  const fileWorkers = createFileWorkers(log);
  const exporting = createExportProcess(env);
  const files = { db: connection.db, jobs, storage, scanner, fileWorkers, log };
  const purging = env.WORKER === "none" ? undefined : startPurging(files);
  const counting = env.WORKER === "none" ? undefined : startCounting(files);
  const arriving = env.WORKER === "none" ? undefined : startArriving(files);
  const telling = env.WORKER === "none" ? undefined : startTelling({ ...files, env });
  if (env.WORKER !== "none") {
    await jobs.work({
      "send-message": async (wanted) => {
        const post = { db: connection.db, mailer, pace };
        const waiting = await sendMessages(
          post,
          wanted.map(({ messageId }) => messageId),
        );
        return wanted.filter(({ messageId }) => waiting.has(messageId));
      },
      "write-letter": (data) =>
        writeLetter({ db: connection.db, jobs, env, countLetter: limits.countLetter }, data),
      "write-staff-alert": (data) => writeStaffAlert({ db: connection.db, jobs, env }, data),
      "scan-attachment": ({ attachmentId }) => scanAttachment(files, attachmentId),
      "read-attachment": ({ commentId }) => readAttachments(files, commentId),
      "run-operation": ({ operationId }) => runOperation({ db: connection.db, jobs, env }, operationId),
      "stop-letters": (run) => stopWaitingLetters({ db: connection.db, jobs }, run),
      "retry-letters": (run) => retryLetters({ db: connection.db, jobs }, run),
      "make-export": ({ exportId }) =>
        // two processes cannot open the embedded database
        connection.embedded
          ? makeExport({ ...connection, env, storage, log, docketParts }, exportId)
          : exporting.make(exportId),
      "write-ready-letter": (data) => writeReadyLetter({ db: connection.db, jobs, env }, data),
      "measure-campaign": ({ campaignId }) => measureCampaign(connection.db, campaignId),
      "issue-summary": ({ summaryId }) => prepareSummary({ ...files, env }, summaryId),
    });
  }
  return {
    ...connection,
    env,
    log,
    jobs,
    mailer,
    storage,
    scanner,
    fileWorkers,
    auth: createAuth(connection.db, env),
    limits,
    proofs: createProofs(env.SESSION_SECRET ?? randomBytes(32).toString("base64url")),
    metrics: new Registry(),
    async close() {
      purging?.stop();
      await counting?.stop();
      await telling?.stop();
      await arriving?.stop();
      await exporting.close();
      await jobs.stop();
      mailer?.close();
      await fileWorkers.close();
      await connection.close();
    },
  };
}

/** What is done with comments as they arrive, and what follows from it later. */
function startArriving({ db, jobs, log }: Pick<Portal, "db" | "jobs" | "log">): { stop(): Promise<void> } {
  const thread = createSuggestionThread(log);
  const sorting = startSorting({ db, log }, [groupArrivals(jobs), sharing, suggestTags(thread)]);
  const learning = startLearning({ db, log, thread });
  return {
    async stop() {
      const stopped = [sorting.stop(), learning.stop()];
      // what it is at is left for the next time: nobody waits half a minute for it
      await thread.close();
      await Promise.all(stopped);
    },
  };
}
