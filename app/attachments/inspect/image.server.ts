import { refuse } from "./refused-file";

/** The largest phone cameras make 200 megapixels; more only serves to fill the memory of whoever opens it. */
const MOST_PIXELS = 250_000_000;
const LONGEST_SIDE = 65_500;

const PNG_SIGNATURE = Buffer.from("\u0089PNG\r\n\u001a\n", "latin1");
const PNG_CHUNK_FRAME = 12;

/** Whether a PNG begins with its header and is whole to its end mark, with nothing after it. Throws RefusedFileError. */
export function checkPng(bytes: Buffer): void {
  if (!bytes.subarray(0, 8).equals(PNG_SIGNATURE) || bytes.toString("latin1", 12, 16) !== "IHDR") {
    refuse("mismatch", "no PNG header");
  }
  if (bytes.length < 33) refuse("damaged", "cut short");
  checkDimensions(bytes.readUInt32BE(16), bytes.readUInt32BE(20));
  let at = PNG_SIGNATURE.length;
  while (at + PNG_CHUNK_FRAME <= bytes.length) {
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (!/^[A-Za-z]{4}$/.test(type)) refuse("damaged", "a chunk without a name");
    at += PNG_CHUNK_FRAME + bytes.readUInt32BE(at);
    if (type !== "IEND") continue;
    if (at !== bytes.length) refuse("mismatch", "something after the picture");
    return;
  }
  refuse("damaged", "cut short");
}

/** Start-of-frame markers; C4, C8 and CC are tables and extensions (ITU-T T.81, table B.1). */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Whether a JPEG has a frame of a size that a picture has. Cameras put data of their own behind the picture. Throws RefusedFileError. */
export function checkJpeg(bytes: Buffer): void {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) refuse("mismatch", "no JPEG header");
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) refuse("damaged", "no marker where one must be");
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // fill
      continue;
    }
    if (isFrame(marker)) {
      if (at + 9 > bytes.length) break;
      checkDimensions(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
      return;
    }
    // the picture's data or its end, before any frame
    if (marker === 0xda || marker === 0xd9) break;
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2) refuse("damaged", "an empty segment");
    at += 2 + length;
  }
  refuse("damaged", "no frame");
}

function checkDimensions(width: number, height: number): void {
  if (width === 0 || height === 0) refuse("damaged", "no pixels");
  if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
    refuse("dimensions", `${width} by ${height}`);
  }
}
