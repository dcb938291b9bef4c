import { randomUUID } from "node:crypto";
import { copyFile, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import type { FileKeep, StoredBytes, StoredObject } from "~/storage.server";
import { MissingFileError } from "./missing-file";

/** Where a copy from another file system grows until it is whole; no key begins like it. */
const INCOMING = "incoming";

/**
 * Files in a folder. Reading and listing are flydrive's; its writing is not used, since a crash or a full disk in its
 * middle would leave part of a file under the key. Here a file gets its name when its bytes are on the disk.
 */
export function openDisk(folder: string): FileKeep {
  const disk = new Disk(new FSDriver({ location: folder, visibility: "private" }));
  return {
    async keep(key, path) {
      const target = join(folder, key);
      const made = await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await flush(path);
      await rename(path, target).catch((error: unknown) => {
        if (isOtherFileSystem(error)) return copyWhole(folder, path, target);
        throw error;
      });
      await flush(dirname(target));
      if (made !== undefined) await flush(dirname(made));
    },
    open: (key) => disk.getStream(key),
    async read(key) {
      try {
        return await openFile(join(folder, key));
      } catch (error) {
        if (!isMissing(error)) throw error;
        // a folder that is gone, or has nothing at all in it, may be a disk that is not mounted: then nobody knows what is on it
        if ((await readdir(folder)).length === 0) throw error;
        throw new MissingFileError(key, { cause: error });
      }
    },
    remove: (key) => disk.delete(key),
    async *list(): AsyncIterable<StoredObject> {
      const { objects } = await disk.listAll("", { recursive: true });
      for (const object of objects) {
        if (!object.isFile) continue;
        // one that is being removed meanwhile has no more data
        const data = await object.getMetaData().catch(() => undefined);
        if (data) yield { key: object.key, storedAt: data.lastModified };
      }
    },
  };
}

async function openFile(path: string): Promise<StoredBytes> {
  const file = await open(path, "r");
  return {
    async fill(piece) {
      let filled = 0;
      while (filled < piece.length) {
        const { bytesRead } = await file.read(piece, filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return filled;
    },
    close: () => file.close(),
  };
}

async function copyWhole(folder: string, path: string, target: string): Promise<void> {
  const half = join(folder, INCOMING, randomUUID());
  await mkdir(dirname(half), { recursive: true, mode: 0o700 });
  try {
    await copyFile(path, half);
    await flush(half);
    await rename(half, target);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}

/** Waits until a file's bytes, or a folder's names, are on the disk itself. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isOtherFileSystem = (error: unknown) => codeOf(error) === "EXDEV";
const isMissing = (error: unknown) => codeOf(error) === "ENOENT";

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;
