import { describe, expect, test } from "vitest";
import {
  capitals,
  formatClock,
  formatDate,
  formatDay,
  formatInBothCapitals,
  formatShort,
  timeLeft,
} from "./dates";

const names = {
  en: { inWashington: "in Washington", inMexicoCity: "in Mexico City" },
  es: { inWashington: "en Washington", inMexicoCity: "en la Ciudad de México" },
} as const;
const both = (instant: string, locale: "en" | "es") =>
  formatInBothCapitals(new Date(instant), locale, names[locale]);

describe("a deadline in both capitals", () => {
  test("in winter Mexico City is an hour behind", () => {
    expect(both("2026-12-05T04:59:00Z", "en")).toBe(
      "Friday, December 4, 2026, 11:59 p.m. in Washington · 10:59 p.m. in Mexico City",
    );
  });

  test("in summer it is two, since Mexico gave up changing its clocks in 2022", () => {
    expect(both("2026-07-02T03:59:00Z", "en")).toBe(
      "Wednesday, July 1, 2026, 11:59 p.m. in Washington · 9:59 p.m. in Mexico City",
    );
  });

  test("in Spanish", () => {
    expect(both("2026-12-05T04:59:00Z", "es")).toBe(
      "viernes, 4 de diciembre de 2026, 11:59 p.m. en Washington · 10:59 p.m. en la Ciudad de México",
    );
  });

  test("where midnight is between them, the second says its own day", () => {
    expect(both("2026-12-05T05:30:00Z", "en")).toBe(
      "Saturday, December 5, 2026, 12:30 a.m. in Washington · Friday, December 4, 2026, 11:30 p.m. in Mexico City",
    );
    expect(both("2027-01-01T05:30:00Z", "es")).toBe(
      "viernes, 1 de enero de 2027, 12:30 a.m. en Washington · jueves, 31 de diciembre de 2026, 11:30 p.m. en la Ciudad de México",
    );
  });

  test("the day Washington's clocks go forward", () => {
    expect(both("2026-03-08T06:59:00Z", "en")).toContain(
      "1:59 a.m. in Washington · 12:59 a.m. in Mexico City",
    );
    expect(both("2026-03-08T07:00:00Z", "en")).toContain(
      "3:00 a.m. in Washington · 1:00 a.m. in Mexico City",
    );
  });

  test("the hour that Washington has twice when they go back", () => {
    expect(both("2026-11-01T05:30:00Z", "en")).toBe(
      "Sunday, November 1, 2026, 1:30 a.m. in Washington · Saturday, October 31, 2026, 11:30 p.m. in Mexico City",
    );
    expect(both("2026-11-01T06:30:00Z", "en")).toBe(
      "Sunday, November 1, 2026, 1:30 a.m. in Washington · 12:30 a.m. in Mexico City",
    );
  });
});

test("noon and midnight are twelve", () => {
  expect(formatClock(new Date("2026-01-15T17:00:00Z"), "en", capitals.washington)).toBe("12:00 p.m.");
  expect(formatClock(new Date("2026-01-15T05:00:00Z"), "es", capitals.washington)).toBe("12:00 a.m.");
});

test("dates are Washington's unless a zone is given", () => {
  const instant = new Date("2026-12-05T05:30:00Z");
  expect(formatDate(instant, "en")).toBe("December 5, 2026");
  expect(formatDate(instant, "es")).toBe("5 de diciembre de 2026");
  expect(formatDate(instant, "en", capitals.mexicoCity)).toBe("December 4, 2026");
  expect(formatDay(instant, "es", capitals.mexicoCity)).toBe("viernes, 4 de diciembre de 2026");
  expect(formatShort(instant, "en")).toBe("Dec 5, 2026, 12:30 a.m.");
  expect(formatShort(instant, "es")).toBe("5 dic 2026, 12:30 a.m.");
});

test.each(["en", "es"] as const)("no text in %s has blanks that other programs do not know", (locale) => {
  for (let month = 0; month < 12; month += 1) {
    const instant = new Date(Date.UTC(2026, month, 15, 18, 5));
    expect(both(instant.toISOString(), locale)).not.toMatch(/[\u00a0\u202f]/);
  }
});

describe("what is left until a deadline", () => {
  const now = new Date("2026-11-22T12:00:00Z");
  const left = (minutes: number) => timeLeft(new Date(now.getTime() + minutes * 60_000), now);
  test.each([
    [0, undefined],
    [-1, undefined],
    [0.5, { unit: "minute", count: 1 }],
    [1, { unit: "minute", count: 1 }],
    [119.9, { unit: "minute", count: 119 }],
    [120, { unit: "hour", count: 2 }],
    [47 * 60 + 59, { unit: "hour", count: 47 }],
    [48 * 60, { unit: "day", count: 2 }],
    [72 * 60 - 1, { unit: "day", count: 2 }],
  ])("%f minutes", (minutes, expected) => {
    expect(left(minutes)).toEqual(expected);
  });
});
