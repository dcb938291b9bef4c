/** What XML 1.0 has no way to write (section 2.2), lone halves of characters among it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A cell holds so many UTF-16 code units ("Excel specifications and limits"). */
const LONGEST_CELL = 32_767;
const KEPT_OF_A_CUT_CELL = 16_000;

/** Looks of cells, by their places in the workbook's styles. */
export const styles = { text: 1, time: 2, heading: 3 } as const;

/** Characters as XML writes them; what is no character there becomes U+FFFD. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(NOT_IN_XML, "\ufffd")
    .replace(/\r\n?/g, "\n")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");

/** A cell's text as a sheet holds it: `_x0041_` would be read as A (ECMA-376, ST_Xstring). */
export const cellText = (text: string): string => xmlText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

/** What stands around the text of a cell that is typed as text, so that nothing in it is ever a formula. */
export const around = (style: number) =>
  [`<c s="${style}" t="inlineStr"><is><t xml:space="preserve">`, "</t></is></c>"] as const;

/** A cell of text; the database's `xlsx_text` makes the same, and a test holds both equal. `cut` says that it was too long. */
export function textCell(text: string | null, cut: string, style: number = styles.text): string {
  if (text === null || text === "") return "<c/>";
  const [before, after] = around(style);
  return before + cellText(shortened(text, cut)) + after;
}

function shortened(text: string, cut: string): string {
  const lines = text.replace(/\r\n?/g, "\n");
  if (lines.length <= LONGEST_CELL) return lines;
  return `${[...lines].slice(0, KEPT_OF_A_CUT_CELL).join("")} ${cut}`;
}

/** A cell of a sheet that is not made by the database. */
export type Cell = string | number | null;

/** A row of it; `style` is that of its texts. */
export function row(cells: readonly Cell[], style: number = styles.text): string {
  const written = cells.map((cell) =>
    typeof cell === "number" ? `<c><v>${cell}</v></c>` : textCell(cell, "…", style),
  );
  return `<row>${written.join("")}</row>`;
}

export const headingRow = (headings: readonly string[]): string => row(headings, styles.heading);
