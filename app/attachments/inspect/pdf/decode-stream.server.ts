import { inflateSync } from "node:zlib";
import { refuse } from "../refused-file";
import { isDictionary, nameOf, type PdfDictionary, type PdfValue } from "./pdf-objects.server";

/** Object streams hold some hundred objects; one that unpacks to more is a bomb. */
const MOST_BYTES = 32 * 1024 * 1024;
/** One compresses and one may spell that in letters. */
const MOST_FILTERS = 4;

/**
 * The content of a stream behind the filters that programs write object streams with. Any other filter, or one that is
 * named elsewhere, would hide what is inside from this check and from no reader. Throws RefusedFileError.
 */
export function decodeStream(bytes: Buffer, dictionary: PdfDictionary): Buffer {
  const filters = list(dictionary.get("Filter"));
  const parameters = list(dictionary.get("DecodeParms"));
  if (filters.length > MOST_FILTERS) refuse("damaged", `${filters.length} filters`);
  return filters.reduce(
    (content: Buffer, filter, index) => decode(content, nameOf(filter), parameters[index]),
    bytes,
  );
}

const list = (value: PdfValue | undefined): readonly PdfValue[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value as PdfValue]; // not an array

function decode(bytes: Buffer, filter: string | undefined, parameters: PdfValue | undefined): Buffer {
  switch (filter) {
    case "FlateDecode":
    case "Fl":
      return unpredict(inflate(bytes), parameters);
    case "ASCIIHexDecode":
    case "AHx": {
      const digits = bytes.toString("latin1").split(">")[0] ?? "";
      return Buffer.from(digits.replace(/[^0-9a-f]/gi, ""), "hex");
    }
    case "ASCII85Decode":
    case "A85":
      return decodeAscii85(bytes.toString("latin1"));
    default:
      return refuse("damaged", `an object stream behind ${filter ?? "a filter that is named elsewhere"}`);
  }
}

function inflate(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    const isTooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return refuse(isTooLarge ? "bomb" : "damaged", "an object stream that does not unpack");
  }
}

/** Takes back what a predictor did (ISO 32000-2, 7.4.4.4): a name would otherwise be cut into rows. */
function unpredict(bytes: Buffer, parameters: PdfValue | undefined): Buffer {
  if (parameters === undefined || parameters === null) return bytes;
  if (!isDictionary(parameters)) return refuse("damaged", "parameters that are named elsewhere");
  const number = (key: string, otherwise: number) => {
    const value = parameters.get(key);
    if (value === undefined) return otherwise;
    return typeof value === "number" ? value : refuse("damaged", "parameters that are named elsewhere");
  };
  const predictor = number("Predictor", 1);
  if (predictor === 1) return bytes;
  const bits = number("Colors", 1) * number("BitsPerComponent", 8);
  const width = Math.ceil((bits * number("Columns", 1)) / 8);
  if (predictor < 10 || bits !== 8 || !(width > 0 && width <= 65_536)) {
    return refuse("damaged", `an object stream with predictor ${predictor}`);
  }
  return unfilter(bytes, width);
}

/** PNG's row filters (RFC 2083, 6) with one byte a pixel. */
function unfilter(bytes: Buffer, width: number): Buffer {
  const rows = Math.ceil(bytes.length / (width + 1));
  const out = Buffer.alloc(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const filter = bytes[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column += 1) {
      const to = row * width + column;
      const left = column > 0 ? (out[to - 1] ?? 0) : 0;
      const up = row > 0 ? (out[to - width] ?? 0) : 0;
      const upLeft = row > 0 && column > 0 ? (out[to - width - 1] ?? 0) : 0;
      const value = bytes[row * (width + 1) + 1 + column] ?? 0;
      out[to] = value + predicted(filter, left, up, upLeft);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  return toLeft <= toUp && toLeft <= toUpLeft ? left : toUp <= toUpLeft ? up : upLeft;
}

/** Groups of five signs from "!" on for four bytes, "z" for four zeros, "~>" at the end (ISO 32000-2, 7.4.3). */
function decodeAscii85(source: string): Buffer {
  const signs = (source.split("~")[0] ?? "").replace(/[^!-uz]/g, "").replaceAll("z", "!!!!!");
  const out: number[] = [];
  for (let at = 0; at < signs.length; at += 5) {
    const group = signs.slice(at, at + 5);
    const value = [...group.padEnd(5, "u")].reduce((sum, sign) => sum * 85 + sign.charCodeAt(0) - 33, 0);
    for (let byte = 0; byte < group.length - 1; byte += 1)
      out.push(Math.floor(value / 256 ** (3 - byte)) & 0xff);
  }
  return Buffer.from(out);
}
