import { refuse } from "../refused-file";
import { checkLockedPdf } from "./check-locked-pdf.server";
import { decodeStream } from "./decode-stream.server";
import { isDictionary, isKeyword, nameOf, type PdfDictionary, PdfReader } from "./pdf-objects.server";

/** Names that stand for nothing but what runs (ISO 32000-2, 12.6.4) or carries other files (7.11.4, 12.5.6, 13). */
const SCRIPT_NAMES = new Set(["JavaScript", "Launch", "ImportData", "XFA"]);
const EMBEDDED_NAMES = new Set([
  "EmbeddedFile",
  "EmbeddedFiles",
  "FileAttachment",
  "RichMedia",
  "RichMediaContent",
  "Rendition",
  "GoToE",
]);
/** Short words that are names of other things as well; as the kind of an action or annotation they are these. */
const EMBEDDED_KINDS = new Set(["Movie", "Sound", "3D", "Screen"]);

/** The objects of thousands of pages fit. Packed well, a file of 240 KB could otherwise take fifteen seconds to look through. */
const ALL_OBJECT_STREAM_BYTES = 64 * 1024 * 1024;

/**
 * Whether a PDF holds no script, no action that starts a program, and no other files or media; in compressed object
 * streams, too, and however its names are spelled. Objects that a reader would find where no object can stand (inside
 * a string, a comment or a stream) are refused. Behind a password, object streams cannot be looked into; what stands
 * outside of them can, and so can all of it where the password is empty. Throws RefusedFileError.
 */
export async function checkPdf(bytes: Buffer): Promise<void> {
  if (bytes.indexOf("%PDF-") !== 0) refuse("mismatch", "no PDF header");
  const found = new PdfFindings();
  const streams = readFile(bytes, found);
  if (found.objects.size === 0) refuse("damaged", "no objects");
  refuseHidden(bytes, found.objects);
  if (found.encrypted) return checkLockedPdf(bytes);
  let unpacked = 0;
  for (const { dictionary, start, end } of streams) {
    const content = decodeStream(bytes.subarray(start, end), dictionary);
    unpacked += content.length;
    if (unpacked > ALL_OBJECT_STREAM_BYTES) refuse("bomb", "object streams that unpack to too much");
    const reader = found.reader(content);
    while (reader.next() !== undefined);
  }
}

/** What was met so far; it refuses by itself. */
class PdfFindings {
  /** Where the word stands that begins each object. */
  readonly objects = new Set<number>();
  encrypted = false;

  reader(bytes: Buffer): PdfReader {
    return new PdfReader(
      bytes,
      (dictionary) => this.judgeDictionary(dictionary),
      (name) => this.judgeName(name),
    );
  }

  private judgeName(name: string): void {
    if (SCRIPT_NAMES.has(name)) refuse("script", name);
    if (EMBEDDED_NAMES.has(name)) refuse("embedded", name);
  }

  private judgeDictionary(dictionary: PdfDictionary): void {
    if (dictionary.has("JS")) refuse("script", "JS");
    if (dictionary.has("EF")) refuse("embedded", "EF");
    if (dictionary.has("Encrypt")) this.encrypted = true;
    for (const key of ["S", "Subtype"]) {
      const kind = nameOf(dictionary.get(key));
      if (kind !== undefined && EMBEDDED_KINDS.has(kind)) refuse("embedded", kind);
    }
  }
}

interface ObjectStream {
  readonly dictionary: PdfDictionary;
  readonly start: number;
  readonly end: number;
}

/** Reads the whole file; returns its object streams, which are known by the two keys that no reader can do without. */
function readFile(bytes: Buffer, found: PdfFindings): ObjectStream[] {
  const streams: ObjectStream[] = [];
  const reader = found.reader(bytes);
  let last: PdfDictionary | undefined;
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    if (isKeyword(token)) {
      if (token.keyword === "obj") found.objects.add(reader.at - OBJ.length);
      else if (token.keyword === "stream" && last) {
        const dictionary = last;
        const { start, end, after } = findStream(bytes, reader.at, dictionary);
        if (dictionary.has("First") && dictionary.has("N")) streams.push({ dictionary, start, end });
        reader.at = after;
      }
    }
    last = !isKeyword(token) && isDictionary(token) ? token : undefined;
  }
  return streams;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const END = Buffer.from("endstream");

/** Where a stream's data lies: as long as its dictionary says, if its end stands there, or else up to the next end. */
function findStream(bytes: Buffer, from: number, dictionary: PdfDictionary) {
  let start = from;
  if (bytes[start] === CARRIAGE_RETURN) start += 1;
  if (bytes[start] === LINE_FEED) start += 1;
  const length = dictionary.get("Length");
  if (typeof length === "number" && Number.isInteger(length) && length >= 0) {
    const rest = bytes.subarray(start + length, start + length + END.length + 4);
    const at = rest.indexOf(END);
    if (at !== -1 && rest.toString("latin1", 0, at).trim() === "") {
      return { start, end: start + length, after: start + length + at + END.length };
    }
  }
  const end = bytes.indexOf(END, start);
  if (end === -1) return refuse("damaged", "a stream without an end");
  return { start, end, after: end + END.length };
}

const OBJ = Buffer.from("obj");
const HEADER = /(^|[^\w])\d{1,10}[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]*$/;
const COMMENT = /%[^\r\n]*[\r\n]/g;
const HEADER_CHARACTERS = 300;

/** Refuses object headers ("12 0 obj") that a reader could be pointed to, but that stand inside of something else. */
function refuseHidden(bytes: Buffer, objects: ReadonlySet<number>): void {
  for (let at = bytes.indexOf(OBJ); at !== -1; at = bytes.indexOf(OBJ, at + 1)) {
    if (objects.has(at)) continue;
    const before = bytes.toString("latin1", Math.max(0, at - HEADER_CHARACTERS), at);
    if (HEADER.test(before) || HEADER.test(before.replace(COMMENT, " "))) {
      refuse("damaged", "an object where none can stand");
    }
  }
}
