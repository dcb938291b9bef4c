// Control characters other than tab and line feed print nothing and break mail headers, CSV readers and logs.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g;

/** A text of blanks, joiners and marks alone shows nothing, and counts as nothing. */
const SOMETHING_TO_SEE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * A run of more combining marks than any script has. Unicode normalization sorts each run, in time that grows with the
 * square of its length: some hundred thousand marks would hold up everybody for minutes. The Stream-Safe Text Format
 * (UAX #15, 13) breaks a run every 30 marks with U+034F, which shows nothing.
 */
const LONG_RUNS = /((?:(?!\u034f)\p{M}){30})(?=(?!\u034f)\p{M})/gu;

/** A text of several lines as it is stored: Unicode NFC, line ends as LF, no control characters, no trailing blanks. */
export function normalizeText(typed: string): string {
  const text = typed
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(CONTROLS, "")
    .replace(LONG_RUNS, "$1\u034f")
    .normalize("NFC")
    .trim();
  return SOMETHING_TO_SEE.test(text) ? text : "";
}

/**
 * Directions that are set by hand reach beyond a name into the words around it, on a page or in a letter ("\u202e" turns them
 * round). Names in scripts from right to left do without: their letters know their direction.
 */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text of one line as it is stored: as above, every run of white space is one blank, and no direction is set. */
export function normalizeLine(typed: string): string {
  return normalizeText(typed.replace(DIRECTIONS, "")).replace(/\s+/g, " ");
}

/** Length in characters as people count them for a limit (code points): an accent or a script costs nothing. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
