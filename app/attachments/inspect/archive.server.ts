import type { Readable } from "node:stream";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { refuse } from "./refused-file";

const MIB = 1024 * 1024;
/** A presentation of hundreds of slides has some thousands of entries. */
const MOST_ENTRIES = 10_000;
/** All that an office file may unpack to. */
const MOST_UNPACKED_BYTES = 300 * MIB;
/** Real office files stay below a fifth of this; what is small may be as empty as it likes. */
const MOST_RATIO = 100;
const UNSUSPICIOUS_BYTES = 10 * MIB;
const LONGEST_NAME = 260;
const LOCAL_HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
/** Whether a data descriptor follows the data, so that the local header may leave the sizes open (APPNOTE 4.4.4). */
const SIZES_FOLLOW = 0x8;

export interface Archive {
  /** By name, in the order of the central directory. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** The unpacked bytes of an entry; breaks off where they are more or fewer than the directory says. */
  read(entry: Entry): Promise<Readable>;
  close(): void;
}

/**
 * Opens a ZIP file whose central directory bears looking at, before anything is unpacked: how many entries, how large
 * unpacked, named and placed how, locked or not. Throws RefusedFileError, or what yauzl says of a damaged one.
 */
export async function openArchive(source: string | Buffer): Promise<Archive> {
  const options = { autoClose: false, lazyEntries: true, strictFileNames: true, validateEntrySizes: true };
  const zip =
    typeof source === "string"
      ? await yauzl.openPromise(source, options)
      : await yauzl.fromBufferPromise(source, options);
  try {
    const entries = await readDirectory(zip);
    await checkLocalHeaders(zip, [...entries.values()]);
    return { entries, read: (entry) => zip.openReadStreamPromise(entry), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function readDirectory(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES) refuse("bomb", `${zip.entryCount} entries`);
  const entries = new Map<string, Entry>();
  const seen = new Set<string>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const { fileName, uncompressedSize, compressionMethod } = entry;
    if (entry.isEncrypted()) refuse("password", "an encrypted entry");
    if (compressionMethod !== STORED && compressionMethod !== DEFLATED) {
      refuse("damaged", `compression method ${compressionMethod}`);
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (fileName.length > LONGEST_NAME || /[\u0000-\u001f\u007f]/.test(fileName)) {
      refuse("damaged", "a name that no office file has");
    }
    // two entries of one name are two files, of which each program reads the one it likes
    const folded = fileName.toLowerCase();
    if (seen.has(folded)) refuse("damaged", `${fileName} is there twice`);
    seen.add(folded);
    unpacked += uncompressedSize;
    if (unpacked > MOST_UNPACKED_BYTES) refuse("bomb", "too many bytes unpacked");
    entries.set(fileName, entry);
  }
  if (unpacked > UNSUSPICIOUS_BYTES && unpacked > zip.fileSize * MOST_RATIO) {
    refuse("bomb", `${zip.fileSize} bytes unpack to ${unpacked}`);
  }
  return entries;
}

/**
 * The headers in front of the data have to say what the directory says, the first byte has to be the first of them, and
 * none may lie inside another's data: otherwise one program reads what another has checked.
 */
async function checkLocalHeaders(zip: ZipFile, entries: readonly Entry[]): Promise<void> {
  const inPlace = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const entry of inPlace) {
    const start = entry.relativeOffsetOfLocalHeader;
    if (start < end) refuse("bomb", "entries that share their data");
    if (end === 0 && start !== 0) refuse("mismatch", "something in front of the archive");
    const header = await zip.readLocalFileHeaderPromise(entry);
    const sizesFollow = (header.generalPurposeBitFlag & SIZES_FOLLOW) !== 0;
    const agrees =
      header.fileName.equals(entry.fileNameRaw) &&
      header.compressionMethod === entry.compressionMethod &&
      (sizesFollow || agreesOnSizes(header, entry));
    if (!agrees) refuse("damaged", `${entry.fileName} is described twice, differently`);
    end = start + LOCAL_HEADER_BYTES + header.fileNameLength + header.extraFieldLength + entry.compressedSize;
  }
}

/** A size of 2^32 - 1 stands for one in an extra field (ZIP64), which the directory has already been read by. */
function agreesOnSizes(header: Sizes, entry: Sizes): boolean {
  return (["compressedSize", "uncompressedSize"] as const).every(
    (size) => header[size] === entry[size] || header[size] === 0xffffffff,
  );
}

interface Sizes {
  readonly compressedSize: number;
  readonly uncompressedSize: number;
}
