import type { Portal } from "~/portal.server";
import { startRhythm } from "~/rhythm.server";
import { spreadEvents } from "./spread-events.server";
import { writeDigests } from "./write-digests.server";

/** What happened is in the mail within half a minute; to ask whether anything did takes a millisecond. */
const EVERY_MS = 10_000;

/** Tells followers what happened, until it is stopped. Several processes may do so at once. */
export const startTelling = (portal: Pick<Portal, "db" | "env" | "log">): { stop(): Promise<void> } =>
  startRhythm(
    EVERY_MS,
    { log: portal.log, failed: "followers could not be told what is new" },
    async (isStopped) => {
      while (!isStopped() && (await spreadEvents(portal.db)) > 0);
      while (!isStopped() && (await writeDigests(portal)).more);
    },
  );
