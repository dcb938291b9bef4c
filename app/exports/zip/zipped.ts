import { type PassThrough, Readable } from "node:stream";
import { finished } from "node:stream/promises";
import yazl from "yazl";
import type { Chunks } from "../rows/snapshot.server";
import type { ArchivedFile } from "./docket-part";

/** Packs quickly: further levels take twice the time for a tenth less. */
const LEVEL = 1;

/**
 * Packs files one after the other as they come, in constant memory and no faster than they are read. A file that fails fails
 * the archive, which then never gets its directory: no reader takes such a one for whole.
 */
export async function* zipped(files: AsyncGenerator<ArchivedFile, void, undefined>, asOf: Date): Chunks {
  const zip = new yazl.ZipFile();
  // what yazl makes it of; its types say less
  const packed = zip.outputStream as PassThrough;
  let current: Readable | undefined;
  const fill = async () => {
    for await (const { name, bytes, isPacked } of files) {
      current = Readable.from(bytes, { objectMode: false });
      zip.addReadStream(current, name, { mtime: asOf, compressionLevel: isPacked ? 0 : LEVEL });
      await finished(current);
    }
    zip.end();
  };
  const fail = (error: unknown) => packed.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on("error", fail);
  const filling = fill().catch(fail);
  try {
    yield* packed;
  } finally {
    // where it was read to its end, both have ended by themselves
    current?.destroy();
    packed.destroy();
    await filling;
  }
}

/** A file of one text. */
export async function* oneText(text: string): Chunks {
  yield Buffer.from(text);
}
