/** Whether a stored confidence is at least what was asked for: the database keeps it to some seven digits, so that 0.9 there is another number than here. */
export const isSure = (confidence: number, above: number): boolean =>
  Math.fround(confidence) >= Math.fround(above);

/** Confidence as people are shown it: in whole percent, never more than it is, so that "80" is what "at least 80" finds. */
export const toPercent = (confidence: number): number => Math.floor(Math.round(confidence * 1e5) / 1e3);

/** How sure the portal is, in a word. */
export const levels = ["very-sure", "sure", "rather-sure", "unsure"] as const;
export type Level = (typeof levels)[number];

export function levelOf(confidence: number): Level {
  const percent = toPercent(confidence);
  if (percent >= 90) return "very-sure";
  if (percent >= 75) return "sure";
  return percent >= 50 ? "rather-sure" : "unsure";
}
