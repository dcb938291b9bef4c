import type { Locale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import { type BreakdownName, breakDown, breakdownNames } from "../breakdowns";
import type { Summary } from "../summary";
import { dayInWords } from "../summary-words";
import { type Timeline, timelineOf } from "../timeline";
import { drawBars } from "./bars.server";
import type { Drawing } from "./drawing";
import { NARROW, WIDE } from "./sizes";
import { drawTimeline } from "./timeline.server";

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** A summary's charts, drawn. */
export interface Charts {
  readonly timeline: { readonly wide: Drawing; readonly narrow: Drawing };
  readonly breakdowns: Readonly<Record<BreakdownName, Drawing>>;
}

/** Draws all charts of a summary, in one language. */
export async function drawCharts(summary: Summary, editionCode: string, locale: Locale): Promise<Charts> {
  const t = translator(locale);
  const timeline = timelineOf(summary);
  const words = {
    locale,
    dayOf: (day: string) => dayInWords(day, locale, spansYears(timeline) ? "month" : "short"),
    marks: {
      opening: t("summary:marks.opening"),
      deadline: t("summary:marks.deadline"),
      "earlier-deadline": t("summary:marks.earlier-deadline"),
    },
  };
  const bars = await Promise.all(
    breakdownNames.map(async (name) => {
      const rows = breakDown(name, summary, { t, locale, editionCode });
      return [name, await drawBars(rows, locale)] as const;
    }),
  );
  return {
    timeline: {
      wide: await drawTimeline(timeline, WIDE, words),
      narrow: await drawTimeline(timeline, NARROW, words),
    },
    breakdowns: Object.fromEntries(bars) as Charts["breakdowns"], // each of the names
  };
}

/** Whether the same day stands in it twice, so that a day says too little without its year. */
function spansYears({ buckets }: Timeline): boolean {
  const [first, last] = [buckets[0]?.day, buckets.at(-1)?.day];
  if (first === undefined || last === undefined) return false;
  return Date.parse(last) - Date.parse(first) > YEAR_MS;
}
