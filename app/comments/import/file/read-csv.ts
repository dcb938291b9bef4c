import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { decode } from "./decode";
import { type Encoding, ImportFileError, MAX_ROW_BYTES, type Row, TOO_LARGE } from "./row";
import type { Line } from "./split-lines";

/** A CSV file's columns, and its rows as they are read. */
export interface CsvFile {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<Row>;
}

/** Reads the first record as the names of the columns. Throws ImportFileError where there is none to read. */
export async function readCsv(lines: AsyncIterator<Line>, encoding: Encoding): Promise<CsvFile> {
  const ahead = lookAhead(lines);
  const first = await nextRecord(ahead);
  if (!first) throw new ImportFileError("The file is empty.");
  const { text, problem } = decode(first.bytes, encoding);
  if (problem !== undefined) throw new ImportFileError(`The first line cannot be read: ${problem}.`);
  const delimiter = detectDelimiter(text);
  const header = parseRecord(text, delimiter);
  if (typeof header === "string" || first.incomplete) {
    throw new ImportFileError("The first line does not name the columns of a CSV file.");
  }
  ahead.drop(first.lines);
  const columns = header.map((name) => name.trim());
  return { columns, rows: readRows(ahead, columns, delimiter, encoding) };
}

/**
 * A record that makes no sense is refused by its first line, and reading goes on with the very next one: a stray
 * quotation mark costs the rows it really broke, and never the rest of the file.
 */
async function* readRows(
  ahead: LookAhead,
  columns: readonly string[],
  delimiter: string,
  encoding: Encoding,
): AsyncGenerator<Row> {
  for (let record = await nextRecord(ahead); record; record = await nextRecord(ahead)) {
    const row = readRecord(record, columns, delimiter, encoding);
    ahead.drop("problem" in row && !row.whole ? 1 : record.lines);
    if ("problem" in row || row.cells.size > 0) yield row;
  }
}

/** By which the portal's own downloads begin. */
const OWN_FIRST_COLUMN = "tracking_number";

type Reading =
  | { line: number; cells: Map<string, string> }
  | { line: number; problem: string; whole: boolean };

function readRecord(
  { line, bytes, lines, incomplete }: CsvRecord,
  columns: readonly string[],
  delimiter: string,
  encoding: Encoding,
): Reading {
  if (incomplete) return { line, problem: incomplete, whole: false };
  const { text, problem } = decode(bytes, encoding);
  if (problem !== undefined) return { line, problem, whole: true };
  const values = parseRecord(text, delimiter);
  if (typeof values === "string") return { line, problem: values, whole: false };
  if (values.every((value) => value.trim() === "")) return { line, cells: new Map() };
  // the portal's own downloads end with a record that says what they are
  if (columns[0] === OWN_FIRST_COLUMN && values[0]?.startsWith("# ")) return { line, cells: new Map() };
  if (values.length !== columns.length) {
    const span =
      lines > 1 ? ` (it spans lines ${line} to ${line + lines - 1}: look for a stray quotation mark)` : "";
    return {
      line,
      problem: `it has ${values.length} cells, not ${columns.length}${span}`,
      whole: lines === 1,
    };
  }
  return { line, cells: new Map(columns.map((column, index) => [column, values[index] ?? ""])) };
}

/** The cells of one record, or what is wrong with it. */
function parseRecord(text: string, delimiter: string): string[] | string {
  try {
    const records: string[][] = parse(text.replace(/\r$/, ""), { delimiter, record_delimiter: "\n" });
    return records[0] ?? [];
  } catch (error) {
    if (error instanceof CsvError) return PROBLEMS[error.code] ?? "its quotation marks do not match";
    throw error;
  }
}

const PROBLEMS: Readonly<Record<string, string>> = {
  INVALID_OPENING_QUOTE:
    "a quotation mark stands inside a cell that is not quoted; quote the cell and double the marks inside it",
  CSV_INVALID_CLOSING_QUOTE:
    "text follows a closing quotation mark; double the marks inside a quoted cell, and close every cell",
};

/** Comma, or what spreadsheets write where the comma is the decimal sign, or tab: whichever the header has most of. */
function detectDelimiter(header: string): string {
  const bare = header.replace(/"[^"]*"/g, "");
  const count = (delimiter: string) => bare.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

interface CsvRecord {
  readonly line: number;
  readonly lines: number;
  readonly bytes: Buffer;
  /** Why the record cannot be whole. */
  readonly incomplete: string | undefined;
}

/** A record ends with the first line after which its quotation marks are even in number (RFC 4180 doubles inner ones). */
async function nextRecord(ahead: LookAhead): Promise<CsvRecord | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  let open = false;
  let tooLong = false;
  const first = await ahead.at(0);
  if (!first) return undefined;
  for (let index = 0; ; index += 1) {
    const line = await ahead.at(index);
    if (!line) break;
    if (index > 0) parts.push(LINE_FEED);
    parts.push(line.bytes);
    length += line.bytes.length + 1;
    tooLong = line.tooLong || length > MAX_ROW_BYTES;
    if (hasOddQuotes(line.bytes)) open = !open;
    if (!open || tooLong) return record(index + 1);
  }
  return record((parts.length + 1) / 2);

  function record(lines: number): CsvRecord {
    const incomplete = tooLong
      ? TOO_LARGE
      : open
        ? "a quotation mark is opened in it and never closed"
        : undefined;
    return { line: first?.number ?? 0, lines, bytes: Buffer.concat(parts), incomplete };
  }
}

const LINE_FEED = Buffer.from("\n");
const QUOTE = 0x22;

function hasOddQuotes(bytes: Buffer): boolean {
  let odd = false;
  for (let at = bytes.indexOf(QUOTE); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) odd = !odd;
  return odd;
}

/** Lines that may be looked at before they are used up. */
interface LookAhead {
  at(index: number): Promise<Line | undefined>;
  drop(count: number): void;
}

function lookAhead(lines: AsyncIterator<Line>): LookAhead {
  let waiting: Line[] = [];
  let used = 0;
  return {
    async at(index) {
      while (waiting.length <= used + index) {
        const next = await lines.next();
        if (next.done) return undefined;
        waiting.push(next.value);
      }
      return waiting[used + index];
    },
    drop(count) {
      used += count;
      if (used < waiting.length && used < 1000) return;
      waiting = waiting.slice(used);
      used = 0;
    },
  };
}
