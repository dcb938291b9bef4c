import { sql, type Transaction } from "kysely";
import { stopLetters } from "~/acknowledgements/stop-letters.server";
import { recordEvent } from "~/audit/audit.server";
import { jobInsert, priorities } from "~/jobs.server";
import { isSuppressed } from "~/mail/suppressions/suppressions.server";
import { askToStop } from "~/operations/begin-operation.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";

interface RunOf {
  readonly operationId: string;
  readonly staffId: string;
}

/**
 * Stops a run: no further letters are written, and those that wait are not sent. What was handed over cannot be called back.
 * Returns how many letters were stopped.
 */
export async function stopRun(db: Db, { operationId, staffId }: RunOf): Promise<number> {
  return db.transaction().execute(async (trx) => {
    // waits for the piece under way, whose letters are then stopped with the others
    await trx.selectFrom("operations").where("id", "=", operationId).select("id").forUpdate().execute();
    await askToStop(trx, operationId, staffId);
    const letters = await stopLetters(trx, { operationId, staffId });
    if (letters > 0)
      await recordRunEvent(trx, "operation.letters-stopped", { operationId, staffId }, letters);
    return letters;
  });
}

/**
 * Sends all letters of a run once more that the provider refused, or of which nobody knows whether they went out: as they
 * were, under the same keys. Those whose addresses take no mail stay as they are. Returns how many were queued; a second
 * click finds none.
 */
export async function retryRun(db: Db, { operationId, staffId }: RunOf): Promise<number> {
  const message = sql`jsonb_build_object('messageId', again.id)`;
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ count: number }>`
      with again as (
        update messages set status = 'queued', first_attempt_at = null, settled_at = null, batch_id = null,
          -- in another batch it would have another key, and what may have arrived would arrive twice for sure
          unanswered = false, alone = alone or status = 'uncertain'
        where operation_id = ${operationId}::uuid and status in ('failed', 'uncertain')
          and provider_id is null and to_address is not null and not ${isSuppressed(sql.ref("to_address"))}
        returning id
      ), queued as ${jobInsert("send-message", message, sql`again`, priorities.run)}
      select count(*) as count from again`.execute(trx);
    const letters = rows[0]?.count ?? 0;
    if (letters > 0)
      await recordRunEvent(trx, "operation.letters-retried", { operationId, staffId }, letters);
    return letters;
  });
}

const recordRunEvent = (
  trx: Transaction<Database>,
  action: "operation.letters-stopped" | "operation.letters-retried",
  { operationId, staffId }: RunOf,
  letters: number,
): Promise<void> =>
  recordEvent(trx, {
    actor: { staffId },
    action,
    subject: { kind: "operation", id: operationId },
    after: { letters },
  });
