import { once } from "node:events";
import { Worker } from "node:worker_threads";

/**
 * How a page is read: so many times a second, evenly, whatever becomes of the requests before, which shows how long a reader
 * waits; or by readers who ask again as soon as they are answered, which keep a server at its limit and show what is left of it.
 */
export type Load = { readonly rate: number } | { readonly readers: number };

export interface Reading {
  readonly url: string;
  readonly load: Load;
  readonly seconds: number;
}

/**
 * Milliseconds from when each request was due to the end of its answer. autocannon's rate sends what is due in a second all at once,
 * which is another load. A thread of its own asks, so that what is done here meanwhile takes none of its time. Throws
 * where an answer fails.
 */
export async function readPage(reading: Reading): Promise<readonly number[]> {
  const asking = new Worker(new URL("./bare-readers.ts", import.meta.url), {
    execArgv: ["--import", "tsx"],
    workerData: reading,
  });
  // an array of numbers is all that it sends
  const [answers]: readonly number[][] = await once(asking, "message");
  return answers ?? [];
}

/** What so great a part of the answers took at most: 0.99 for a p99. */
export function percentile(answers: readonly number[], part: number): number {
  const sorted = answers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
}
