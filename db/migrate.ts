import { Migrator } from "kysely/migration";
import type pg from "pg";
import type { Connection } from "./connect";
import { migrations } from "./migrations";
import { migrateQueue } from "./queue";
import { loadEditions } from "./seed/load-editions";

/**
 * Brings the database to the newest schema, the job queue's and the dialogue's editions included. Safe when several
 * processes start at once: the later ones wait, and find nothing to do. Returns the names of the migrations applied.
 */
export async function migrate(connection: Connection): Promise<readonly string[]> {
  // one process alone can have the embedded database open, and its only connection is needed for the work itself
  return connection.embedded ? apply(connection) : whileLocked(connection.pool, () => apply(connection));
}

async function apply({ db, pool }: Connection): Promise<readonly string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    migrationTableName: "schema_migrations",
    migrationLockTableName: "schema_migrations_lock",
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  await migrateQueue(pool);
  await loadEditions(db);
  return (results ?? []).filter((result) => result.status === "Success").map((r) => r.migrationName);
}

/**
 * Kysely locks its own part only, and pg-boss fails when it meets another pg-boss in the middle of creating its tables;
 * so one lock stands before both. It belongs to a connection of its own and goes with it.
 */
async function whileLocked<Result>(pool: pg.Pool, work: () => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('portal-migrate'))");
    return await work();
  } finally {
    client.release(true);
  }
}
