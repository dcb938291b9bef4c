import { Worker } from "node:worker_threads";

/** A worker was lost over a task: `spent` where it took too long or too much memory, so that the task is to blame. */
export class WorkerLostError extends Error {
  override readonly name = "WorkerLostError";
  constructor(
    readonly spent: boolean,
    options?: ErrorOptions,
  ) {
    super(spent ? "a task took more time or memory than it may" : "a worker could not do its task", options);
  }
}

/** What a worker answers a task with. */
export type Answer<Result> = { readonly result: Result } | { readonly error: string };

export interface WorkerPool<Task, Result> {
  /**
   * Has a task done by the next free worker. Those who wait take turns, whatever each brought, and nobody has two workers:
   * `owner` says who it is.
   * Rejects with WorkerLostError, or where the task itself failed.
   */
  run(task: Task, owner?: string): Promise<Result>;
  /** Ends all workers; tasks under way, and those that wait for their turn, are rejected. */
  close(): Promise<void>;
}

interface Waiting<Task, Result> {
  readonly task: Task;
  readonly owner: string;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Threads for work on hostile files: each task has a limit of time and memory, and a thread that passes one is ended
 * without anybody else's harm. Threads start when there is work, and end when there was none for a while.
 */
export function createWorkerPool<Task, Result>(
  entry: URL,
  limits: {
    readonly threads: number;
    readonly taskMs: number;
    readonly heapMb: number;
    readonly idleMs: number;
  },
): WorkerPool<Task, Result> {
  /** By owner, in the order of their turns. */
  const waiting = new Map<string, Waiting<Task, Result>[]>();
  /** Owners whose task a worker is at. */
  const served = new Set<string>();
  const idle = new Map<Worker, NodeJS.Timeout>();
  const all = new Set<Worker>();

  function start(): Worker {
    const worker = new Worker(entry, {
      // the portal's sources are run as they are, here too
      execArgv: ["--import", "tsx"],
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 32 },
      // no secret is there for what a hostile file might make of a parser
      env: {},
      stdout: true,
      stderr: true,
    });
    worker.stdout.resume();
    worker.stderr.resume();
    all.add(worker);
    worker.once("exit", () => {
      all.delete(worker);
      clearTimeout(idle.get(worker));
      idle.delete(worker);
      next();
    });
    return worker;
  }

  function rest(worker: Worker): void {
    worker.unref();
    idle.set(worker, setTimeout(() => void worker.terminate(), limits.idleMs).unref());
    next();
  }

  /** The first task of whoever has waited longest for a turn and has no worker; whoever has more goes to the end. */
  function takeTurn(): Waiting<Task, Result> | undefined {
    const turn = [...waiting].find(([owner]) => !served.has(owner));
    if (!turn) return undefined;
    const [owner, [first, ...others]] = turn;
    waiting.delete(owner);
    if (others.length > 0) waiting.set(owner, others);
    return first;
  }

  function next(): void {
    const [free] = idle.keys();
    const worker = free ?? (all.size < limits.threads ? "new" : undefined);
    if (worker === undefined) return;
    const first = takeTurn();
    if (!first) return;
    if (worker === "new") {
      give(start(), first);
      return;
    }
    clearTimeout(idle.get(worker));
    idle.delete(worker);
    give(worker, first);
  }

  function give(worker: Worker, { task, owner, resolve, reject }: Waiting<Task, Result>): void {
    worker.ref();
    served.add(owner);

    const hurry = setTimeout(() => lose(new WorkerLostError(true)), limits.taskMs);
    const settle = () => {
      clearTimeout(hurry);
      served.delete(owner);
      worker.off("message", answer).off("error", fail).off("exit", gone);
    };
    const answer = (said: Answer<Result>) => {
      settle();
      if ("result" in said) resolve(said.result);
      else reject(new Error(said.error));
      rest(worker);
    };
    const lose = (error: WorkerLostError) => {
      settle();
      worker.on("error", () => undefined);
      reject(error);
      void worker.terminate();
    };
    const fail = (error: Error) => {
      const memory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      lose(new WorkerLostError(memory, { cause: error }));
    };
    const gone = () => {
      lose(new WorkerLostError(false));
      next();
    };
    worker.on("message", answer).on("error", fail).on("exit", gone);
    worker.postMessage(task);
  }

  return {
    run: (task, owner = "") =>
      new Promise((resolve, reject) => {
        waiting.set(owner, [...(waiting.get(owner) ?? []), { task, owner, resolve, reject }]);
        next();
      }),
    async close() {
      const given = [...waiting.values()].flat();
      waiting.clear();
      for (const { reject } of given) reject(new WorkerLostError(false));
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
