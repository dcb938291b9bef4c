import { expect, test } from "vitest";
import { parseReceived } from "./received-at";

test.each([
  ["2025-05-16T04:00Z", "2025-05-16T04:00:00.000Z"],
  ["2021-10-27T15:05:05Z", "2021-10-27T15:05:05.000Z"],
  ["2021-10-27T15:05:05.250-06:00", "2021-10-27T21:05:05.250Z"],
  ["2021-10-27 15:05:05+00", "2021-10-27T15:05:05.000Z"],
  // a day begins at midnight in Washington, in summer and in winter
  ["2026-07-04", "2026-07-04T04:00:00.000Z"],
  [" 2026-01-31 ", "2026-01-31T05:00:00.000Z"],
  ["2026-01-31T09:30", "2026-01-31T14:30:00.000Z"],
])("%s is %s", (written, instant) => {
  expect(parseReceived(written)?.toISOString()).toBe(instant);
});

test.each(["", "soon", "03/04/2026", "2026-02-30", "2026-13-01", "2026-01-31T25:00Z", "20260131", "45000"])(
  "“%s” is no date",
  (written) => {
    expect(parseReceived(written)).toBeUndefined();
  },
);
