import { isUtf8 } from "node:buffer";
import type { Encoding } from "./row";

export type Decoded =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: string };

const NOT_UTF8: Decoded = {
  problem:
    "it holds bytes that are not UTF-8; if the file comes from an older spreadsheet, give --encoding latin1",
};
const NUL: Decoded = { problem: "it holds NUL bytes, which no text has" };

// What the web and spreadsheets call Latin 1 is Windows' superset of it (WHATWG Encoding, section 4.2).
const latin1 = new TextDecoder("windows-1252");

/** The bytes as text, or why they are none. Every byte but NUL is a character in Latin 1. */
export function decode(bytes: Buffer, encoding: Encoding): Decoded {
  if (bytes.includes(0)) return NUL;
  if (encoding === "latin1") return { text: latin1.decode(bytes) };
  return isUtf8(bytes) ? { text: bytes.toString("utf8") } : NOT_UTF8;
}
