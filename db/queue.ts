import type pg from "pg";
import { PgBoss } from "pg-boss";

/** pg-boss on the portal's own pool, so that the embedded database serves it too. */
export function queueOn(pool: pg.Pool, options: { supervise: boolean }): PgBoss {
  return new PgBoss({
    db: {
      // A statement without parameters may hold several commands; pg takes those only in its simple form.
      executeSql: (text: string, values: unknown[] = []) =>
        values.length > 0 ? pool.query(text, values) : pool.query(text),
    },
    schedule: false,
    supervise: options.supervise,
    // a worker that was killed is missed so soon
    superviseIntervalSeconds: 30,
    monitorIntervalSeconds: 30,
  });
}

/** Creates or updates the queue's own tables (schema `pgboss`). */
export async function migrateQueue(pool: pg.Pool): Promise<void> {
  const queue = queueOn(pool, { supervise: false });
  await queue.start();
  await queue.stop({ graceful: false });
}
