import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  agreementOnLabel,
  confidenceInterval,
  describeKappa,
  type LabelTable,
  measureAgreement,
  measureLabel,
} from "./kappa";

describe("kappa and its standard error", () => {
  test("are those that SAS prints for a table of three by three", () => {
    // 0.4842, ASE 0.1380, 95% from 0.2137 to 0.7547: the printout that statsmodels checks its own against
    const agreement = measureAgreement([
      [0, 4, 1],
      [0, 8, 0],
      [0, 1, 5],
    ]);
    expect(agreement.kappa).toBeCloseTo(0.4842, 4);
    expect(agreement.standardError).toBeCloseTo(0.138, 4);
    expect(confidenceInterval(agreement)?.low).toBeCloseTo(0.2137, 4);
    expect(confidenceInterval(agreement)?.high).toBeCloseTo(0.7547, 4);
  });

  test("are those of a textbook's hundred diagnoses", () => {
    // Fleiss, Levin, Paik, "Statistical Methods for Rates and Proportions", chapter 18
    const agreement = measureAgreement([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ]);
    expect(agreement.observed).toBeCloseTo(0.89, 10);
    expect(agreement.expected).toBeCloseTo(0.66, 10);
    expect(agreement.kappa).toBeCloseTo(0.676, 3);
  });

  test("worked by hand for two by two", () => {
    // observed 35/50 = 0.7; by chance 0.5 * 0.6 + 0.5 * 0.4 = 0.5; kappa (0.7 - 0.5) / (1 - 0.5) = 0.4
    // 1969, (1 - kappa) = 0.6: diagonal 0.4 * (1 - 1.1 * 0.6)^2 + 0.3 * (1 - 0.9 * 0.6)^2 = 0.10972
    // off it 0.36 * (0.1 * (0.6 + 0.5)^2 + 0.2 * (0.4 + 0.5)^2) = 0.10188; minus (0.4 - 0.5 * 0.6)^2 = 0.01
    // root of 0.2016 / 50, over 0.5: 0.12700
    const agreement = measureLabel({ both: 20, onlyA: 5, onlyB: 10, neither: 15 });
    expect(agreement).toMatchObject({ n: 50, observed: 0.7, prevalence: 0.55, degenerate: undefined });
    expect(agreement.expected).toBeCloseTo(0.5, 10);
    expect(agreement.kappa).toBeCloseTo(0.4, 10);
    expect(agreement.standardError).toBeCloseTo(0.127, 4);
  });

  test("are one, without an interval, where two never differ, and minus one where they always do", () => {
    const never = measureLabel({ both: 6, onlyA: 0, onlyB: 0, neither: 14 });
    expect(never.kappa).toBe(1);
    expect(confidenceInterval(never)).toBeUndefined();
    expect(measureLabel({ both: 0, onlyA: 5, onlyB: 5, neither: 0 }).kappa).toBe(-1);
  });

  test("do not exist where a label was never used or always, or there is nothing", () => {
    expect(measureLabel({ both: 0, onlyA: 0, onlyB: 0, neither: 9 })).toMatchObject({
      kappa: undefined,
      observed: 1,
      degenerate: "not-used",
    });
    expect(measureLabel({ both: 9, onlyA: 0, onlyB: 0, neither: 0 })).toMatchObject({
      kappa: undefined,
      degenerate: "always-used",
    });
    expect(measureLabel({ both: 0, onlyA: 0, onlyB: 0, neither: 0 })).toMatchObject({
      n: 0,
      kappa: undefined,
      degenerate: "not-used",
    });
    expect(confidenceInterval(measureLabel({ both: 0, onlyA: 0, onlyB: 0, neither: 9 }))).toBeUndefined();
  });

  test("are zero, without an interval, where only one of the two ever used the label", () => {
    const once = measureLabel({ both: 0, onlyA: 3, onlyB: 0, neither: 7 });
    expect(once).toMatchObject({ kappa: 0, degenerate: undefined });
    expect(confidenceInterval(once)).toBeUndefined();
  });

  test("do not depend on who is called A, nor on which answer is called yes", () => {
    const counts = fc.record({
      both: fc.nat(40),
      onlyA: fc.nat(40),
      onlyB: fc.nat(40),
      neither: fc.nat(40),
    });
    fc.assert(
      fc.property(counts, (table: LabelTable) => {
        const one = measureLabel(table);
        const turned = measureLabel({ ...table, onlyA: table.onlyB, onlyB: table.onlyA });
        const negated = measureLabel({ ...table, both: table.neither, neither: table.both });
        for (const other of [turned, negated]) {
          if (one.kappa === undefined) expect(other.kappa).toBeUndefined();
          else {
            expect(other.kappa).toBeCloseTo(one.kappa, 9);
            expect(other.standardError).toBeCloseTo(one.standardError ?? Number.NaN, 7);
            expect(one.kappa).toBeLessThanOrEqual(1);
            expect(one.kappa).toBeGreaterThanOrEqual(-1);
          }
        }
      }),
    );
  });
});

test("a label's table is counted from what each gave", () => {
  const given = (a: readonly string[], b: readonly string[]) => ({ a: new Set(a), b: new Set(b) });
  const codings = [given(["I", "II"], ["I"]), given(["II"], ["I"]), given([], []), given(["I"], ["I"])];
  expect(agreementOnLabel(codings, "I")).toMatchObject({ both: 2, onlyA: 0, onlyB: 1, neither: 1 });
  expect(agreementOnLabel(codings, "II")).toMatchObject({ both: 0, onlyA: 2, onlyB: 0, neither: 2 });
});

test("a label is rare where few things have it, or few have not", () => {
  expect(measureLabel({ both: 2, onlyA: 2, onlyB: 2, neither: 94 }).rare).toBe(true);
  expect(measureLabel({ both: 94, onlyA: 2, onlyB: 2, neither: 2 }).rare).toBe(true);
  expect(measureLabel({ both: 4, onlyA: 1, onlyB: 1, neither: 94 }).rare).toBe(false);
});

test("kappa in words, at the bounds of Landis and Koch", () => {
  expect([-0.01, 0, 0.2, 0.21, 0.4, 0.41, 0.6, 0.61, 0.8, 0.81, 1].map(describeKappa)).toEqual([
    "none",
    "none",
    "slight",
    "fair",
    "fair",
    "moderate",
    "moderate",
    "substantial",
    "substantial",
    "almost-perfect",
    "almost-perfect",
  ]);
});

test("a table that is not square is a mistake", () => {
  expect(() => measureAgreement([[1, 2, 3]])).toThrow("square");
});
