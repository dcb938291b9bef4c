import { type Kysely, sql } from "kysely";

/**
 * Counters of rate-limiter-flexible (its own table form). Unlogged: losing them in a crash only forgets who was
 * counted, and it spares every submission a second flush to disk.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create unlogged table rate_limits (
      key varchar(255) constraint rate_limits_pk primary key,
      points integer not null default 0,
      expire bigint
    )`.execute(db);
  await sql`create index rate_limits_by_expiry on rate_limits (expire)`.execute(db);
}
