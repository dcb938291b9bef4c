import type { CommentFilter } from "~/comments/comment-filter";
import { useLocale, useTranslate } from "~/i18n/translate";
import { Disclosure } from "~/ui/disclosure";
import { CountsSection } from "./breakdown-section";
import { ChartFigure, type Drawings } from "./charts/chart-figure";
import { CountTable } from "./count-table";
import type { Summary } from "./summary";
import { dayInWords, peakOf } from "./summary-words";
import { timelineOf } from "./timeline";

/** Comments over time, with the opening, the deadline and deadlines that were extended. */
export function TimeSection({
  summary,
  filter,
  drawings,
}: {
  readonly summary: Summary;
  readonly filter: CommentFilter;
  readonly drawings: Drawings;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const timeline = timelineOf(summary);
  const title = t(timeline.unit === "week" ? "summary:byWeek" : "summary:byDay");
  const marks = timeline.marks.map(
    ({ kind, day }) => `${t(`summary:marks.${kind}`)}: ${dayInWords(day, locale, "long")}.`,
  );
  return (
    <CountsSection name="time" heading={title} filter={filter}>
      <ChartFigure
        title={title}
        point={[peakOf(timeline, summary.total, { t, locale }), ...marks].join(" ")}
        drawings={drawings}
      />
      <Disclosure summary={t("summary:timeTable")}>
        <CountTable
          caption={title}
          header={t(timeline.unit === "week" ? "summary:week" : "summary:day")}
          total={summary.total.comments}
          rows={timeline.buckets
            .filter(({ count }) => count.comments > 0)
            .map(({ day, count }) => ({
              key: day,
              label: dayInWords(day, locale, "long"),
              count,
              filter: undefined,
            }))}
          footer={t("summary:timeNote")}
        />
      </Disclosure>
    </CountsSection>
  );
}
