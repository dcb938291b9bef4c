import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { extname } from "node:path";
import { readCsv } from "./read-csv";
import { readJsonl } from "./read-jsonl";
import { type Encoding, ImportFileError, MAX_ROW_BYTES, type Row } from "./row";
import { splitLines } from "./split-lines";

export interface OpenedFile {
  /** The columns that the first line names; undefined for JSON lines, where every row names its own. */
  readonly columns: readonly string[] | undefined;
  readonly rows: AsyncIterable<Row>;
  /** Bytes in the whole file, and read so far. */
  readonly size: number;
  bytesRead(): number;
}

/** Opens a `.csv` or `.jsonl` file for reading as a stream. Throws ImportFileError saying what to do. */
export async function openFile(path: string, encoding: Encoding): Promise<OpenedFile> {
  const { size, start } = await look(path);
  const stream = createReadStream(path, { start, highWaterMark: 256 * 1024 });
  const lines = splitLines(stream, MAX_ROW_BYTES);
  const isJson = [".jsonl", ".ndjson"].includes(extname(path).toLowerCase());
  const read = isJson
    ? { columns: undefined, rows: readJsonl(lines, encoding) }
    : await readCsv(lines, encoding);
  return { ...read, size, bytesRead: () => stream.bytesRead };
}

const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf]);
/** How files begin that people often give instead: UTF-16 texts, office files and archives, PDF. */
const OTHERS: readonly (readonly [Buffer, string])[] = [
  [Buffer.from([0xff, 0xfe]), "The file is UTF-16 text. Save it as “CSV UTF-8” and try again."],
  [Buffer.from([0xfe, 0xff]), "The file is UTF-16 text. Save it as “CSV UTF-8” and try again."],
  [
    Buffer.from("PK\u0003\u0004"),
    "The file is an archive or an office file. Save the sheet as “CSV UTF-8” and try again.",
  ],
  [
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    "The file is an office file. Save the sheet as “CSV UTF-8” and try again.",
  ],
  [Buffer.from("%PDF"), "The file is a PDF. Comments are read from .csv and .jsonl files."],
];

/** The file's size and where its text begins, after a byte order mark. */
async function look(path: string): Promise<{ size: number; start: number }> {
  const extension = extname(path).toLowerCase();
  if (![".csv", ".tsv", ".txt", ".jsonl", ".ndjson"].includes(extension)) {
    throw new ImportFileError(
      `Comments are read from .csv and .jsonl files, not from “${extension || path}”.`,
    );
  }
  const file = await openToRead(path);
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw new ImportFileError(`${path} is not a file.`);
    if (stat.size === 0) throw new ImportFileError("The file is empty.");
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    const head = buffer.subarray(0, bytesRead);
    const other = OTHERS.find(([mark]) => head.subarray(0, mark.length).equals(mark));
    if (other) throw new ImportFileError(other[1]);
    if (head.includes(0)) throw new ImportFileError("The file is not text in UTF-8. Save it as “CSV UTF-8”.");
    if (head.includes("\r") && !head.includes("\n")) {
      throw new ImportFileError(
        "The file has the line ends of old Macintosh systems. Save it as “CSV UTF-8”.",
      );
    }
    return { size: stat.size, start: head.subarray(0, 3).equals(UTF8_BOM) ? 3 : 0 };
  } finally {
    await file.close();
  }
}

async function openToRead(path: string): Promise<FileHandle> {
  try {
    return await open(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") throw new ImportFileError(`There is no file ${path}.`);
    if (code === "EACCES") throw new ImportFileError(`The file ${path} may not be read.`);
    throw error;
  }
}
