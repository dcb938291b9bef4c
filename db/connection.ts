import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool } from "kysely";
import pg from "pg";
import Cursor from "pg-cursor";
import { PreparingClient } from "./prepared";
import type { Database } from "./schema";

/** A query waits this long for a free connection, then fails: past the limit an answer of 503 beats a long queue. */
export const CONNECTION_TIMEOUT_MS = 10_000;
const POOL_SIZE = 10;
/**
 * A connection that was just opened answers its first questions in 20 to 50 ms instead of 2, since it knows nothing of the tables yet. The
 * pool's own ten seconds had some opened all the time under an even load, and whoever met them waited.
 */
const IDLE_MS = 5 * 60_000;
const SILENT_MS = 60_000;
/** What a connection remembers grows with each kind of question. */
const LIFETIME_S = 60 * 60;

export type Db = Kysely<Database>;

/** One open database: the same `pg.Pool` and Kysely whether a server or the embedded PGlite is behind them. */
export interface Connection {
  readonly db: Db;
  readonly pool: pg.Pool;
  /** True for PGlite: one connection, one process, no COPY streams. */
  readonly embedded: boolean;
  close(): Promise<void>;
}

export interface PoolOptions {
  /** Hears of connections that broke while idle; the pool replaces them by itself. */
  readonly onIdleError?: (error: Error) => void;
  readonly poolSize?: number;
}

// int8 is the type of every key and count here; all stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens a database on a server, by its URL. Whoever needs no other need not load the embedded one. */
export function connectServer(databaseUrl: string, options: PoolOptions): Connection {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: databaseUrl,
    max: options.poolSize ?? POOL_SIZE,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_MS,
    maxLifetimeSeconds: LIFETIME_S,
    // what stands between, a balancer say, forgets a connection that is silent, and tells nobody
    keepAlive: true,
    keepAliveInitialDelayMillis: SILENT_MS,
    application_name: "hled-portal",
    // Compiling a plan takes 40 ms and more, and pays for reports that run for seconds; what a page asks takes less.
    options: "-c jit=off",
  });
  return connectionOn(pool, options.onIdleError);
}

/** A pool as the portal uses it; what else is to be closed with it comes in `behind`. */
export function connectionOn(
  pool: pg.Pool,
  onIdleError: PoolOptions["onIdleError"],
  behind?: { close(): Promise<void> },
): Connection {
  pool.on("error", (error) => onIdleError?.(error));
  // The pool hears of breaks only while a connection lies in it. One that breaks in the middle of a transaction,
  // between two statements, would end the process: nobody else listens. The next statement fails and tells.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return {
    db: kyselyOn(pool),
    pool,
    embedded: behind !== undefined,
    async close() {
      if (!pool.ended) await pool.end();
      await behind?.close();
    },
  };
}

/** Kysely over a pool, or over what stands for one: camelCase in TypeScript, snake_case in SQL. */
export function kyselyOn(pool: PostgresPool): Db {
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool, cursor: Cursor }),
    plugins: [new CamelCasePlugin()],
  });
}
