import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** A page that is asked for so many times a second, evenly, whatever becomes of the requests before. */
export interface SteadyLoad {
  readonly url: string;
  readonly rate: number;
  readonly seconds: number;
}

/**
 * Milliseconds from when each request was due to the end of its answer. autocannon's rate sends what is due in a second all at once,
 * which is another load. A thread of its own asks, so that what is done here meanwhile takes none of its time. Throws
 * where an answer fails.
 */
export async function offerSteadily(load: SteadyLoad): Promise<readonly number[]> {
  const asking = new Worker(new URL("./bare-steady.ts", import.meta.url), {
    execArgv: ["--import", "tsx"],
    workerData: load,
  });
  // an array of numbers is all that it sends
  const [answers]: readonly number[][] = await once(asking, "message");
  return answers ?? [];
}
