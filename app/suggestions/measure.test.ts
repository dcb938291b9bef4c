import { expect, test } from "vitest";
import { measure } from "./measure";

const sets = (...lists: string[][]) => lists.map((list) => new Set(list));

test("counts hits, false alarms and misses by code and together", () => {
  const { byCode, micro, macroF1, comments } = measure(
    sets(["I", "II"], ["I"], [], ["II"]),
    sets(["I"], ["I", "II"], ["I"], ["II"]),
    ["I", "II"],
  );
  expect(comments).toBe(4);
  expect(byCode.I).toMatchObject({ hits: 2, falseAlarms: 0, misses: 1, precision: 1, recall: 2 / 3 });
  expect(byCode.II).toMatchObject({ hits: 1, falseAlarms: 1, misses: 1, precision: 0.5, f1: 0.5 });
  expect(micro).toMatchObject({ hits: 3, falseAlarms: 1, misses: 2, precision: 0.75, recall: 0.6 });
  expect(micro.f1).toBeCloseTo(2 / 3);
  expect(macroF1).toBeCloseTo((0.8 + 0.5) / 2);
});

test("what is neither suggested nor true is no part of the mean, and other codes are left aside", () => {
  const { macroF1, micro } = measure(sets(["I", "II.1"]), sets(["I", "IV"]), ["I", "III"]);
  expect({ macroF1, f1: micro.f1 }).toEqual({ macroF1: 1, f1: 1 });
});

test("nothing suggested and nothing true is nought, and never no number", () => {
  expect(measure(sets([]), sets([]), ["I"]).micro).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  expect(measure([], [], ["I"]).macroF1).toBe(0);
});

test("lists of different comments are refused", () => {
  expect(() => measure(sets([]), [], ["I"])).toThrow(RangeError);
});
