import { refuse } from "../refused-file";

/** A value of a PDF file as far as a check needs it; strings and what cannot matter are null. */
export type PdfValue =
  | null
  | number
  | { readonly name: string }
  | { readonly reference: number }
  | readonly PdfValue[]
  | PdfDictionary;
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => value instanceof Map;
export const nameOf = (value: PdfValue | undefined): string | undefined =>
  typeof value === "object" && value !== null && "name" in value ? value.name : undefined;

const DEEPEST = 250;

const WHITE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const DELIMITERS = new Set([..."()<>[]{}/%"].map((sign) => sign.charCodeAt(0)));
const isWhite = (byte: number) => WHITE.has(byte);
const isRegular = (byte: number) => !WHITE.has(byte) && !DELIMITERS.has(byte);

const code = (sign: string) => sign.charCodeAt(0);
const [PERCENT, OPEN, CLOSE, LESS, GREATER, BRACKET, END_BRACKET, BRACE, END_BRACE, SLASH, BACKSLASH] = [
  ..."%()<>[]{}/\\",
].map(code) as [number, number, number, number, number, number, number, number, number, number, number]; // eleven signs

/** What the reader calls a keyword: obj, endobj, stream, R, true and the like. */
export interface Keyword {
  readonly keyword: string;
}
const isKeyword = (token: Token): token is Keyword =>
  typeof token === "object" && token !== null && "keyword" in token;
type Token = PdfValue | Keyword;

/**
 * Reads the objects of a PDF file (ISO 32000-2, 7.2 and 7.3), or those of an unpacked object stream, one token after the
 * other. Names come out unescaped ("/J#61vaScript" is JavaScript). Throws RefusedFileError at what no program writes.
 */
export class PdfReader {
  at = 0;
  constructor(
    private readonly bytes: Buffer,
    /** Hears of every dictionary as it ends, inner ones first. */
    private readonly onDictionary: (dictionary: PdfDictionary) => void,
    /** Hears of every name. */
    private readonly onName: (name: string) => void,
  ) {}

  /** The next value or keyword; undefined at the end. */
  next(depth = 0): Token | undefined {
    this.skipBlanks();
    const byte = this.bytes[this.at];
    if (byte === undefined) return undefined;
    if (depth > DEEPEST) refuse("damaged", "values too deep in each other");
    switch (byte) {
      case SLASH:
        return this.readName();
      case OPEN:
        return this.skipString();
      case LESS:
        return this.bytes[this.at + 1] === LESS ? this.readDictionary(depth) : this.skipHexString();
      case BRACKET:
        return this.readArray(depth);
      case END_BRACKET:
      case BRACE:
      case END_BRACE:
      case CLOSE:
        this.at += 1;
        return { keyword: String.fromCharCode(byte) };
      case GREATER:
        this.at += this.bytes[this.at + 1] === GREATER ? 2 : 1;
        return { keyword: ">>" };
      default:
        return this.readWord();
    }
  }

  private skipBlanks(): void {
    const { bytes } = this;
    for (;;) {
      const byte = bytes[this.at];
      if (byte === undefined) return;
      if (byte === PERCENT) {
        while (this.at < bytes.length && bytes[this.at] !== 0x0a && bytes[this.at] !== 0x0d) this.at += 1;
      } else if (isWhite(byte)) this.at += 1;
      else return;
    }
  }

  private readName(): PdfValue {
    const { bytes } = this;
    let end = this.at + 1;
    while (end < bytes.length && isRegular(bytes[end] ?? 0)) end += 1;
    const name = bytes
      .toString("latin1", this.at + 1, end)
      .replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    this.at = end;
    this.onName(name);
    return { name };
  }

  private readWord(): Token {
    const { bytes } = this;
    const start = this.at;
    while (this.at < bytes.length && isRegular(bytes[this.at] ?? 0)) this.at += 1;
    const word = bytes.toString("latin1", start, Math.min(this.at, start + 40));
    const number = Number(word);
    return Number.isNaN(number) || word === "" ? { keyword: word } : number;
  }

  private skipString(): null {
    const { bytes } = this;
    let depth = 0;
    for (; this.at < bytes.length; this.at += 1) {
      const byte = bytes[this.at];
      if (byte === BACKSLASH) this.at += 1;
      else if (byte === OPEN) depth += 1;
      else if (byte === CLOSE) {
        depth -= 1;
        if (depth === 0) {
          this.at += 1;
          return null;
        }
      }
    }
    return refuse("damaged", "a string without an end");
  }

  private skipHexString(): null {
    const end = this.bytes.indexOf(GREATER, this.at);
    if (end === -1) return refuse("damaged", "a string without an end");
    this.at = end + 1;
    return null;
  }

  private readArray(depth: number): PdfValue {
    this.at += 1;
    return this.readUntil("]", depth);
  }

  /** Keys and values as the file has them: where a value is missing or one too many, pairs are read as programs do, by keys. */
  private readDictionary(depth: number): PdfValue {
    this.at += 2;
    const dictionary = new Map<string, PdfValue>();
    const parts = this.readUntil(">>", depth);
    for (let index = 0; index < parts.length; index += 2) {
      const key = nameOf(parts[index]);
      if (key !== undefined) dictionary.set(key, parts[index + 1] ?? null);
      else index -= 1;
    }
    this.onDictionary(dictionary);
    return dictionary;
  }

  private readUntil(end: "]" | ">>", depth: number): PdfValue[] {
    const values: PdfValue[] = [];
    for (;;) {
      const token = this.next(depth + 1);
      if (token === undefined) return refuse("damaged", "a list without an end");
      if (!isKeyword(token)) values.push(token);
      else if (token.keyword === end) return values;
      else if (token.keyword === "R" && values.length >= 2) {
        const [number] = values.splice(-2);
        values.push(typeof number === "number" ? { reference: number } : null);
      } else if (/^(obj|endobj|stream|endstream)$/.test(token.keyword)) {
        refuse("damaged", "an object inside a list");
      } else values.push(null);
    }
  }
}

export { isKeyword };
