import { Migrator } from "kysely/migration";
import type { Connection } from "./connect";
import { migrations } from "./migrations";
import { migrateQueue } from "./queue";
import { loadEditions } from "./seed/load-editions";

/**
 * Brings the database to the newest schema, the job queue's and the dialogue's editions included. Safe when several processes start at once:
 * Kysely and pg-boss each take an advisory lock, and the later ones find nothing to do.
 * Returns the names of the migrations applied.
 */
export async function migrate({ db, pool }: Connection): Promise<readonly string[]> {
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
