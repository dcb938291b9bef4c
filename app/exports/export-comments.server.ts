import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addAbortSignal, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Connection, Db } from "~db/connect";
import { CopyFraming } from "./copy-framing";
import { type CsvHeader, type CsvScope, csvHeader, csvLines } from "./csv-query.server";
import { inlineParameters } from "./inline-parameters.server";

/** By which spreadsheets know that a file is UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";
const ROWS_AT_ONCE = 500;

type Chunks = AsyncGenerator<Uint8Array | string, void, undefined>;

/**
 * A docket's comments as a CSV file: UTF-8 with a byte order mark, in one snapshot of the database, in constant memory.
 * It is read as fast as its reader takes it; a reader that goes, or `signal`, ends it and frees the connection. Fails
 * midway by throwing: whoever passes it on cuts the download short, so that half a file is not taken for a whole.
 */
export function exportComments(
  { db, pool, embedded }: Pick<Connection, "db" | "pool" | "embedded">,
  scope: CsvScope,
  signal?: AbortSignal,
): Chunks {
  return embedded ? throughFile(db, scope) : byCopy({ db, pool, signal }, scope);
}

/**
 * From a server by COPY, at psql's own speed. The connection is given back only once all has been read; a failure in
 * between leaves it in the middle of a copy, so it is closed.
 */
async function* byCopy(
  { db, pool, signal }: { readonly db: Db; readonly pool: pg.Pool; readonly signal: AbortSignal | undefined },
  scope: CsvScope,
): Chunks {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query("begin isolation level repeatable read read only");
    const asked = csvHeader(db, scope).compile();
    const { rows } = await client.query<CsvHeader>(asked.sql, [...asked.parameters]);
    const [header] = rows;
    if (!header) throw new Error(`no docket ${scope.docket}`);
    yield BYTE_ORDER_MARK + header.line;
    const lines = inlineParameters(csvLines(db, scope, header).compile());
    const copy = client.query(copyTo(`copy (${lines}) to stdout (format binary)`));
    if (signal) addAbortSignal(signal, copy);
    const framing = new CopyFraming();
    for await (const piece of copy) {
      const bytes = framing.strip(piece);
      if (bytes.length > 0) yield bytes;
    }
    framing.end();
    await client.query("commit");
    broken = false;
  } finally {
    client.release(broken);
  }
}

/**
 * From the embedded database, which has no COPY and a single connection: the file is finished first, so that a slow
 * reader does not keep everybody else waiting, and then sent.
 */
async function* throughFile(db: Db, scope: CsvScope): Chunks {
  const folder = await mkdtemp(join(tmpdir(), "hled-export-"));
  const file = join(folder, "comments.csv");
  try {
    await db
      .transaction()
      .setIsolationLevel("repeatable read")
      .setAccessMode("read only")
      .execute((trx) => pipeline(Readable.from(byCursor(trx, scope)), createWriteStream(file)));
    yield* createReadStream(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* byCursor(trx: Db, scope: CsvScope): AsyncGenerator<string, void, undefined> {
  const header = await csvHeader(trx, scope).executeTakeFirstOrThrow();
  yield BYTE_ORDER_MARK + header.line;
  for await (const { line } of csvLines(trx, scope, header).stream(ROWS_AT_ONCE)) yield line;
}
