import { setTimeout as sleep } from "node:timers/promises";

/** What time is read by and spent with, in milliseconds. */
interface Clock {
  now(): number;
  rest(ms: number): Promise<unknown>;
}

const realClock: Clock = { now: () => performance.now(), rest: (ms) => sleep(ms) };

/** How a server tells the process that makes a file for it how busy it is: of its time, from 0 to 1. */
export interface ServerNews {
  readonly busy: number;
}

/** Up to here the server is at rest, though it is asked for a page now and then or how far the file is. */
const AT_REST = 0.15;
/** From here on the file is made as slowly as it ever is. */
const BUSY = 0.3;
/** Under a load that never ends a file takes four times as long, and no more. */
const SLOWEST = 1 / 4;
/** Whoever has heard nothing for so long hears nothing any more. */
const NEWS_MS = 5_000;
/** At the beginning of a query nothing rests: this is how fast it goes by itself. */
const MEASURED_MS = 1_000;
/** Shorter rests come together. */
const SHORTEST_REST_MS = 5;
/** What reading took longer than its due is made up for as far as this. */
const LONGEST_CREDIT_MS = 100;

/** Waits as long as the file is to rest after so many bytes from the database. */
export type Rest = (bytes: number) => Promise<void>;

export interface Pace {
  hear(news: ServerNews): void;
  /** For one query: how fast it goes is its own. */
  begin(): Rest;
}

/**
 * How fast a file is made. What reads it from the database for us cannot be niced, and would take from the pages a processor
 * that they need; but it waits where nobody reads on. So the reader rests while the server is busy, and the database with it. Rests are
 * counted by bytes, not by time: connections buffer megabytes, which the database goes on to fill meanwhile.
 */
export function createPace({ now, rest }: Clock = realClock): Pace {
  let share = 1;
  let heard = 0;
  return {
    hear({ busy }) {
      heard = now();
      share = Math.min(1, Math.max(SLOWEST, 1 - ((1 - SLOWEST) * (busy - AT_REST)) / (BUSY - AT_REST)));
    },
    begin() {
      let begun: number | undefined;
      let measured = 0;
      /** Bytes a millisecond. */
      let speed: number | undefined;
      let due = 0;
      return async (bytes) => {
        const moment = now();
        begun ??= moment;
        if (speed === undefined) {
          measured += bytes;
          if (moment - begun >= MEASURED_MS) speed = measured / (moment - begun);
          return;
        }
        if (share === 1 || moment - heard > NEWS_MS) return;
        // what reading took counts as rest; what was read slowly long ago does not
        due = Math.max(due, moment - LONGEST_CREDIT_MS) + bytes / (speed * share);
        if (due - moment >= SHORTEST_REST_MS) await rest(due - moment);
      };
    },
  };
}
