/** How a comment belongs to a campaign, as compared with the campaign's representative text. */
export const resemblanceKinds = ["exact", "near", "template"] as const;

/**
 * - `exact`: the same words in the same order; case, accents, punctuation, white space and markup do not count
 * - `near`: nearly all of both texts is the same wording
 * - `template`: the signatory wrote words of their own into the letter, left out a part of it, or reworded a good part
 */
export type ResemblanceKind = (typeof resemblanceKinds)[number];

/** What a comment has in common with a campaign's representative text. */
export interface Resemblance {
  readonly kind: ResemblanceKind;
  /** The share of the representative's words that the comment keeps, 0 to 1; 1 where it keeps them all. */
  readonly similarity: number;
  /** The share of the comment's words that are not the representative's, 0 to 1. */
  readonly ownShare: number;
}

/** What a text is found and compared by: of a text of 150 words, about 1 KB. */
export interface Signature {
  /** The first 128 bits, in hexadecimal, of the SHA-256 of the text's words: equal for exact copies alone. */
  readonly exact: string;
  /** A hash of each of its first 2,000 words, in order (signed 32 bits, as a database's `int` holds them). */
  readonly words: Int32Array;
  /** Hashes of three words in a row that the text is indexed by, ascending, each once; none where it is too short. */
  readonly bands: Int32Array;
}

/**
 * A text of fewer words (“I oppose this rule.”) says too little to be like another by more than chance: its exact copies
 * are found, and nothing else.
 */
export const FEWEST_WORDS = 8;
