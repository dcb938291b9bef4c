import type { Resemblance, Signature } from "./campaign";
import { createResemblance } from "./resemblance";

/** A group that an arriving comment may belong to: what an index finds, before any text is compared. */
export interface Candidate<Id> {
  readonly group: Id;
  readonly representative: Signature;
  /** How many comments it has; a comment that is like no other is a group of one. */
  readonly size: number;
}

/** A candidate that the comment does resemble. */
export interface Match<Id> extends Candidate<Id> {
  readonly resemblance: Resemblance;
  /** How much the two texts have in common, each counted as a whole: by it the closest is known. */
  readonly closeness: number;
}

/** A group of fewer comments is not settled: its representative may be an odd copy of a letter that is yet to arrive. */
const SETTLED = 4;

/** Nearly all of both texts: another candidate could hardly be closer, and there is no need to look. */
const CLOSE_ENOUGH = 1.8;

/**
 * The candidates whose representatives a text resembles, the closest first; of equals the one named first. Looks no further
 * once a settled group's representative is nearly the same text.
 */
export function listMatches<Id>(text: Signature, candidates: readonly Candidate<Id>[]): readonly Match<Id>[] {
  const compare = createResemblance(text);
  const matches: Match<Id>[] = [];
  for (const candidate of candidates) {
    const found = compare(candidate.representative);
    if (!found) continue;
    matches.push({ ...candidate, ...found });
    if (found.closeness >= CLOSE_ENOUGH && candidate.size >= SETTLED) break;
  }
  return matches.sort((a, b) => b.closeness - a.closeness);
}

/**
 * Tells whether a comment, which joins the first of its matches, should stand for that group from now on: where it resembles
 * several groups that have hardly begun, these are odd copies of one letter, and it is the letter. It then takes in
 * whatever else resembles it. Groups that are settled are never joined by one comment that resembles both, as a comment
 * made of two letters does.
 */
export function standsForAll<Id>(matches: readonly Match<Id>[]): boolean {
  const loose = matches.filter(({ size }) => size < SETTLED);
  return loose.length > 1 && loose[0] === matches[0];
}
