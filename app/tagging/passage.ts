/** A comment has so many passages at most: more are not a reading but a marking-up, and its page would not bear them. */
export const MOST_PASSAGES = 200;

/** Longest quote, in characters; the longest text that a form takes. */
export const LONGEST_QUOTE = 20_000;
