import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";

/** A file that came in and lies on the portal's own disk until it is checked and kept, or discarded. */
export interface SpooledFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface Spool {
  /**
   * Writes a stream to a file of its own, never holding more than a piece of it. `onBytes` hears of each piece and may
   * throw. Rejects where it throws, the disk refuses or the stream breaks off; nothing is left then, and the stream is
   * as it is.
   */
  take(stream: Readable, onBytes: (bytes: number) => void): Promise<SpooledFile>;
  /** Removes a spooled file; nothing happens where it is gone already. */
  discard(path: string): Promise<void>;
  /** Removes what a process that died has left. */
  sweep(): Promise<void>;
}

/** All that may lie in the spool of one process; past it nothing more is taken. Looked at every so many bytes. */
const MOST_BYTES = 8 * 1024 ** 3;

/** What uploads leave free on the disk: the kept files, a database beside them and all else need room to go on. */
const LEAST_FREE_BYTES = 2 * 1024 ** 3;
const BETWEEN_LOOKS_BYTES = 8 * 1024 ** 2;

/** No form takes so long to arrive; what is older was left behind. */
const OLD_MS = 6 * 60 * 60 * 1000;

export class SpoolFullError extends Error {
  override readonly name = "SpoolFullError";
}

/** A spool in a folder, which is made when the first file comes. */
export function openSpool(folder: string, leastFreeBytes = LEAST_FREE_BYTES): Spool {
  const sizes = new Map<string, number>();
  let bytes = 0;
  const checkRoom = async () => {
    if (bytes > MOST_BYTES) throw new SpoolFullError(`the spool holds ${bytes} bytes`);
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize < leastFreeBytes) throw new SpoolFullError("the disk is nearly full");
  };
  const forget = (path: string) => {
    bytes -= sizes.get(path) ?? 0;
    sizes.delete(path);
  };
  const discard = async (path: string) => {
    await rm(path, { force: true });
    forget(path);
  };
  return {
    discard,
    async take(stream, onBytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, randomUUID());
      const hash = createHash("sha256");
      let size = 0;
      let looked = 0;
      const file = await open(path, "wx", 0o600);
      try {
        sizes.set(path, 0);
        // not destroyed where writing fails: a parser behind it would wait for ever
        for await (const piece of stream.iterator({ destroyOnReturn: false })) {
          const chunk: Buffer = piece;
          onBytes(chunk.length);
          size += chunk.length;
          bytes += chunk.length;
          sizes.set(path, size);
          if (size >= looked) {
            await checkRoom();
            looked = size + BETWEEN_LOOKS_BYTES;
          }
          hash.update(chunk);
          await writeAll(file, chunk);
        }
        await file.close();
      } catch (error) {
        await file.close().catch(() => undefined);
        await discard(path);
        throw error;
      }
      return { path, size, sha256: hash.digest("hex") };
    },
    async sweep() {
      for (const name of await readdir(folder).catch(() => [])) {
        const path = join(folder, name);
        const found = await stat(path).catch(() => undefined);
        if (found && Date.now() - found.mtimeMs > OLD_MS) await rm(path, { force: true });
      }
    },
  };
}

async function writeAll(file: FileHandle, chunk: Buffer): Promise<void> {
  for (let at = 0; at < chunk.length; ) {
    const { bytesWritten } = await file.write(chunk, at);
    at += bytesWritten;
  }
}
