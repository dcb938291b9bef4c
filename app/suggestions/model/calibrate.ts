import { fitLogistic } from "./logistic";
import type { Calibration, Evidence } from "./score";
import { toConfidence } from "./score";

/** What a model that had not seen the comment made of it, and what people decided. */
export interface Judged {
  readonly evidence: Evidence;
  readonly positive: boolean;
  readonly weight: number;
}

/** Halves: what is thought of a calibration before anything was judged. */
const PRIOR = Float64Array.of(0, 0.5, 0.5);
/** Enough to be moved by some dozens of judged comments. */
const COST = 0.3;

/** Confidence as a share: fits log-odds to what came true (Platt's scaling, with two signs in place of one). */
export function calibrate(judged: readonly Judged[]): Calibration {
  const rows = judged.map(({ evidence, positive, weight }) => ({
    vector: {
      places: Int32Array.of(0, 1, 2),
      values: Float64Array.of(1, evidence.own, evidence.related),
    },
    positive,
    weight,
  }));
  const [bias = 0, own = 0, related = 0] = fitLogistic(rows, PRIOR, COST);
  return { bias, own, related };
}

/** Outside of this a threshold owes more to chance than to the comments. */
const LOWEST = 0.25;
const HIGHEST = 0.55;
const STEP = 0.01;

/**
 * The confidence from which on a label is suggested: where F1 over all labels of a kind is best on comments that the
 * model had not seen. One for all labels of a kind, since each alone has too few examples; of a plateau, its middle.
 */
export function chooseThreshold(
  judged: readonly (readonly Judged[])[],
  calibrations: readonly Calibration[],
): number {
  const scored = judged.flatMap((ofLabel, at) => {
    const calibration = calibrations[at];
    return calibration
      ? ofLabel.map((one) => ({ ...one, confidence: toConfidence(one.evidence, calibration) }))
      : [];
  });
  const thresholds: number[] = [];
  const f1s: number[] = [];
  for (let threshold = LOWEST; threshold <= HIGHEST; threshold += STEP) {
    let hits = 0;
    let wrong = 0;
    for (const { confidence, positive, weight } of scored) {
      if (confidence >= threshold && positive) hits += weight;
      else if (confidence >= threshold || positive) wrong += weight;
    }
    thresholds.push(threshold);
    f1s.push(hits === 0 ? 0 : hits / (hits + wrong / 2));
  }
  const best = Math.max(...f1s);
  const near = thresholds.filter((_, at) => (f1s[at] ?? 0) >= best - 0.005);
  return near.reduce((sum, threshold) => sum + threshold, 0) / near.length;
}
