import type { Transaction } from "kysely";
import type pg from "pg";
import { fromKysely, type JobResult, type PgBoss } from "pg-boss";
import { queueOn } from "~db/queue";
import type { Database } from "~db/schema";
import type { SignInEvent } from "~emails/sign-in-alert";
import { describeError } from "./described-error";

/** What each queue's jobs carry: keys only, never content, so that a job can be retried at any later time. */
export interface JobData {
  "send-message": { readonly messageId: string };
  /** A letter that follows from what a commenter did, to be written and frozen. */
  "write-letter": {
    readonly kind: LetterKind;
    readonly commentId: number;
    readonly revision: number;
    /**
     * Tells one asking for the private link or the confirmation from the next; without it none is sent. Other kinds are
     * written once.
     */
    readonly request?: string | null;
  };
  /** A letter to a member of staff about what was done with the account; without an account there is none to write. */
  "write-staff-alert": {
    readonly staffId: string | null;
    readonly event: SignInEvent;
    /** What the browser calls itself, of a few known names. */
    readonly browser: string | null;
    /** ISO 8601. */
    readonly happenedAt: string;
    /** The message to be written, so that it is written once. */
    readonly messageId: string;
  };
  /** Asks the scanner about a file that is kept from everybody until then. */
  "scan-attachment": { readonly attachmentId: string };
  /** Reads the text of all files of a comment that wait to be read. */
  "read-attachment": { readonly commentId: number };
  /** Works off what a moderator does to many comments. */
  "run-operation": { readonly operationId: string };
  /** Marks the letters of a run that somebody stopped. */
  "stop-letters": { readonly operationId: string; readonly staffId: string };
  /** Queues the letters of a run again that had failed when it was asked for (ISO 8601). */
  "retry-letters": { readonly operationId: string; readonly asked: string };
  /** Makes a file of many comments that somebody asked for. */
  "make-export": { readonly exportId: string };
  /** Tells whoever asked for a file that it can be had; `claim` is the attempt's that made it. */
  "write-ready-letter": { readonly exportId: string; readonly claim: string };
  /** Measures a large campaign's letters with a new representative. */
  "measure-campaign": { readonly campaignId: number };
  /** Prepares and issues the version of a summary that an official asked for. */
  "issue-summary": { readonly summaryId: number };
}
/** What a commenter is written about without a moderator's doing. */
export type LetterKind = "receipt" | "confirm-address" | "amended" | "withdrawn" | "private-link";
export type JobName = keyof JobData;

/**
 * Pauses grow from 15 s to 30 min. Sixty tries outlast the 23 hours after which a message is left to a person; a scanner
 * may be away for weeks; a file that could not be read by the third try never will be.
 */
const queues: Record<
  JobName,
  {
    retryLimit: number;
    retryDelay: number;
    retryBackoff: boolean;
    retryDelayMax: number;
    expireInSeconds?: number;
    /**
     * How many are fetched at once, 1 where none is named. A worker that found fewer waits for a second before it looks
     * again, so that one at a time would be one a second.
     */
    atOnce?: number;
    heartbeatSeconds?: number;
  }
> = {
  // a worker that was killed is missed within a minute: whom it was about to write to waits
  "send-message": {
    retryLimit: 60,
    retryDelay: 15,
    retryBackoff: true,
    retryDelayMax: 1800,
    expireInSeconds: 300,
    heartbeatSeconds: 20,
  },
  "write-letter": { retryLimit: 60, retryDelay: 15, retryBackoff: true, retryDelayMax: 1800, atOnce: 20 },
  "write-staff-alert": {
    retryLimit: 60,
    retryDelay: 15,
    retryBackoff: true,
    retryDelayMax: 1800,
    atOnce: 20,
  },
  "scan-attachment": {
    retryLimit: 2_000,
    retryDelay: 15,
    retryBackoff: true,
    retryDelayMax: 1800,
    atOnce: 5,
  },
  "read-attachment": { retryLimit: 3, retryDelay: 15, retryBackoff: true, retryDelayMax: 1800, atOnce: 5 },
  // works for 20 s at a time, so a worker that was killed is soon missed
  "run-operation": {
    retryLimit: 1_000,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 300,
    expireInSeconds: 120,
  },
  // these two work for as long; letters that are with the provider are waited for as `send-message` does
  "stop-letters": {
    retryLimit: 60,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 1800,
    expireInSeconds: 120,
  },
  "retry-letters": {
    retryLimit: 60,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 1800,
    expireInSeconds: 120,
  },
  // takes minutes; one whose worker was killed is begun anew by another, and gives up by itself
  "make-export": {
    retryLimit: 20,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 300,
    expireInSeconds: 4 * 60 * 60,
    heartbeatSeconds: 30,
  },
  "write-ready-letter": { retryLimit: 60, retryDelay: 15, retryBackoff: true, retryDelayMax: 1800 },
  "measure-campaign": { retryLimit: 10, retryDelay: 15, retryBackoff: true, retryDelayMax: 1800 },
  // takes a minute for a million comments; what fails for good says so itself and is not tried again
  "issue-summary": {
    retryLimit: 60,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 300,
    expireInSeconds: 900,
    heartbeatSeconds: 20,
  },
};
const queueNames = Object.keys(queues) as JobName[]; // keys of a const object are its own names

/** Jobs that are worked many at once, since what they do costs little more for many than for one. */
const together = { "send-message": 100 } as const satisfies Partial<Record<JobName, number>>;
type Together = keyof typeof together;
const togetherNames = Object.keys(together) as Together[]; // as above

type OneByOne = Exclude<JobName, Together>;
const oneByOne = queueNames.filter((name): name is OneByOne => !(name in together));

type HandlersOfOne = { readonly [Name in OneByOne]: (data: JobData[Name]) => Promise<void> };
/** They return those of the jobs that are to be given again, later. */
type HandlersOfMany = {
  readonly [Name in Together]: (jobs: readonly JobData[Name][]) => Promise<readonly JobData[Name][]>;
};
export type JobHandlers = HandlersOfOne & HandlersOfMany;

/** The job queue: jobs are added inside the transaction that makes them true, and worked here or elsewhere. */
export interface Jobs {
  /** Adds a job with the transaction's own connection: it exists exactly if the transaction commits. */
  enqueue<Name extends JobName>(trx: Transaction<Database>, name: Name, data: JobData[Name]): Promise<void>;
  /** Starts working jobs in this process. */
  work(handlers: JobHandlers): Promise<void>;
  /** Stops taking jobs and waits for those under way. */
  stop(): Promise<void>;
}

/** Opens the queue on the portal's pool; the queue's tables must have been migrated. */
export async function openJobs(
  pool: pg.Pool,
  options: { readonly supervise: boolean; readonly onError: (error: Error) => void },
): Promise<Jobs> {
  const boss = queueOn(pool, { supervise: options.supervise });
  boss.on("error", options.onError);
  await boss.start();
  for (const name of queueNames) {
    const { atOnce: _, ...options } = queues[name];
    await boss.createQueue(name, options);
    // one that an earlier release created keeps what it was created with
    await boss.updateQueue(name, options);
    await rememberQueue(boss, name);
  }
  return {
    async enqueue(trx, name, data) {
      await boss.send(name, data, { db: fromKysely(trx) });
    },
    async work(handlers) {
      const [ofOne, ofMany]: [HandlersOfOne, HandlersOfMany] = [handlers, handlers];
      for (const name of oneByOne) await workOneByOne(boss, name, ofOne[name]);
      for (const name of togetherNames) await workTogether(boss, name, ofMany[name]);
    },
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  };
}

async function workOneByOne<Name extends OneByOne>(
  boss: PgBoss,
  name: Name,
  handler: HandlersOfOne[Name],
): Promise<void> {
  const options = {
    pollingIntervalSeconds: 1,
    batchSize: queues[name].atOnce ?? 1,
    burstWhenBatchFull: true,
    perJobResults: true,
  } as const; // the literal `true` is what tells pg-boss's types that each job has its own result
  await boss.work<JobData[Name], unknown, typeof options>(name, options, async (jobs) => {
    const results: JobResult[] = [];
    for (const { id, data } of jobs) results.push(await attempt(id, () => handler(data)));
    return results;
  });
}

/** One job's failure is its own: the others that were fetched with it are done. */
async function attempt(id: string, work: () => Promise<void>): Promise<JobResult> {
  try {
    await work();
    return { id, status: "completed" };
  } catch (error) {
    return { id, status: "failed", output: describeError(error) };
  }
}

/** While one lot waits for an answer, the next is taken; a full lot means that there is more. */
async function workTogether<Name extends Together>(
  boss: PgBoss,
  name: Name,
  handler: HandlersOfMany[Name],
): Promise<void> {
  const options = {
    pollingIntervalSeconds: 1,
    batchSize: together[name],
    burstWhenBatchFull: true,
    localConcurrency: 2,
    perJobResults: true,
  } as const;
  await boss.work<JobData[Name], unknown, typeof options>(name, options, async (jobs) => {
    try {
      const again = new Set(await handler(jobs.map(({ data }) => data)));
      return jobs.map(({ id, data }) => ({ id, status: again.has(data) ? "failed" : "completed" }));
    } catch (error) {
      return jobs.map(({ id }) => ({ id, status: "failed", output: describeError(error) }));
    }
  });
}

/**
 * pg-boss looks a queue up on its own connection when it has not met it yet. Inside a transaction on the embedded
 * database, which has a single connection, that look-up would wait for the transaction for ever; so it happens now.
 */
async function rememberQueue(boss: PgBoss, name: JobName): Promise<void> {
  await boss.findJobs(name, { id: "00000000-0000-0000-0000-000000000000" });
}
