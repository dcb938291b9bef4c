import { sql } from "kysely";
import type { Db } from "~db/connect";

/** Rows a statement: a lock on them is short. */
const PIECE = 500;
/** Pieces a run; what is left then is done by the next run. */
const PIECES = 100;

/** Removes batches of which no message is left: they were answered and not taken, and nothing joins them any more. */
export async function purgeBatches(db: Db): Promise<void> {
  for (let piece = 0; piece < PIECES; piece += 1) {
    const { numAffectedRows = 0n } = await sql`
      delete from message_batches where id in (
        select id from message_batches
        where not exists (select from messages where messages.batch_id = message_batches.id)
        limit ${PIECE} for update skip locked)`.execute(db);
    if (numAffectedRows < PIECE) return;
  }
}
