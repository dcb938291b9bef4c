import type { Label } from "./labels";
import { sigmoid } from "./logistic";

/**
 * What is known of one comment and label before it becomes a confidence, in log-odds: of the label's own model, and of
 * its relatives: for a pillar its likeliest workstream, for a workstream its pillar.
 */
export interface Evidence {
  readonly own: number;
  readonly related: number;
}

/** Turns evidence into a confidence: logit = bias + own·evidence.own + related·evidence.related. */
export interface Calibration {
  readonly bias: number;
  readonly own: number;
  readonly related: number;
}

/** Of log-odds: the share of the most telling part of a text, the rest being the whole's. */
const SHARE_OF_BEST_PART = 0.6;

/** The log-odds of a text from those of the whole and of its most telling part. */
export const blend = (whole: number, best: number): number => whole + SHARE_OF_BEST_PART * (best - whole);

/** The evidence for each label from the models' log-odds, in the labels' order. */
export function listEvidence(labels: readonly Label[], logits: readonly number[]): Evidence[] {
  const byCode = new Map(labels.map(({ code }, at) => [code, logits[at] ?? 0]));
  return labels.map((label, at) => {
    const relatives = label.kind === "pillar" ? label.workstreams : [label.pillar];
    const related = relatives.map((code) => byCode.get(code) ?? 0);
    const own = logits[at] ?? 0;
    return { own, related: related.length === 0 ? own : Math.max(...related) };
  });
}

export const toConfidence = ({ own, related }: Evidence, calibration: Calibration): number =>
  sigmoid(calibration.bias + calibration.own * own + calibration.related * related);
