import type { Portal } from "./portal.server";
import { foldTallies } from "./queue/tallies.server";
import { startRhythm } from "./rhythm.server";
import { foldBits } from "./summaries/fold-bits.server";

/** Changes lie apart from the counts for so long at most; in a flood some thousands, which a count adds up in some milliseconds. */
const EVERY_MS = 5000;

/** Brings the kept counts up to date until it is stopped. Several processes may do so at once. */
export const startCounting = ({ db, log }: Pick<Portal, "db" | "log">): { stop(): Promise<void> } =>
  startRhythm(EVERY_MS, { log, failed: "the kept counts could not be brought up to date" }, async () => {
    await foldTallies(db);
    await foldBits(db);
  });
