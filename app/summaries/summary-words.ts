import type { Locale } from "~/i18n/locale";
import { formatNumber, formatShare } from "~/i18n/numbers";
import type { Translate } from "~/i18n/translate";
import { type BreakdownRow, labelOf } from "./breakdowns";
import type { Tally } from "./tally";
import type { Timeline } from "./timeline";

const tags = { en: "en-US", es: "es-MX" } as const satisfies Record<Locale, string>;
const styles = {
  short: { day: "numeric", month: "short" },
  month: { month: "short", year: "numeric" },
  long: { day: "numeric", month: "long", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A day such as `2026-11-27`, which has no zone any more, as people write it: "Nov 27", "Nov 2026", "November 27, 2026". */
export const dayInWords = (day: string, locale: Locale, style: keyof typeof styles): string =>
  new Intl.DateTimeFormat(tags[locale], { ...styles[style], timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );

interface Words {
  readonly t: Translate;
  readonly locale: Locale;
}

/** What a breakdown says above all: who has the most, with duplicates and without. Empty where there is nothing. */
export function pointOf(rows: readonly BreakdownRow[], total: Tally, { t, locale }: Words): string {
  const told = rows.filter(({ beneath, missing }) => !beneath && !missing);
  const most = largest(told, "comments");
  const mostVoices = largest(told, "voices");
  if (!most || !mostVoices || most.count.comments === 0) return t("summary:pointNone");
  return [
    t("summary:point", {
      label: labelOf(most),
      number: formatNumber(most.count.comments, locale),
      total: formatNumber(total.comments, locale),
      share: formatShare(most.count.comments, total.comments, locale),
    }),
    t(most === mostVoices ? "summary:pointBoth" : "summary:pointVoices", {
      label: labelOf(mostVoices),
      number: formatNumber(mostVoices.count.voices, locale),
      total: formatNumber(total.voices, locale),
    }),
  ].join(" ");
}

const largest = (rows: readonly BreakdownRow[], of: "comments" | "voices"): BreakdownRow | undefined =>
  rows.reduce<BreakdownRow | undefined>(
    (most, row) => (most && most.count[of] >= row.count[of] ? most : row),
    undefined,
  );

/** When most comments arrived. */
export function peakOf({ unit, buckets }: Timeline, total: Tally, { t, locale }: Words): string {
  const peak = buckets.reduce((most, bucket) =>
    bucket.count.comments > most.count.comments ? bucket : most,
  );
  return t(unit === "week" ? "summary:peakWeek" : "summary:peakDay", {
    day: dayInWords(peak.day, locale, "long"),
    number: formatNumber(peak.count.comments, locale),
    total: formatNumber(total.comments, locale),
    voices: formatNumber(peak.count.voices, locale),
  });
}
