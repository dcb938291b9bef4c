import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { constants, setPriority } from "node:os";
import { performance } from "node:perf_hooks";
import type { Env } from "~/env.server";
import type { ServerNews } from "./pace";

/** Makes files apart from the server: a million comments cost it neither memory nor attention. */
export interface ExportProcess {
  /** Makes one that was asked for. Rejects where it is to be tried again later. */
  make(exportId: string): Promise<void>;
  /** Ends what is under way; it is begun anew by whoever has the job next. */
  close(): Promise<void>;
}

const BETWEEN_NEWS_MS = 500;
const COMMAND = "app/commands/make-export.ts";
/** Pieces of a file are young and soon gone; with more room for them there would only be more of them. */
const NODE_OPTIONS = ["--max-semi-space-size=1", "--max-old-space-size=256"];

/** A process for each file, one after the other as the queue gives them, which gives way to whatever answers people. */
export function createExportProcess(env: Env): ExportProcess {
  const running = new Map<AbortController, Promise<unknown>>();
  return {
    async make(exportId) {
      const abort = new AbortController();
      const child = spawn(
        process.execPath,
        [...NODE_OPTIONS, "--import", "tsx", COMMAND, exportId, env.mode],
        {
          env: environmentOf(env),
          // its log is the server's; it ends with this process, whose end of the channel is then closed
          stdio: ["ignore", "inherit", "inherit", "ipc"],
          signal: abort.signal,
          killSignal: "SIGKILL",
        },
      );
      const ended = once(child, "close").catch(() => [1]);
      running.set(abort, ended);
      const stopTelling = tellHowBusy(child);
      try {
        giveWay(child.pid);
        const [code] = await ended;
        if (code !== 0) throw new Error(`the process that makes a file ended with ${code}`);
      } finally {
        stopTelling();
        running.delete(abort);
      }
    },
    async close() {
      for (const abort of running.keys()) abort.abort();
      await Promise.all(running.values());
    },
  };
}

/** Tells it every now and then how busy this process is, so that it rests while pages are asked for. */
function tellHowBusy(child: ChildProcess): () => void {
  let before = performance.eventLoopUtilization();
  const timer = setInterval(() => {
    const now = performance.eventLoopUtilization();
    const news: ServerNews = { busy: performance.eventLoopUtilization(now, before).utilization };
    before = now;
    // one that has ended needs no news
    if (child.connected) child.send(news, () => undefined);
  }, BETWEEN_NEWS_MS);
  return () => clearInterval(timer);
}

function giveWay(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // a system that does not allow it, or a process that has ended by itself
  }
}

/** What is checked already, and what the storage's and the system's own libraries look for. */
function environmentOf(env: Env): NodeJS.ProcessEnv {
  const { mode: _argument, baseUrl, ...variables } = env;
  const given = Object.entries({ ...variables, BASE_URL: baseUrl.href }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return { ...process.env, ...Object.fromEntries(given) };
}
