import { sql, type Transaction } from "kysely";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { readMessageId } from "../outbox.server";
import { suppressAddressOf } from "../suppressions/suppressions.server";
import { afterReport, type ReportKind, reportKinds } from "./delivery";
import type { DeliveryReport } from "./read-report";

type Trx = Transaction<Database>;

/**
 * A report may come before the answer to our own call is stored, which alone names the message. Whoever stores one waits for
 * whoever stores the other, or each would miss what the other is about to write. Reports do not wait for each other.
 */
const LOCK = sql`hashtext('delivery-reports')`;

/** Keeps a report, once, and moves its message forward. One about a message that is not known yet is kept for it. */
export async function receiveReport(db: Db, report: DeliveryReport): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock_shared(${LOCK})`.execute(trx);
    const messageId = await findReported(trx, report);
    const kept = await trx
      .insertInto("deliveryReports")
      .values({
        id: report.id,
        messageId: messageId ?? null,
        providerId: report.providerId,
        kind: report.kind,
        detail: report.detail,
        occurredAt: report.occurredAt,
        permanent: report.permanent,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (kept && messageId) await applyReport(trx, messageId, report);
  });
}

/** The message of a report: by our own id where the report brings it along, or else by the provider's. */
async function findReported(
  trx: Trx,
  { messageId, providerId }: DeliveryReport,
): Promise<string | undefined> {
  const ours = readMessageId(messageId);
  const found = await trx
    .selectFrom("messages")
    .where((eb) => (ours ? eb("id", "=", ours) : eb("providerId", "=", providerId)))
    .select("id")
    .executeTakeFirst();
  return found?.id;
}

type Told = Pick<DeliveryReport, "kind" | "occurredAt" | "providerId" | "permanent">;

/** Moves a message forward by one report. */
async function applyReport(trx: Trx, messageId: string, told: Told): Promise<void> {
  const message = await trx
    .selectFrom("messages")
    .where("id", "=", messageId)
    .select(["status", "reportedAt"])
    .forUpdate()
    .executeTakeFirstOrThrow();
  await trx
    .updateTable("messages")
    .set((eb) => ({
      status: afterReport(message.status, told.kind),
      // it was taken, whatever our own call was answered
      unanswered: false,
      providerId: eb.fn.coalesce("providerId", eb.val(told.providerId)),
      settledAt: eb.fn.coalesce("settledAt", sql<Date>`now()`),
      reportedAt: laterOf(message.reportedAt, told.occurredAt),
    }))
    .where("id", "=", messageId)
    .execute();
  if (told.kind === "complained") {
    await suppressAddressOf(trx, messageId, "complained");
    await endSubscriptionOf(trx, messageId);
  }
  if (told.kind === "bounced" && told.permanent) await suppressAddressOf(trx, messageId, "bounced");
}

/** A complaint about mail that one subscribes to says what its link to leave would: its addressee follows nothing any more. */
async function endSubscriptionOf(trx: Trx, messageId: string): Promise<void> {
  await sql`
    delete from followers using follower_contacts contact, messages
    where messages.id = ${messageId} and messages.unsubscribe_url is not null
      and lower(contact.email) = lower(btrim(messages.to_address)) and followers.id = contact.follower_id`.execute(
    trx,
  );
}

const laterOf = (one: Date | null, other: Date) => (one && one > other ? one : other);

/** A message that the provider took, and what the provider calls it. */
export interface Taken {
  readonly id: string;
  readonly providerId: string;
}

/** Stores that messages were taken, and applies what was reported of them meanwhile. */
export async function storeTaken(db: Db, taken: readonly Taken[]): Promise<void> {
  const ids = taken.map(({ id }) => id);
  const providerIds = taken.map(({ providerId }) => providerId);
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
    await sql`
      update messages set
        provider_id = given.provider_id, unanswered = false, last_error = null, settled_at = coalesce(settled_at, now()),
        -- a report may have told more by now; one that was stopped or given up too late was sent all the same
        status = case when status in ('queued', 'uncertain', 'stopped') then 'sent' else status end
      from unnest(${ids}::uuid[], ${providerIds}::text[]) as given (id, provider_id)
      where messages.id = given.id`.execute(trx);
    await applyStray(trx, taken);
  });
}

async function applyStray(trx: Trx, taken: readonly Taken[]): Promise<void> {
  const idOf = new Map(taken.map(({ id, providerId }) => [providerId, id]));
  const stray = await trx
    .selectFrom("deliveryReports")
    .where("messageId", "is", null)
    .where("providerId", "in", [...idOf.keys()])
    .select(["id", "kind", "occurredAt", "providerId", "permanent"])
    .execute();
  for (const { id, kind, providerId, ...rest } of stray) {
    const messageId = providerId === null ? undefined : idOf.get(providerId);
    const known = reportKinds.find((each) => each === kind);
    if (providerId === null || !messageId || !known) continue;
    await trx.updateTable("deliveryReports").set({ messageId }).where("id", "=", id).execute();
    await applyReport(trx, messageId, { ...rest, providerId, kind: known });
  }
}

/** A report as a message's page lists it. */
export interface ListedReport {
  readonly id: string;
  readonly kind: ReportKind;
  readonly detail: string | null;
  readonly occurredAt: Date;
}

/** What was reported of a message, the earliest first, by the provider's clock. */
export async function listReports(db: Db, messageId: string): Promise<ListedReport[]> {
  const found = await db
    .selectFrom("deliveryReports")
    .where("messageId", "=", messageId)
    .select(["id", "kind", "detail", "occurredAt"])
    .orderBy("occurredAt")
    .orderBy("receivedAt")
    .orderBy("id")
    .execute();
  return found.flatMap((report) => {
    const kind = reportKinds.find((each) => each === report.kind);
    return kind ? [{ ...report, kind }] : [];
  });
}

/** Removes reports about messages of whoever else uses the same account: none of ours is unknown for so long. */
export async function purgeStrayReports(db: Db): Promise<void> {
  await db
    .deleteFrom("deliveryReports")
    .where("messageId", "is", null)
    .where("receivedAt", "<", sql<Date>`now() - interval '3 days'`)
    .execute();
}
