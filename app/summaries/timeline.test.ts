import { expect, test } from "vitest";
import type { Tally } from "./tally";
import { timelineOf } from "./timeline";

const tally = (comments: number): Tally => ({
  comments,
  voices: comments,
  confirmed: 0,
  unconfirmed: comments,
});
const day = (name: string, comments: number) => ({ day: name, count: tally(comments) });

test("every day is there from the opening to the deadline, with what came before and after", () => {
  const { unit, buckets, marks } = timelineOf({
    days: [day("2026-11-01", 2), day("2026-11-08", 1)],
    weeks: [],
    dates: { opens: "2026-11-02", closes: "2026-11-07", earlierCloses: ["2026-11-05"] },
  });
  expect(unit).toBe("day");
  expect(buckets.map(({ day: name, count }) => [name.slice(8), count.comments])).toEqual([
    ["01", 2],
    ["02", 0],
    ["03", 0],
    ["04", 0],
    ["05", 0],
    ["06", 0],
    ["07", 0],
    ["08", 1],
  ]);
  expect(marks).toEqual([
    { kind: "opening", day: "2026-11-02", bucket: 1 },
    { kind: "earlier-deadline", day: "2026-11-05", bucket: 4 },
    { kind: "deadline", day: "2026-11-07", bucket: 6 },
  ]);
});

test("more than 120 days are shown by ISO weeks, across the turn of the year and of the clocks", () => {
  const dates = { opens: "2026-10-28", earlierCloses: [] };
  expect(timelineOf({ days: [], weeks: [], dates: { ...dates, closes: "2027-02-24" } }).unit).toBe("day");
  const { unit, buckets, marks } = timelineOf({
    days: [day("2027-01-03", 5)],
    weeks: [day("2026-12-28", 5)],
    dates: { ...dates, closes: "2027-02-25" },
  });
  expect(unit).toBe("week");
  expect(buckets[0]?.day).toBe("2026-10-26");
  expect(buckets.at(-1)?.day).toBe("2027-02-22");
  expect(buckets).toHaveLength(18);
  expect(buckets.filter(({ count }) => count.comments > 0)).toEqual([day("2026-12-28", 5)]);
  expect(marks.map(({ bucket }) => bucket)).toEqual([0, 17]);
});

test("days before 1970 are in the week of their Monday too", () => {
  const { buckets } = timelineOf({
    days: [],
    weeks: [],
    dates: { opens: "1969-07-02", closes: "1969-12-31", earlierCloses: [] },
  });
  expect(buckets[0]?.day).toBe("1969-06-30");
});
