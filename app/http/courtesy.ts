import type { Response } from "express";

/** What all downloads together send in a second while somebody waits for a page: a tenth of what a processor could. */
const BYTES_A_MS = 20_000;

/**
 * Readers come one after the other: between two of them, downloads at full speed would be in the next one's way. Measured with ten downloads
 * and 118 pages a second: half of the pages took 13 ms where downloads sped up between any two, and 6 ms without downloads.
 */
const QUIET_MS = 250;

/** Who goes first: a page, for which somebody waits, or the next piece of a download, which goes on for minutes anyway. */
export interface Courtesy {
  /** Counts an answer as one that is waited for, until it ends or is seen to be a download. */
  expect(response: Response): void;
  /** To be awaited by a download after each piece: it rests while others wait, and sees to it that nobody waits for itself. */
  makeWay(response: Response, bytes: number): Promise<void>;
}

/**
 * Ten large files that are sent as fast as the system takes them leave a page a small part of the only thread. So while
 * anybody waits, or did a moment ago, downloads have a common limit, however many they are; they always go on, and at full speed once nobody
 * has waited for a while.
 */
export function createCourtesy(quietMs = QUIET_MS): Courtesy {
  const awaited = new Set<Response>();
  const resting = new Set<() => void>();
  let quietAt: NodeJS.Timeout | undefined;
  let free = 0;
  const fallQuiet = () => {
    quietAt = undefined;
    free = 0;
    for (const wake of resting) wake();
  };
  const leave = (response: Response) => {
    if (awaited.delete(response) && awaited.size === 0) quietAt = setTimeout(fallQuiet, quietMs).unref();
  };
  return {
    expect(response) {
      clearTimeout(quietAt);
      awaited.add(response);
      response.once("close", () => leave(response));
    },
    async makeWay(response, bytes) {
      leave(response);
      if (awaited.size === 0 && quietAt === undefined) return;
      const now = performance.now();
      free = Math.max(free, now) + bytes / BYTES_A_MS;
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          resting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, free - now);
        resting.add(wake);
      });
    },
  };
}
