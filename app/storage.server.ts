import { join } from "node:path";
import type { Readable } from "node:stream";
import type { Env } from "./env.server";
import { openDisk } from "./storage/disk.server";
import { openSpool, type Spool } from "./storage/spool.server";

/** An object as a listing names it. */
export interface StoredObject {
  readonly key: string;
  readonly storedAt: Date;
}

/** The bytes of an object, one piece after the other. */
export interface StoredBytes {
  /** Fills a piece of memory. Fewer bytes than it holds are the last; their number. Not while another is being filled. */
  fill(piece: Uint8Array): Promise<number>;
  /** Lets go of them, read to the end or not. */
  close(): Promise<void>;
}

/** Where files are kept. Keys are made by the portal: letters, digits, hyphens and slashes. */
export interface FileKeep {
  /** Takes a finished spool file over, whole or not at all; the file itself is gone or left to be discarded. */
  keep(key: string, path: string, file: { readonly size: number; readonly mediaType: string }): Promise<void>;
  /** The bytes under a key. Fails, at once or while it is read, where they are not there. */
  open(key: string): Promise<Readable>;
  /** The same for whoever brings the memory for them. Rejects with MissingFileError where the storage answers that they are not there. */
  read(key: string): Promise<StoredBytes>;
  /** Removes what is under a key, if anything is. */
  remove(key: string): Promise<void>;
  /** Every object, in no order. */
  list(): AsyncIterable<StoredObject>;
}

export interface FileStorage extends FileKeep {
  readonly spool: Spool;
}

/**
 * Opens the storage that STORAGE_URL names: a folder (`file:/path`; by default one in DATA_DIR) or a bucket
 * (`s3://bucket/prefix`). Nothing is created or asked for yet; whoever stores no file pays nothing.
 */
export function openStorage({ STORAGE_URL, DATA_DIR }: Pick<Env, "STORAGE_URL" | "DATA_DIR">): FileStorage {
  const spool = openSpool(join(DATA_DIR, "spool"));
  return { ...openKeep(STORAGE_URL, DATA_DIR), spool };
}

function openKeep(url: string | undefined, dataDir: string): FileKeep {
  if (url?.startsWith("s3:")) return later(async () => (await import("./storage/s3.server")).openBucket(url));
  const folder = url?.replace(/^file:(\/\/)?/, "");
  return openDisk(folder ? decodeURIComponent(folder) : join(dataDir, "attachments"));
}

/** A keep that is opened by its first use: the client for S3 takes a while to load. */
function later(open: () => Promise<FileKeep>): FileKeep {
  let opened: Promise<FileKeep> | undefined;
  const get = () => {
    opened ??= open();
    return opened;
  };
  return {
    keep: async (...file) => (await get()).keep(...file),
    open: async (key) => (await get()).open(key),
    read: async (key) => (await get()).read(key),
    remove: async (key) => (await get()).remove(key),
    async *list() {
      yield* (await get()).list();
    },
  };
}
