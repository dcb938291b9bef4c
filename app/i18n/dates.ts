import type { Locale } from "./locale";

/** The dialogue's two capitals; every deadline is shown in both. */
export const capitals = {
  washington: "America/New_York",
  mexicoCity: "America/Mexico_City",
} as const;
export type TimeZone = (typeof capitals)[keyof typeof capitals];

const tags = { en: "en-US", es: "es-MX" } as const;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes far longer than using it; there are a handful, so all are kept. */
function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(tags[locale], options);
  formatters.set(key, known);
  return known;
}

/** "Friday, December 4, 2026" or "viernes, 4 de diciembre de 2026", in a zone. */
export function formatDay(instant: Date, locale: Locale, timeZone: TimeZone = capitals.washington): string {
  return formatter(locale, { dateStyle: "full", timeZone }).format(instant);
}

/** "December 4, 2026", shorter, for lists. */
export function formatDate(instant: Date, locale: Locale, timeZone: TimeZone = capitals.washington): string {
  return formatter(locale, { dateStyle: "long", timeZone }).format(instant);
}

/** "Dec 4, 2026" in Washington, for the desk's lists. */
export function formatShortDate(instant: Date, locale: Locale): string {
  return formatter(locale, { dateStyle: "medium", timeZone: capitals.washington }).format(instant);
}

/** "11:59 p.m.": both styles write the halves of the day with points and in lower case. */
export function formatClock(instant: Date, locale: Locale, timeZone: TimeZone): string {
  return formatter(locale, { hour: "numeric", minute: "2-digit", hour12: true, timeZone })
    .format(instant)
    .replace(/\s/g, " ")
    .replace(/\bAM\b/, "a.m.")
    .replace(/\bPM\b/, "p.m.");
}

/** A compact time for the desk's lists, in Washington: "Dec 4, 2026, 11:59 p.m.". */
export function formatShort(instant: Date, locale: Locale): string {
  return `${formatShortDate(instant, locale)}, ${formatClock(instant, locale, capitals.washington)}`;
}

/** The words around a time; callers pass the catalogue's. */
export interface CapitalNames {
  readonly inWashington: string;
  readonly inMexicoCity: string;
}

/**
 * One instant in both capitals: "Friday, December 4, 2026, 11:59 p.m. in Washington · 10:59 p.m. in Mexico City".
 * Where the two have different days, the second says its own.
 */
export function formatInBothCapitals(instant: Date, locale: Locale, names: CapitalNames): string {
  const { washington, mexicoCity } = capitals;
  const day = formatDay(instant, locale, washington);
  const otherDay = formatDay(instant, locale, mexicoCity);
  const there = formatClock(instant, locale, mexicoCity);
  return (
    `${day}, ${formatClock(instant, locale, washington)} ${names.inWashington} · ` +
    `${otherDay === day ? "" : `${otherDay}, `}${there} ${names.inMexicoCity}`
  );
}

/** Whole days, hours or minutes until an instant, in the unit that a person would use; undefined once it has passed. */
export function timeLeft(
  until: Date,
  now: Date,
): { readonly unit: "day" | "hour" | "minute"; readonly count: number } | undefined {
  const minutes = Math.floor((until.getTime() - now.getTime()) / 60_000);
  if (until <= now) return undefined;
  if (minutes >= 48 * 60) return { unit: "day", count: Math.floor(minutes / (24 * 60)) };
  if (minutes >= 120) return { unit: "hour", count: Math.floor(minutes / 60) };
  return { unit: "minute", count: Math.max(1, minutes) };
}
