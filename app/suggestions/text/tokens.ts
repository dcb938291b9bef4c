/** A word of a text, with where it stands. */
export interface Token {
  /** Lower case without accents: `camión` and `CAMION` are both `camion`. */
  readonly folded: string;
  /** UTF-16 offsets into the text, the end not included. */
  readonly start: number;
  readonly end: number;
  /** Written in capitals throughout, with two letters at least: `SAT` the office, not `sat` the verb. */
  readonly capitals: boolean;
  /** Where its sentence begins in the list of sentences. */
  readonly sentence: number;
}

/** A word or a number; an apostrophe or ampersand may join letters, a point or comma digits: `K'iche`, `R&D`, `1,700`. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’&](?=[\p{L}\p{N}])|(?<=\p{N})[.,](?=\p{N}))*/gu;

/** What ends a sentence: its mark before a blank, or a line break. A point inside `3.5` or `S.A.` ends none. */
const SENTENCE_END = /[.!?…;:]["”»)]*\s|\n/u;

/** A longer run of letters is no word (a base64 file pasted in, "aaaa…"), and is cut: work stays linear. */
const LONGEST_WORD = 40;

/** The text's words in order. Linear in its length. */
export function listTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const start = match.index;
    // only a short stretch can lie between two words of one sentence; a longer one parts them anyhow
    if (tokens.length > 0 && (start - last > 40 || SENTENCE_END.test(text.slice(last, start)))) sentence++;
    last = start + word.length;
    tokens.push({
      folded: fold(word.slice(0, LONGEST_WORD)),
      start,
      end: last,
      capitals: word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase(),
      sentence,
    });
  }
  return tokens;
}

/** Lower case, accents and apostrophes gone. */
export function fold(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase();
}
