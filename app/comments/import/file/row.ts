/** One row of a file: its cells by the names of their columns, or why it cannot be read. */
export type Row =
  | { readonly line: number; readonly cells: ReadonlyMap<string, string> }
  | { readonly line: number; readonly problem: string };

/** A file cannot be read or written as a whole: its message says why and what to do. */
export class ImportFileError extends Error {}

/** What one row may hold: a comment and a dozen long answers fit, and memory stays bounded whatever a file contains. */
export const MAX_ROW_BYTES = 4 * 1024 * 1024;

export const TOO_LARGE =
  "the row is larger than 4 MB; if it is not meant to be, look for a quotation mark that is never closed";

export type Encoding = "utf-8" | "latin1";
