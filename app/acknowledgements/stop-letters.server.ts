import { type RawBuilder, sql, type Transaction } from "kysely";
import { IS_STOPPED, IS_UNTOUCHED } from "~/mail/stopped-runs.server";
import type { Database } from "~db/schema";

interface Stopping {
  readonly operationId: string;
  readonly staffId: string;
}

/**
 * Stops those letters about some of an operation's comments that were not handed over yet. What may already be with the
 * provider cannot be called back and stays as it is. Whoever's letter is stopped counts as not acknowledged again.
 */
export async function stopLetters(
  trx: Transaction<Database>,
  { among, ...stopping }: Stopping & { readonly among: readonly number[] },
): Promise<void> {
  const which = sql`${IS_UNTOUCHED} and acknowledgements.comment_id = any(${among}::bigint[])`;
  await takeBack(trx, stopping, which, sql`for update of messages`);
}

/**
 * The same for as many as `size` letters of a run that was stopped, of those that nobody else holds at the moment. Returns
 * how many there were.
 */
export const stopSomeLetters = (
  trx: Transaction<Database>,
  { size, ...stopping }: Stopping & { readonly size: number },
): Promise<number> =>
  takeBack(trx, stopping, IS_STOPPED, sql`limit ${size} for update of messages skip locked`);

async function takeBack(
  trx: Transaction<Database>,
  { operationId, staffId }: Stopping,
  which: RawBuilder<unknown>,
  locked: RawBuilder<unknown>,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with letters as materialized (
      select messages.id, acknowledgements.comment_id
      from messages join acknowledgements on acknowledgements.message_id = messages.id
      where messages.operation_id = ${operationId}::uuid and messages.status = 'queued' and ${which}
      -- in the order in which the sender locks them
      order by messages.id ${locked}
    ), stopped as (
      update messages set status = 'stopped', settled_at = now() from letters where messages.id = letters.id
    ), kept as (
      insert into stopped_letters (message_id, comment_id, stopped_by) select id, comment_id, ${staffId} from letters
    ), taken_back as (
      delete from acknowledgements using letters where acknowledgements.message_id = letters.id
    )
    select count(*) as count from letters`.execute(trx);
  return rows[0]?.count ?? 0;
}
