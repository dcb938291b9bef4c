import { sql, type Transaction } from "kysely";
import type { Database } from "~db/schema";

/**
 * Stops those letters of an operation that were not handed over yet: of all its comments, or of some. What may already be
 * with the provider cannot be called back and stays as it is. Whoever's letter is stopped counts as not acknowledged
 * again. Returns how many were stopped.
 */
export async function stopLetters(
  trx: Transaction<Database>,
  { operationId, staffId, among }: { operationId: string; staffId: string; among?: readonly number[] },
): Promise<number> {
  const some = among ? sql`and comment_id = any(${among}::bigint[])` : sql``;
  const { rows } = await sql<{ count: number }>`
    with letters as (
      select message_id, comment_id from acknowledgements where operation_id = ${operationId}::uuid ${some}
    ), stopped as (
      update messages set status = 'stopped', settled_at = now() from letters
      where messages.id = letters.message_id and messages.status = 'queued'
        -- whoever hands a message over writes that down first
        and not messages.unanswered and messages.batch_id is null
      returning messages.id, letters.comment_id
    ), kept as (
      insert into stopped_letters (message_id, comment_id, stopped_by) select id, comment_id, ${staffId} from stopped
    ), taken_back as (
      delete from acknowledgements using stopped where acknowledgements.message_id = stopped.id
    )
    select count(*) as count from stopped`.execute(trx);
  return rows[0]?.count ?? 0;
}
