import { expect, test } from "vitest";
import type { Tally } from "../tally";
import { timelineOf } from "../timeline";
import { drawBars } from "./bars.server";
import { MOST_BARS, NARROW, WIDE } from "./sizes";
import { drawTimeline } from "./timeline.server";

const tally = (comments: number, voices = comments): Tally => ({
  comments,
  voices,
  confirmed: 0,
  unconfirmed: comments,
});
const row = (key: string, count: Tally, label = key) => ({ key, label, count, filter: {} });

/** How wide the bars of a color are, in order: their paths begin `M0 23.5l322 0`. */
const widths = (drawing: Awaited<ReturnType<typeof drawBars>>, color: string) =>
  drawing.elements
    .filter(({ name, fill }) => name === "path" && fill === color)
    .map(({ attributes: { d = "" } }) => Number(/l([\d.]+) 0/.exec(d)?.[1]));

test("a row's bars are as long as its counts, in one scale, with the numbers in the reader's language", async () => {
  const drawing = await drawBars(
    [row("a", tally(1000, 250)), row("b", tally(500)), row("c", tally(0))],
    "es",
  );
  const [most = 0, half] = widths(drawing, "comments");
  expect(most).toBeGreaterThan(NARROW / 2);
  expect(half).toBeCloseTo(most / 2, 0);
  expect(widths(drawing, "voices")[0]).toBeCloseTo(most / 4, 0);
  const texts = drawing.elements.flatMap(({ text }) => text ?? []);
  expect(texts).toEqual(["1,000 · 250", "500 · 500", "0 · 0", "a", "b", "c"]);
});

test("what is written in a chart stays text, and no color or style of the chart's own is left in it", async () => {
  const label = `</text><script>alert("1")</script> & {b} <![CDATA[`;
  const { elements } = await drawBars([row("a", tally(1), label)], "en");
  expect(elements.map(({ text }) => text)).toContain(label);
  expect(new Set(elements.map(({ name }) => name))).toEqual(new Set(["path", "text"]));
  expect(JSON.stringify(elements)).not.toMatch(/style|#0{5}|font-family|class/);
});

test("no more rows are drawn than can be read", async () => {
  const rows = Array.from({ length: MOST_BARS + 5 }, (_, index) => row(`row ${index}`, tally(1)));
  expect(widths(await drawBars(rows, "en"), "comments")).toHaveLength(MOST_BARS);
});

test.each([NARROW, WIDE])("the days that matter are marked over the comments, %i wide", async (width) => {
  const timeline = timelineOf({
    days: [{ day: "2026-11-03", count: tally(7) }],
    weeks: [],
    dates: { opens: "2026-11-02", closes: "2026-11-20", earlierCloses: ["2026-11-10"] },
  });
  const marks = { opening: "Opening", deadline: "Deadline", "earlier-deadline": "Earlier deadline" };
  const { elements } = await drawTimeline(timeline, width, {
    locale: "en",
    dayOf: (day) => day.slice(5),
    marks,
  });
  const texts = elements.flatMap(({ text }) => text ?? []);
  expect(texts).toEqual(expect.arrayContaining([...Object.values(marks), "11-02"]));
  const lines = elements.filter(({ stroke }) => stroke === "mark");
  const places = lines.map(({ attributes: { d = "" } }) => Number(/^M([\d.]+)/.exec(d)?.[1]));
  expect(places).toHaveLength(3);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(Math.max(...places)).toBeLessThan(width);
});

test("days that matter and lie side by side are named together, over the first of them", async () => {
  const days = [
    { day: "2020-10-04", count: tally(1) },
    { day: "2026-11-16", count: tally(7) },
  ];
  const timeline = timelineOf({
    days,
    weeks: days,
    dates: { opens: "2026-11-02", closes: "2026-12-05", earlierCloses: ["2026-11-20", "2026-11-28"] },
  });
  const marks = { opening: "Opening", deadline: "Deadline", "earlier-deadline": "Earlier deadline" };
  const { elements } = await drawTimeline(timeline, WIDE, { locale: "en", dayOf: () => "", marks });
  const named = elements.flatMap(({ text }) => text ?? []).filter((text) => /[a-z]/.test(text));
  expect(named).toEqual(["Opening · Earlier deadline · Deadline"]);
});
