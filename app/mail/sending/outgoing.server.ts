import { type Selectable, sql, type Transaction } from "kysely";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import type { Mailer, OutgoingMessage } from "~emails/send";
import { IS_STOPPED } from "../stopped-runs.server";
import { isSuppressed } from "../suppressions/suppressions.server";

/** The provider remembers an idempotency key for 24 hours; an hour is left for clocks and for the call itself. */
const TRIED_FOR_TOO_LONG = sql<boolean>`coalesce(first_attempt_at < now() - interval '23 hours', false)`;

type Trx = Transaction<Database>;
type MessageRow = Selectable<Database["messages"]>;

/** A message that is about to be handed over. */
export interface Claimed {
  readonly message: OutgoingMessage;
  /** An earlier try got no answer: it may have been taken then. */
  readonly unansweredBefore: boolean;
}

/** Several under one key. */
export interface ClaimedBatch {
  readonly batchId: string;
  readonly messages: readonly OutgoingMessage[];
  readonly unansweredBefore: boolean;
}

/**
 * Makes one message ready to be handed over, or settles it where it is not to be: its address takes no mail, it was tried for
 * too long, or it may have been taken by a transport that would send a repeat as a second one. Undefined in these cases,
 * and where it does not wait to be sent.
 */
export async function claimMessage(db: Db, mailer: Mailer, id: string): Promise<Claimed | undefined> {
  return db.transaction().execute(async (trx) => {
    const row = await waiting(trx)
      .where("id", "=", id)
      .where("batchId", "is", null)
      .forUpdate()
      .executeTakeFirst();
    if (!row || (await settleUnfit(trx, mailer, [row])).length === 0) return undefined;
    await trx.updateTable("messages").set(oneMoreTry).where("id", "=", id).execute();
    const message = asOutgoing(row);
    return message && { message, unansweredBefore: row.unanswered };
  });
}

/**
 * Puts messages that were never tried without an answer into one batch, whose composition stays until the provider has
 * answered for it. Where fewer than two of them are to be sent there is none, and `left` is the one, or nobody.
 */
export async function formBatch(
  db: Db,
  mailer: Mailer,
  ids: readonly string[],
): Promise<ClaimedBatch | { readonly left: string | undefined }> {
  return db.transaction().execute(async (trx) => {
    const rows = await waiting(trx)
      .where("id", "in", [...ids])
      .where("batchId", "is", null)
      .where("unanswered", "=", false)
      .where("alone", "=", false)
      .orderBy("id")
      .forUpdate()
      .execute();
    const fit = await settleUnfit(trx, mailer, rows);
    const messages = fit.flatMap((row) => asOutgoing(row) ?? []);
    if (messages.length < 2) return { left: messages[0]?.idempotencyKey };
    const { id: batchId } = await trx
      .insertInto("messageBatches")
      .values({ size: messages.length })
      .returning("id")
      .executeTakeFirstOrThrow();
    await trx
      .updateTable("messages")
      .set({ ...oneMoreTry, batchId })
      .where(
        "id",
        "in",
        messages.map(({ idempotencyKey }) => idempotencyKey),
      )
      .execute();
    return { batchId, messages, unansweredBefore: false };
  });
}

/** Makes a batch that got no answer ready to be handed over exactly as it was; undefined where nothing of it waits any more. */
export async function claimBatch(db: Db, mailer: Mailer, batchId: string): Promise<ClaimedBatch | undefined> {
  return db.transaction().execute(async (trx) => {
    const rows = await messagesToSend(trx).where("batchId", "=", batchId).orderBy("id").forUpdate().execute();
    const waits = rows.filter(({ status }) => status === "queued");
    const messages = rows.flatMap((row) => asOutgoing(row) ?? []);
    const batch = await trx
      .selectFrom("messageBatches")
      .where("id", "=", batchId)
      .select("size")
      .executeTakeFirst();
    // without one of its messages it is another batch, and would be taken as one
    const isWhole = messages.length === batch?.size;
    if (!isWhole) await settle(trx, waits, "uncertain");
    if (!isWhole || (await settleUnfit(trx, mailer, waits)).length === 0) return undefined;
    await trx
      .updateTable("messages")
      .set(oneMoreTry)
      .where("batchId", "=", batchId)
      .where("status", "=", "queued")
      .execute();
    return { batchId, messages, unansweredBefore: true };
  });
}

const oneMoreTry = {
  attempts: sql<number>`attempts + 1`,
  firstAttemptAt: sql<Date>`coalesce(first_attempt_at, now())`,
  unanswered: true,
};

const messagesToSend = (trx: Trx) =>
  trx
    .selectFrom("messages")
    .select(["id", "status", "fromAddress", "toAddress", "subject", "html", "text", "unsubscribeUrl"])
    .select(["unanswered", TRIED_FOR_TOO_LONG.as("triedForTooLong")])
    .select(isSuppressed(sql.ref("messages.to_address")).as("suppressed"));

const waiting = (trx: Trx) =>
  messagesToSend(trx).where("status", "=", "queued").where(sql<boolean>`not ${IS_STOPPED}`);

type Row = Awaited<ReturnType<ReturnType<typeof waiting>["execute"]>>[number];

/** Settles those that must not be handed over; returns the others. */
async function settleUnfit(trx: Trx, mailer: Mailer, rows: readonly Row[]): Promise<readonly Row[]> {
  const groups = { uncertain: [] as Row[], failed: [] as Row[], suppressed: [] as Row[], fit: [] as Row[] };
  for (const row of rows) groups[verdictOn(row, mailer)].push(row);
  const { fit, ...unfit } = groups;
  for (const status of ["uncertain", "failed", "suppressed"] as const) {
    await settle(trx, unfit[status], status);
  }
  return fit;
}

function verdictOn(row: Row, mailer: Mailer): "uncertain" | "failed" | "suppressed" | "fit" {
  if (row.unanswered && (row.triedForTooLong || !mailer.recognizesRepeats)) return "uncertain";
  // what may have been taken is asked about under its key again, so that it is known
  if (row.unanswered) return "fit";
  if (row.suppressed) return "suppressed";
  return row.triedForTooLong || row.toAddress === null ? "failed" : "fit";
}

async function settle(
  trx: Trx,
  rows: readonly Pick<Row, "id">[],
  status: "uncertain" | "failed" | "suppressed",
): Promise<void> {
  if (rows.length === 0) return;
  await trx
    .updateTable("messages")
    .set({ status, settledAt: sql`now()` })
    .where(
      "id",
      "in",
      rows.map(({ id }) => id),
    )
    .execute();
}

/** Undefined where its address was purged. */
function asOutgoing(row: Pick<MessageRow, keyof Row & keyof MessageRow>): OutgoingMessage | undefined {
  const { id, fromAddress, toAddress, subject, html, text, unsubscribeUrl } = row;
  if (toAddress === null) return undefined;
  return { idempotencyKey: id, from: fromAddress, to: toAddress, subject, html, text, unsubscribeUrl };
}
