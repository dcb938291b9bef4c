import { open } from "node:fs/promises";
import { refuse } from "./refused-file";

/** The encodings that a plain text may be in. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Control characters that no text has; form feed and the end mark of old systems are let by. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u0019\u001b-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;

/** How a file begins that is another kind written in letters: what browsers take for HTML (WHATWG MIME Sniffing, 7.1), and others. */
const OTHER_KIND =
  /^\s*(<(!doctype|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|svg|math|img|object|embed|link|meta|form|frameset|hta:\w+|\?xml|\?php|%)(?=[\s>/]|$)|<!--|%PDF-|\{\\rtf|%!PS|#!\s*\/|MIME-Version:|Content-Type:|\[InternetShortcut\]|\[Desktop Entry\]|Windows Registry Editor|REGEDIT4)/i;
const HEAD_CHARACTERS = 2_000;

/** A cell that a spreadsheet would run: "=…(", "=…|…!" and what stands for the same; a telephone number is none. */
const FORMULA =
  /[\n\r,;\t|][ "']*(?:=[^,;\t\n\r]*[(|!]|@ *[a-z_][\w.]* *[(|]|[+-][+ -]*[a-z_][\w.]* *[(|!])/i;
const OVERLAP_CHARACTERS = 1_000;

/**
 * Whether a file is text in UTF-8, UTF-16 with its mark, or Windows-1252, and not another kind of file in letters; of a table
 * (`cells`), also whether no cell is a formula. Throws RefusedFileError.
 */
export async function checkText(path: string, { cells }: { readonly cells: boolean }): Promise<void> {
  const encoding = await findEncoding(path);
  let before = "\n"; // the first cell, too, stands behind something
  for await (const piece of decode(path, encoding)) {
    if (CONTROLS.test(piece)) refuse("encoding", "a control character");
    const text = before + piece;
    if (before === "\n" && OTHER_KIND.test(text.slice(0, HEAD_CHARACTERS)))
      refuse("mismatch", "another kind of file");
    if (cells && FORMULA.test(text)) refuse("formula", "a cell that is a formula");
    before = text.slice(-OVERLAP_CHARACTERS);
  }
}

/** The encoding of a text. Throws RefusedFileError where it is none of ours. */
export async function findEncoding(path: string): Promise<TextEncoding> {
  const marked = await findMark(path);
  for (const encoding of marked ? [marked] : (["utf-8", "windows-1252"] as const)) {
    if (await canDecode(path, encoding)) return encoding;
  }
  return refuse("encoding", "no text");
}

/** The text of a file in pieces. Throws where a byte is not of the encoding. */
export async function* decode(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const file = await open(path);
  try {
    for await (const chunk of file.createReadStream({ autoClose: false })) {
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  } finally {
    await file.close();
  }
}

/** Bytes that Windows-1252 has no character for; browsers' decoder makes control characters of them. */
const UNDEFINED_IN_1252 = /[\u0080-\u009f]/;

async function canDecode(path: string, encoding: TextEncoding): Promise<boolean> {
  try {
    for await (const piece of decode(path, encoding)) {
      if (encoding === "windows-1252" && UNDEFINED_IN_1252.test(piece)) return false;
    }
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function findMark(path: string): Promise<TextEncoding | undefined> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(3), 0, 3, 0);
    if (buffer[0] === 0xff && buffer[1] === 0xfe) return "utf-16le";
    if (buffer[0] === 0xfe && buffer[1] === 0xff) return "utf-16be";
    return buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? "utf-8" : undefined;
  } finally {
    await file.close();
  }
}
