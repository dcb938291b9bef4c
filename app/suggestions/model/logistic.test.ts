import { expect, test } from "vitest";
import { fitLogistic, sigmoid } from "./logistic";

const vector = (...values: number[]) => ({
  places: Int32Array.from(values.keys()),
  values: Float64Array.from(values),
});

test("without examples, and without a say for them, the weights stay what was thought before", () => {
  const prior = Float64Array.of(0.5, -1);
  expect(fitLogistic([], prior, 1)).toEqual(prior);
  const [bias = 0, own = 0] = fitLogistic([{ vector: vector(1, 1), positive: true, weight: 1 }], prior, 1e-9);
  expect(bias).toBeCloseTo(0.5);
  expect(own).toBeCloseTo(-1);
});

test("the weights are where the slope of loss and distance from the prior is nought", () => {
  const rows = [
    { vector: vector(1, 2, 0), positive: true, weight: 1 },
    { vector: vector(1, 0, 1), positive: false, weight: 3 },
    { vector: vector(1, 1, 1), positive: true, weight: 0.5 },
    { vector: vector(1, -1, 0.5), positive: false, weight: 1 },
  ];
  const prior = Float64Array.of(-0.3, 0.2, 0);
  const cost = 1.7;
  const weights = fitLogistic(rows, prior, cost, 1000);
  for (const [place, weight] of weights.entries()) {
    let slope = weight - (prior[place] ?? 0);
    for (const row of rows) {
      const sign = row.positive ? 1 : -1;
      const margin = sign * weights.reduce((sum, one, at) => sum + one * (row.vector.values[at] ?? 0), 0);
      slope -= cost * row.weight * sign * sigmoid(-margin) * (row.vector.values[place] ?? 0);
    }
    expect(slope).toBeCloseTo(0, 2);
  }
});
