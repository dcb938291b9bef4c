import type { Locale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import { type BreakdownName, breakDown, breakdownNames } from "../breakdowns";
import type { Summary } from "../summary";
import { dayInWords } from "../summary-words";
import { timelineOf } from "../timeline";
import { drawBars } from "./bars.server";
import type { Drawing } from "./drawing";
import { NARROW, WIDE } from "./sizes";
import { drawTimeline } from "./timeline.server";

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
    dayOf: (day: string) => dayInWords(day, locale, "short"),
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
