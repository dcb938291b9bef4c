/** How many comments stand somewhere, with and without duplicates. */
export interface Tally {
  /** Every comment, each letter of a campaign by itself. */
  readonly comments: number;
  /** Without duplicates: a campaign is one voice however many of its letters are here, and a comment of none is one. */
  readonly voices: number;
  /** Of the comments, those whose sender confirmed the mail address. */
  readonly confirmed: number;
  /** Of the comments, the others. */
  readonly unconfirmed: number;
}

export const NO_COMMENTS: Tally = { comments: 0, voices: 0, confirmed: 0, unconfirmed: 0 };

/** Counts by the words of a vocabulary; a word without comments is missing. */
export type Tallies<Word extends string> = { readonly [Each in Word]?: Tally | undefined };
