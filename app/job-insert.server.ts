import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Database } from "~db/schema";
import type { JobName } from "./jobs.server";

/**
 * Which jobs go first where many wait: what somebody waits for, such as a receipt, then a run of letters, and what hundreds of
 * thousands of followers are told last.
 */
export const priorities = { awaited: 0, run: -5, followers: -10 } as const;

/**
 * Adds jobs inside somebody else's statement, as the body of a `with` clause: one for each row of `from` (what stands
 * behind the word FROM, conditions included), with what `data` makes of the row as a jsonb. Costs no trip of its own to the database,
 * which `enqueue` does. Limits and pauses come from the queue's own row, as pg-boss's insert takes them (its
 * `plans.insertJobs`). Where the queue does not exist they are null, which fails the whole statement.
 */
export function jobInsert(
  name: JobName,
  data: RawBuilder<unknown>,
  from: RawBuilder<unknown>,
  priority: RawBuilder<number> | (typeof priorities)[keyof typeof priorities] = priorities.awaited,
): RawBuilder<Record<string, never>> {
  return sql`(
    insert into pgboss.job (
      name, data, keep_until, policy, dead_letter, expire_seconds, deletion_seconds, heartbeat_seconds,
      retry_limit, retry_delay, retry_backoff, retry_delay_max, priority
    )
    select
      wanted.name, wanted.data, now() + q.retention_seconds * interval '1 second', q.policy, q.dead_letter,
      q.expire_seconds, q.deletion_seconds, q.heartbeat_seconds,
      q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, ${priority}::integer
    from (select ${name}::text as name, ${data} as data from ${from}) as wanted
    left join pgboss.queue q on q.name = wanted.name
    returning 1
  )`;
}

/** The same as a statement of its own, without what pg-boss itself would need: memory, and a connection of its kind. */
export async function insertJobs(
  trx: Transaction<Database>,
  ...wanted: Parameters<typeof jobInsert>
): Promise<void> {
  await sql`with job as ${jobInsert(...wanted)} select 1`.execute(trx);
}
