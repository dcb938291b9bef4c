import { Temporal } from "temporal-polyfill";
import type { HoursFromNow } from "./demo";

/** The moment so many hours from now, or before it where they are negative. */
export const at = (hours: HoursFromNow) => new Date(Date.now() + hours * 3_600_000);

const inWashington = (instant: Date) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO("America/New_York")
    .startOfDay();

/** A deadline falls on the last minute of a day in Washington, as real ones do; one within two days stays where it is. */
export function deadline(hours: HoursFromNow): Date {
  if (Math.abs(hours) < 48) return at(hours);
  return new Date(inWashington(at(hours)).add({ hours: 23, minutes: 59 }).epochMilliseconds);
}

/** A notice opens at nine in the morning in Washington, before whatever the demo says happened on that day. */
export function opening(hours: HoursFromNow): Date {
  const nine = new Date(inWashington(at(hours)).add({ hours: 9 }).epochMilliseconds);
  return nine <= at(hours) || hours > 0 ? nine : new Date(nine.getTime() - 24 * 3_600_000);
}
