import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import pg from "pg";
import {
  CONNECTION_TIMEOUT_MS,
  type Connection,
  connectionOn,
  connectServer,
  type PoolOptions,
} from "./connection";
import { type Embedded, openEmbedded } from "./embedded";

export type { Connection, Db } from "./connection";

export interface ConnectOptions extends PoolOptions {
  /** A PostgreSQL URL; without one the embedded database is opened. */
  readonly databaseUrl?: string | undefined;
  /** Folder of the embedded database; without one it lives in memory. */
  readonly dataDir?: string | undefined;
}

/** Opens the database that the options name. Throws EmbeddedDatabaseInUseError when the folder is taken. */
export async function connect(options: ConnectOptions): Promise<Connection> {
  if (options.databaseUrl) return connectServer(options.databaseUrl, options);
  return connectEmbedded(await openEmbedded(options.dataDir), options.onIdleError);
}

/** Puts the pool and Kysely before an embedded database; closing the connection closes it too. */
export function connectEmbedded(embedded: Embedded, onIdleError?: (error: Error) => void): Connection {
  const pool = new pg.Pool({
    ...createPgConfig(embedded.pglite),
    max: 1,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
  });
  return connectionOn(pool, onIdleError, embedded);
}
