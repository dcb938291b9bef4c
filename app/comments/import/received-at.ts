import { Temporal } from "temporal-polyfill";

/** Where a day begins when a file names no zone: agencies in Washington stamp their dockets so. */
const ZONE = "America/New_York";
const MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?/;
const OFFSET = /(?:Z|[+-]\d\d(?::?\d\d)?)$/i;

/**
 * The instant that a date in ISO 8601 means, or undefined where it is none: `2025-05-16T04:00Z`, `2025-05-16 04:00`,
 * `2025-05-16`. A day alone is its beginning in Washington, so that a comment of the last day is not late.
 * Other orders are not guessed: `03/04/2026` is March to one reader and April to another.
 */
export function parseReceived(written: string): Date | undefined {
  const text = written.trim();
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return instant(Temporal.PlainDate.from(text).toZonedDateTime(ZONE));
    if (!MOMENT.test(text)) return undefined;
    if (OFFSET.test(text.slice(10))) return new Date(Temporal.Instant.from(text).epochMilliseconds);
    return instant(Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const instant = (moment: Temporal.ZonedDateTime) => new Date(moment.epochMilliseconds);
