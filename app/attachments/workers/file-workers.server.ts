import { availableParallelism } from "node:os";
import type { Logger } from "pino";
import { createWorkerPool, WorkerLostError } from "~/workers/worker-pool.server";
import type { FileKind, Verdict } from "../attachment";
import type { ReadText } from "../read/read-text.server";

interface InspectTask {
  readonly work: "inspect";
  readonly path: string;
  /** Cleaned. */
  readonly fileName: string;
}

interface ReadTask {
  readonly work: "read";
  readonly path: string;
  readonly kind: FileKind;
}

export type FileTask = InspectTask | ReadTask;

/** Work on files that a person sent, apart from everything else that this process does. */
export interface FileWorkers {
  /**
   * Whether a spooled file is what its name says, and harmless. A file that is too much to look through is refused. Senders
   * take turns: nobody's files, however many and however hard to look through, keep others waiting for all of them.
   */
  inspect(path: string, fileName: string, sender?: string): Promise<Verdict>;
  /** A file's text; undefined where it cannot be read. Rejects where this machine could not do it just now. */
  read(path: string, kind: FileKind): Promise<ReadText | undefined>;
  close(): Promise<void>;
}

const INSPECTING = {
  threads: Math.min(2, availableParallelism()),
  taskMs: 30_000,
  heapMb: 256,
  idleMs: 60_000,
};
const READING = { threads: 1, taskMs: 60_000, heapMb: 512, idleMs: 10_000 };

export function createFileWorkers(log: Logger): FileWorkers {
  const entry = new URL("./file-worker.server.ts", import.meta.url);
  const inspecting = createWorkerPool<InspectTask, Verdict>(entry, INSPECTING);
  const reading = createWorkerPool<ReadTask, ReadText>(entry, READING);
  return {
    async inspect(path, fileName, sender) {
      try {
        return await inspecting.run({ work: "inspect", path, fileName }, sender);
      } catch (error) {
        log.error({ err: error }, "a file could not be inspected");
        return { problem: error instanceof WorkerLostError && error.spent ? "damaged" : "not-stored" };
      }
    },
    async read(path, kind) {
      try {
        return await reading.run({ work: "read", path, kind });
      } catch (error) {
        if (error instanceof WorkerLostError && !error.spent) throw error;
        log.warn({ err: error }, "the text of a file could not be read");
        return undefined;
      }
    },
    async close() {
      await Promise.all([inspecting.close(), reading.close()]);
    },
  };
}
