import type { Response } from "express";

/** What all downloads together send in a second while somebody waits for a page: a tenth of what a processor could. */
const BYTES_A_MS = 20_000;

/** Who goes first: a page, for which somebody waits, or the next piece of a download, which goes on for minutes anyway. */
export interface Courtesy {
  /** Counts an answer as one that is waited for, until it ends or is seen to be a download. */
  expect(response: Response): void;
  /** To be awaited by a download after each piece: it rests while others wait, and sees to it that nobody waits for itself. */
  makeWay(response: Response, bytes: number): Promise<void>;
}

/**
 * Ten large files that are sent as fast as the system takes them leave a page a small part of the only thread. So while
 * anybody waits, downloads have a common limit, however many they are; they always go on, and at full speed when nobody waits.
 */
export function createCourtesy(): Courtesy {
  const awaited = new Set<Response>();
  const resting = new Set<() => void>();
  let free = 0;
  const leave = (response: Response) => {
    awaited.delete(response);
    if (awaited.size > 0) return;
    free = 0;
    for (const wake of resting) wake();
  };
  return {
    expect(response) {
      awaited.add(response);
      response.once("close", () => leave(response));
    },
    async makeWay(response, bytes) {
      leave(response);
      if (awaited.size === 0) return;
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
