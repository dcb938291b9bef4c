import type { Locale } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import type { MarkKind, Timeline } from "../timeline";
import { type ChartOption, draw, stand } from "./draw.server";
import type { Drawing } from "./drawing";
import { NARROW } from "./sizes";

const HEIGHT = 300;
const FONT = 14;
/** Upright words need as much room beside each other. */
const LINE_PX = 32;

interface Words {
  readonly locale: Locale;
  /** A bucket's day as it is written under the axis. */
  readonly dayOf: (day: string) => string;
  readonly marks: Readonly<Record<MarkKind, string>>;
}

/** Comments over time as bars beside each other, with the days that matter as upright lines. */
export function drawTimeline(timeline: Timeline, width: number, words: Words): Promise<Drawing> {
  return draw(timelineOption(timeline, width, words), { width, height: HEIGHT });
}

function timelineOption(
  { buckets, marks }: Timeline,
  width: number,
  { locale, dayOf, marks: names }: Words,
): ChartOption {
  const font = { fontSize: FONT, color: stand("text") };
  const days = buckets.map(({ day }) => day);
  const line = { lineStyle: { color: stand("axis"), width: 1 } };
  const labels = width === NARROW ? 3 : 8;
  const labelled = labelsOf(marks, names, (LINE_PX * days.length) / width);
  const every = Math.max(1, Math.ceil(days.length / labels));
  return {
    grid: { left: 8, right: 16, top: 16, bottom: 28 },
    xAxis: [
      {
        type: "category",
        data: days,
        axisLine: line,
        axisTick: { show: false },
        axisLabel: {
          ...font,
          formatter: dayOf,
          interval: (index: number) => index % every === 0,
          hideOverlap: true,
        },
      },
      { type: "category", data: days, show: false },
    ],
    yAxis: {
      type: "value",
      minInterval: 1,
      splitNumber: 4,
      splitLine: line,
      axisLabel: { ...font, formatter: (value: number) => formatNumber(value, locale) },
    },
    series: [
      {
        type: "bar",
        barWidth: "80%",
        silent: true,
        itemStyle: { color: stand("comments") },
        data: buckets.map(({ count }) => count.comments),
        markLine: {
          silent: true,
          symbol: "none",
          animation: false,
          lineStyle: { color: stand("mark"), width: 2, type: [5, 3] },
          label: { ...font, distance: 3 },
          data: marks.map(({ bucket }, index) => ({
            xAxis: bucket,
            // on the side where there is room
            label: {
              show: labelled[index] !== "",
              formatter: () => labelled[index] ?? "",
              position: bucket < buckets.length / 2 ? "insideEndBottom" : "insideEndTop",
            },
          })),
        },
      },
      {
        type: "bar",
        xAxisIndex: 1,
        barWidth: "40%",
        silent: true,
        itemStyle: { color: stand("voices") },
        data: buckets.map(({ count }) => count.voices),
      },
    ],
  };
}

/** What stands at each mark; where marks are so near that their words would cover each other, the first has the words of all. */
function labelsOf(marks: Timeline["marks"], names: Words["marks"], near: number): readonly string[] {
  const labels = marks.map(() => new Set<string>());
  let first = Number.NEGATIVE_INFINITY;
  let words = new Set<string>();
  for (const [index, { kind, bucket }] of [...marks.entries()].sort(([, a], [, b]) => a.bucket - b.bucket)) {
    if (bucket - first >= near) {
      first = bucket;
      words = new Set();
      labels[index] = words;
    }
    words.add(names[kind]);
  }
  return labels.map((each) => [...each].join(" · "));
}
