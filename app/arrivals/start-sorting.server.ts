import type { Logger } from "pino";
import type { Db } from "~db/connect";
import { type Sorter, sortArrivals } from "./sort-arrivals.server";

const EVERY_MS = 2_000;
/** After a failure, such as the database being away. */
const LATER_MS = 30_000;

/**
 * Sorts what arrives, piece after piece while there is any, and looks again every two seconds, until it is stopped. A
 * docket that is imported keeps it busy for a while; requests come between the pieces.
 */
export function startSorting(
  { db, log }: { readonly db: Db; readonly log: Logger },
  sorters: readonly Sorter[],
): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let wake: () => void = () => undefined;
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      if (stopped) resolve();
      wake = resolve;
      timer = setTimeout(resolve, ms).unref();
    });
  const run = async () => {
    while (!stopped) {
      try {
        if ((await sortArrivals(db, sorters)) === 0) await pause(EVERY_MS);
      } catch (error) {
        if (!stopped) log.error({ err: error }, "what arrived could not be sorted");
        await pause(LATER_MS);
      }
    }
  };
  const running = run();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      wake();
      await running;
    },
  };
}
