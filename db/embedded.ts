import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { EmbeddedDatabaseInUseError } from "./errors";

/**
 * Takes the folder's lock, or throws EmbeddedDatabaseInUseError.
 *
 * SQLite holds an operating-system lock on the file for as long as the transaction is open. The system itself
 * drops it when the process ends, however it ends, so a `kill -9` leaves nothing to clean up and a re-used
 * process id cannot be mistaken for the owner. Node ships SQLite, but no file locks.
 */
function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const ownerFile = join(folder, "owner.txt");
  const lock = new DatabaseSync(join(folder, "lock.sqlite"));
  try {
    lock.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    throw /locked|busy/i.test(String(error))
      ? new EmbeddedDatabaseInUseError(folder, readOwner(ownerFile))
      : error;
  }
  writeFileSync(ownerFile, `process ${process.pid}`);
  return () => {
    rmSync(ownerFile, { force: true });
    lock.close();
  };
}

function readOwner(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "process unknown";
  }
}

/** An open embedded database and the way to close it and give its folder free. */
export interface Embedded {
  readonly pglite: PGlite;
  close(): Promise<void>;
}

/**
 * Opens PGlite in `<dataDir>/postgres`, or in memory when no folder is given; a new one starts as the copy that
 * PGlite's `dumpDataDir` made, where one is given. Throws EmbeddedDatabaseInUseError when another process has it open.
 */
export async function openEmbedded(dataDir?: string, copy?: Blob): Promise<Embedded> {
  const unlock = dataDir ? lockFolder(dataDir) : () => undefined;
  try {
    const pglite = await PGlite.create({
      dataDir: dataDir ? join(dataDir, "postgres") : "memory://",
      extensions: { pg_trgm, unaccent },
      ...(copy ? { loadDataDir: copy } : {}),
    });
    return {
      pglite,
      async close() {
        await pglite.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
