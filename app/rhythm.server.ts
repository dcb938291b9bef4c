import type { Logger } from "pino";

/**
 * Does something again and again until it is stopped: first after a pause, and then so long after it was last done. A failure
 * is logged, and the next time is a new try. Stopping waits for what is under way, which can ask whether it should end.
 */
export function startRhythm(
  everyMs: number,
  { log, failed }: { readonly log: Logger; readonly failed: string },
  work: (isStopped: () => boolean) => Promise<unknown>,
): { stop(): Promise<void> } {
  let working: Promise<void> = Promise.resolve();
  let stopped = false;
  const round = async () => {
    try {
      await work(() => stopped);
    } catch (error) {
      log.error({ err: error }, failed);
    }
    if (!stopped) next.refresh();
  };
  const next = setTimeout(() => {
    working = round();
  }, everyMs).unref();
  return {
    async stop() {
      stopped = true;
      clearTimeout(next);
      await working;
    },
  };
}
