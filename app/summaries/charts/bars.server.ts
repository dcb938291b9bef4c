import type { Locale } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import { type BreakdownRow, labelOf } from "../breakdowns";
import { type ChartOption, draw, stand } from "./draw.server";
import type { Drawing } from "./drawing";
import { MOST_BARS, NARROW } from "./sizes";

const ROW = 50;
const FONT = 14;
const ROOM_FOR_NUMBERS = 118;

/** The rows as bars beneath each other, each under its label: comments, and in them what is left without duplicates. */
export function drawBars(rows: readonly BreakdownRow[], locale: Locale): Promise<Drawing> {
  const shown = rows.slice(0, MOST_BARS);
  return draw(barsOption(shown, locale), { width: NARROW, height: shown.length * ROW + 4 });
}

function barsOption(rows: readonly BreakdownRow[], locale: Locale): ChartOption {
  const number = (value: number) => formatNumber(value, locale);
  const categories = {
    type: "category",
    data: rows.map(({ key }) => key),
    inverse: true,
    show: false,
  } as const;
  const font = { fontSize: FONT, color: stand("text") };
  const label = (index: number) => {
    const row = rows[index];
    return row ? labelOf(row) : "";
  };
  const numbers = (index: number) => {
    const { comments = 0, voices = 0 } = rows[index]?.count ?? {};
    return `${number(comments)} · ${number(voices)}`;
  };
  return {
    grid: { left: 0, right: ROOM_FOR_NUMBERS, top: 10, bottom: 0 },
    xAxis: {
      type: "value",
      min: 0,
      max: Math.max(1, ...rows.map(({ count }) => count.comments)),
      show: false,
    },
    // an axis for each, so that both bars are in the middle of their row
    yAxis: [categories, categories],
    series: [
      {
        type: "bar",
        barWidth: 16,
        silent: true,
        itemStyle: { color: stand("comments") },
        data: rows.map(({ count }) => count.comments),
        label: {
          show: true,
          position: "right",
          distance: 8,
          ...font,
          formatter: ({ dataIndex }) => numbers(dataIndex),
        },
      },
      {
        type: "bar",
        yAxisIndex: 1,
        barWidth: 6,
        silent: true,
        itemStyle: { color: stand("voices") },
        data: rows.map(({ count }) => count.voices),
        label: {
          show: true,
          position: [0, -24],
          ...font,
          width: NARROW - 10,
          overflow: "truncate",
          formatter: ({ dataIndex }) => label(dataIndex),
        },
      },
    ],
  };
}
