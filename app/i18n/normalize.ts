// Control characters other than tab and line feed print nothing and break mail headers, CSV readers and logs.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g;

/** A text of several lines as it is stored: Unicode NFC, line ends as LF, no control characters, no trailing blanks. */
export function normalizeText(typed: string): string {
  return typed.toWellFormed().replace(/\r\n?/g, "\n").replace(CONTROLS, "").normalize("NFC").trim();
}

/** A text of one line as it is stored: as above, and every run of white space is one blank. */
export function normalizeLine(typed: string): string {
  return normalizeText(typed).replace(/\s+/g, " ");
}

/** Length in characters as people count them for a limit (code points): an accent or a script costs nothing. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
