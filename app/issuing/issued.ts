/** Where a summary that was asked for is. Nothing of it can be had before it is issued. */
export const issueStates = ["preparing", "issued", "failed"] as const;
export type IssueState = (typeof issueStates)[number];

/** Longest note of the official who issues, in characters; the database holds the same. */
export const NOTE_CHARACTERS = 2_000;

/** The file that says which comments were counted: their tracking numbers in order, one a line. */
export const COUNTED_COMMENTS = "counted-comments.txt";

/** Keys of issued files in the storage begin so; the sweeper of what no row names knows it, too. */
export const ISSUED_PREFIX = "issued/";
