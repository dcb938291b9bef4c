import { addScaled, dot, type Sparse } from "./sparse";

/** An example for one label. */
export interface Row {
  readonly vector: Sparse;
  readonly positive: boolean;
  /** How much it counts beside another: above nought. */
  readonly weight: number;
}

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

const PASSES = 30;
const NEWTON_STEPS = 20;

/**
 * Logistic regression, regularized toward the `prior` weights: what the examples do not speak of stays as it was
 * thought beforehand. Minimizes ½‖w − prior‖² + cost · Σ weight · log(1 + e^(−y w·x)) by coordinate descent in the dual
 * (Yu, Huang and Lin 2011, “Dual coordinate descent methods for logistic regression and maximum entropy models”).
 * Deterministic: rows are visited in an order that depends on their number alone.
 */
export function fitLogistic(
  rows: readonly Row[],
  prior: Float64Array,
  cost: number,
  passes = PASSES,
): Float64Array {
  const weights = Float64Array.from(prior);
  const squares = rows.map(({ vector }) => vector.values.reduce((sum, value) => sum + value * value, 0));
  const alphas = rows.map(({ weight }) => Math.min(0.001 * cost * weight, 1e-8));
  for (const [at, { vector, positive }] of rows.entries()) {
    addScaled(vector, (positive ? 1 : -1) * (alphas[at] ?? 0), weights);
  }
  for (let pass = 0; pass < passes; pass++) {
    let largest = 0;
    for (const at of visitingOrder(rows.length, pass)) {
      const row = rows[at];
      if (!row) continue;
      const limit = cost * row.weight;
      const sign = row.positive ? 1 : -1;
      const before = alphas[at] ?? 0;
      const after = solveOne(squares[at] ?? 0, sign * dot(row.vector, weights), before, limit);
      alphas[at] = after;
      largest = Math.max(largest, Math.abs(after - before) / limit);
      addScaled(row.vector, sign * (after - before), weights);
    }
    if (largest < 1e-3) break;
  }
  return weights;
}

/** The best dual value in (0, limit) for one row, the others held: Newton's steps, kept inside by halving. */
function solveOne(square: number, margin: number, before: number, limit: number): number {
  const edge = limit * 1e-10;
  let low = edge;
  let high = limit - edge;
  let alpha = Math.min(Math.max(before, low), high);
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const slope = margin + square * (alpha - before) + Math.log(alpha / (limit - alpha));
    if (Math.abs(slope) < 1e-6) break;
    if (slope > 0) high = alpha;
    else low = alpha;
    const next = alpha - slope / (square + limit / (alpha * (limit - alpha)));
    alpha = next > low && next < high ? next : (low + high) / 2;
  }
  return alpha;
}

/** A different order in each pass, by a small generator of its own (Numerical Recipes' linear congruential one). */
function visitingOrder(count: number, pass: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, at) => at);
  let state = 12345 + pass;
  for (let at = count - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    const held = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = held;
  }
  return order;
}
