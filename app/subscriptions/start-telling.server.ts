import type { Portal } from "~/portal.server";
import { spreadEvents } from "./spread-events.server";
import { writeDigests } from "./write-digests.server";

/** What happened is in the mail within half a minute; to ask whether anything did takes a millisecond. */
const EVERY_MS = 10_000;

/** Tells followers what happened, until it is stopped. Several processes may do so at once. */
export function startTelling(portal: Pick<Portal, "db" | "env" | "log">): { stop(): Promise<void> } {
  let telling: Promise<unknown> = Promise.resolve();
  let stopped = false;
  const tell = async () => {
    try {
      while (!stopped && (await spreadEvents(portal.db)) > 0);
      while (!stopped && (await writeDigests(portal)).more);
    } catch (error) {
      portal.log.error({ err: error }, "followers could not be told what is new");
    }
    if (!stopped) next.refresh();
  };
  const next = setTimeout(() => {
    telling = tell();
  }, EVERY_MS).unref();
  return {
    async stop() {
      stopped = true;
      clearTimeout(next);
      await telling;
    },
  };
}
