import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addAbortSignal, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Compilable, sql } from "kysely";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type Connection, type Db, kyselyOn } from "~db/connection";
import type { Pace } from "../files/pace";
import { CopyFraming } from "./copy-framing";
import { inlineParameters } from "./inline-parameters.server";

/** A file's bytes in their order; a file that cannot be finished throws. */
export type Chunks = AsyncGenerator<Uint8Array, void, undefined>;

/** A query whose rows are finished lines of a file. */
export interface LineQuery extends Compilable<{ readonly line: string }> {
  stream(rowsAtOnce: number): AsyncIterableIterator<{ readonly line: string }>;
}

/** The database as it was at one moment. */
export interface Snapshot {
  /** Whatever is asked by it is of that moment. One question at a time: behind it is one connection. */
  readonly db: Db;
  readonly asOf: Date;
  /** The lines of a query one after the other, in pieces that are cut anywhere. Returns how many there were. */
  lines(query: LineQuery, onRows?: (rows: number) => void): AsyncGenerator<Uint8Array, number, undefined>;
}

/** How rows are read from a database on a server. */
export interface Reading {
  /** Ends it at any time. */
  readonly signal?: AbortSignal | undefined;
  /** Rests between pieces while others are to go first. */
  readonly pace?: Pick<Pace, "begin"> | undefined;
}

const ROWS_AT_ONCE = 500;

/**
 * Makes a file in one snapshot of the database, in constant memory, as fast as its reader takes it; a reader that goes, or
 * its signal, ends it and frees the connection. Fails midway by throwing: whoever passes it on cuts the download short,
 * so that half a file is not taken for a whole.
 */
export function inSnapshot(
  { db, pool, embedded }: Pick<Connection, "db" | "pool" | "embedded">,
  write: (snapshot: Snapshot) => Chunks,
  reading: Reading = {},
): Chunks {
  return embedded ? throughFile(db, write) : onServer(pool, write, reading);
}

/** The connection is given back only once all has been read; a failure in between may leave it in the middle of a copy, so it is closed. */
async function* onServer(pool: pg.Pool, write: (snapshot: Snapshot) => Chunks, reading: Reading): Chunks {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query("begin isolation level repeatable read read only");
    const db = onClient(client);
    yield* write({
      db,
      asOf: await readClock(db),
      lines: (query, onRows) => byCopy(client, query, { ...reading, onRows }),
    });
    await client.query("commit");
    broken = false;
  } finally {
    client.release(broken);
  }
}

/** Kysely on a single connection, which stays with whoever has it. */
function onClient(client: pg.PoolClient): Db {
  const held = { query: client.query.bind(client), release: () => undefined };
  return kyselyOn({ options: {}, connect: async () => held, end: async () => undefined });
}

/** At psql's own speed: see decision 7. */
async function* byCopy(
  client: pg.PoolClient,
  query: LineQuery,
  { onRows, signal, pace }: Reading & { readonly onRows: ((rows: number) => void) | undefined },
): AsyncGenerator<Uint8Array, number, undefined> {
  signal?.throwIfAborted();
  const copy = client.query(copyTo(`copy (${inlineParameters(query.compile())}) to stdout (format binary)`));
  // it may fail while nobody reads, which would end the process; whoever reads next is told
  copy.on("error", () => undefined);
  if (signal) addAbortSignal(signal, copy);
  const framing = new CopyFraming();
  const rest = pace?.begin();
  for await (const piece of copy) {
    const before = framing.rows;
    const bytes = framing.strip(piece);
    if (framing.rows > before) onRows?.(framing.rows - before);
    if (bytes.length > 0) yield bytes;
    await rest?.(piece.length);
  }
  framing.end();
  return framing.rows;
}

/**
 * The embedded database has no COPY and a single connection: the file is finished first, so that a slow reader does not
 * keep everybody else waiting, and then sent.
 */
async function* throughFile(db: Db, write: (snapshot: Snapshot) => Chunks): Chunks {
  const folder = await mkdtemp(join(tmpdir(), "hled-export-"));
  const file = join(folder, "file");
  try {
    await db
      .transaction()
      .setIsolationLevel("repeatable read")
      .setAccessMode("read only")
      .execute(async (trx) => {
        const snapshot = { db: trx, asOf: await readClock(trx), lines: byCursor };
        await pipeline(Readable.from(write(snapshot)), createWriteStream(file));
      });
    yield* createReadStream(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* byCursor(
  query: LineQuery,
  onRows?: (rows: number) => void,
): AsyncGenerator<Uint8Array, number, undefined> {
  let rows = 0;
  for await (const { line } of query.stream(ROWS_AT_ONCE)) {
    rows += 1;
    onRows?.(1);
    yield Buffer.from(line);
  }
  return rows;
}

/** When the snapshot was taken: the first statement of a transaction takes it. */
async function readClock(db: Db): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select statement_timestamp() as now`.execute(db);
  const [first] = rows;
  if (!first) throw new Error("the database has no clock");
  return first.now;
}
