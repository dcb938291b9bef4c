import { Temporal } from "temporal-polyfill";
import { capitals, type TimeZone } from "~/i18n/dates";

/** The zones a date can be written in, by the capital that people know them by. */
export const authoringZones = [capitals.washington, capitals.mexicoCity] as const;

export function isAuthoringZone(value: unknown): value is TimeZone {
  return authoringZones.some((zone) => zone === value);
}

/** What a local time stands for. */
export type LocalReading =
  | { readonly kind: "instant"; readonly instant: Date; readonly twice: boolean }
  /** Clocks are put forward over it, so that it never shows on them. */
  | { readonly kind: "skipped" }
  | { readonly kind: "malformed" };

const LOCAL_TIME = /^(20\d\d)-(\d\d)-(\d\d)T(\d\d):(\d\d)(:00(\.0+)?)?$/;

/**
 * Reads a local time such as "2026-12-04T23:59", as a browser's date-time control sends it, in a zone. Where clocks are
 * put back and a time shows twice, the earlier is meant, and `twice` says so.
 */
export function readLocalTime(text: string, zone: TimeZone): LocalReading {
  if (!LOCAL_TIME.test(text)) return { kind: "malformed" };
  let plain: Temporal.PlainDateTime;
  try {
    plain = Temporal.PlainDateTime.from(text, { overflow: "reject" });
  } catch (error) {
    if (error instanceof RangeError) return { kind: "malformed" }; // February 30, 25:00
    throw error;
  }
  const earlier = plain.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (!earlier.toPlainDateTime().equals(plain)) return { kind: "skipped" };
  const later = plain.toZonedDateTime(zone, { disambiguation: "later" });
  return {
    kind: "instant",
    instant: new Date(earlier.epochMilliseconds),
    twice: earlier.epochMilliseconds !== later.epochMilliseconds,
  };
}

/** An instant as a date-time control takes it, to the minute, in a zone; "" for none. */
export function toLocalTime(instant: Date | null, zone: TimeZone): string {
  if (instant === null) return "";
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}
