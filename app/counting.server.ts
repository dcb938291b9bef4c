import type { Portal } from "./portal.server";
import { foldTallies } from "./queue/tallies.server";

/** Changes lie apart from the counts for so long at most; in a flood some thousands, which a count adds up in some milliseconds. */
const EVERY_MS = 5000;

/** Brings the kept counts up to date until it is stopped. Several processes may do so at once. */
export function startCounting({ db, log }: Pick<Portal, "db" | "log">): { stop(): Promise<void> } {
  let folding: Promise<unknown> = Promise.resolve();
  let stopped = false;
  const fold = async () => {
    try {
      await foldTallies(db);
    } catch (error) {
      log.error({ err: error }, "the kept counts could not be brought up to date");
    }
    if (!stopped) next.refresh();
  };
  const next = setTimeout(() => {
    folding = fold();
  }, EVERY_MS).unref();
  return {
    async stop() {
      stopped = true;
      clearTimeout(next);
      await folding;
    },
  };
}
