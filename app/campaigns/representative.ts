import type { Signature } from "./campaign";
import { measureCommon, placePairs } from "./resemblance";

/** A text of a campaign, and how many comments have it word for word. */
export interface CampaignText {
  readonly signature: Signature;
  readonly copies: number;
}

/**
 * Chooses the text that stands for all: the one that has the most in common with every other, each counted as often as it
 * was sent (the medoid). That is the letter itself rather than one with somebody's own words. Of equals the first.
 *
 * Takes time that grows with the square of the number of texts: give a dozen, not a thousand.
 *
 * @returns its place in the list; -1 for an empty one
 */
export function chooseRepresentative(texts: readonly CampaignText[]): number {
  const placed = texts.map(({ signature }) => placePairs(signature));
  const closeness = texts.map(() => 0);
  texts.forEach((one, i) => {
    texts.forEach((other, j) => {
      const positions = placed[j];
      if (i >= j || !positions) return;
      const common = measureCommon(one.signature, other.signature, positions);
      const shared = common.ofRepresentative + common.ofMember;
      closeness[i] = (closeness[i] ?? 0) + shared * other.copies;
      closeness[j] = (closeness[j] ?? 0) + shared * one.copies;
    });
    // its own copies
    closeness[i] = (closeness[i] ?? 0) + 2 * (one.copies - 1);
  });
  return closeness.indexOf(Math.max(...closeness));
}
