import { availableParallelism } from "node:os";
import type { Logger } from "pino";
import type { Verdict } from "../attachment";
import { createWorkerPool, WorkerLostError } from "./worker-pool.server";

export interface FileTask {
  readonly path: string;
  /** Cleaned. */
  readonly fileName: string;
}

/** Work on files that a person sent, apart from everything else that this process does. */
export interface FileWorkers {
  /** Whether a spooled file is what its name says, and harmless. A file that is too much to look through is refused. */
  inspect(task: FileTask): Promise<Verdict>;
  close(): Promise<void>;
}

const INSPECTION = {
  threads: Math.min(2, availableParallelism()),
  taskMs: 30_000,
  heapMb: 256,
  idleMs: 60_000,
};

export function createFileWorkers(log: Logger): FileWorkers {
  const entry = new URL("./file-worker.server.ts", import.meta.url);
  const inspections = createWorkerPool<FileTask, Verdict>(entry, INSPECTION);
  return {
    async inspect(task) {
      try {
        return await inspections.run(task);
      } catch (error) {
        log.error({ err: error }, "a file could not be inspected");
        return { problem: error instanceof WorkerLostError && error.spent ? "damaged" : "not-stored" };
      }
    },
    close: () => inspections.close(),
  };
}
