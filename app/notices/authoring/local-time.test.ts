import fc from "fast-check";
import { expect, test } from "vitest";
import { authoringZones, readLocalTime, toLocalTime } from "./local-time";

test("a time is read on the clocks of its zone", () => {
  const read = (zone: (typeof authoringZones)[number]) => readLocalTime("2026-12-04T23:59", zone);
  expect(read("America/New_York")).toEqual({
    kind: "instant",
    instant: new Date("2026-12-05T04:59:00Z"),
    twice: false,
  });
  expect(read("America/Mexico_City")).toEqual({
    kind: "instant",
    instant: new Date("2026-12-05T05:59:00Z"),
    twice: false,
  });
});

test("a time that clocks jump over does not exist, in Washington; in Mexico City they stay", () => {
  expect(readLocalTime("2027-03-14T02:30", "America/New_York")).toEqual({ kind: "skipped" });
  expect(readLocalTime("2027-03-14T02:30", "America/Mexico_City")).toMatchObject({ kind: "instant" });
  expect(readLocalTime("2027-03-14T01:59", "America/New_York")).toMatchObject({ kind: "instant" });
  expect(readLocalTime("2027-03-14T03:00", "America/New_York")).toMatchObject({ kind: "instant" });
});

test("of a time that clocks show twice the earlier is meant", () => {
  expect(readLocalTime("2027-11-07T01:30", "America/New_York")).toEqual({
    kind: "instant",
    instant: new Date("2027-11-07T05:30:00Z"),
    twice: true,
  });
});

test.each(["", "tomorrow", "2026-12-04", "2026-02-30T10:00", "2026-12-04T25:00", "0026-12-04T10:00"])(
  "%j is no date and time",
  (text) => {
    expect(readLocalTime(text, "America/New_York")).toEqual({ kind: "malformed" });
  },
);

test("an instant that is shown is read back as itself, but for the second showing of an hour", () => {
  const minutes = fc.integer({
    min: Date.UTC(2024, 0, 1) / 60_000,
    max: Date.UTC(2034, 0, 1) / 60_000,
  });
  fc.assert(
    fc.property(minutes, fc.constantFrom(...authoringZones), (minute, zone) => {
      const instant = new Date(minute * 60_000);
      const reading = readLocalTime(toLocalTime(instant, zone), zone);
      if (reading.kind !== "instant") throw new Error(`${toLocalTime(instant, zone)} was not read`);
      const hourLater = reading.instant.getTime() + 3_600_000;
      expect(reading.twice ? [reading.instant.getTime(), hourLater] : [reading.instant.getTime()]).toContain(
        instant.getTime(),
      );
    }),
  );
});
