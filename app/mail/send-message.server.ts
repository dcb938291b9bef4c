import { sql } from "kysely";
import type { Db } from "~db/connect";
import type { Mailer } from "~emails/send";

/** The provider remembers an idempotency key for 24 hours; an hour is left for clocks and for the call itself. */
const SAFE_TO_REPEAT = sql<boolean>`(first_attempt_at is null or first_attempt_at > now() - interval '23 hours')`;

/** The provider did not settle the message; the queue tries again. */
class NotSentYetError extends Error {}

/**
 * Sends one message of the outbox, once. Run by the queue, again and again until the message is settled: its
 * body, and the key by which the provider recognizes it, are the same each time. Past the time in which the
 * provider would recognize it, an unanswered message is left to a person.
 */
export async function sendMessage(db: Db, mailer: Mailer | undefined, messageId: string): Promise<void> {
  const message = await db
    .updateTable("messages")
    .set(
      mailer
        ? { attempts: sql`attempts + 1`, firstAttemptAt: sql`coalesce(first_attempt_at, now())` }
        : { status: "kept", settledAt: sql`now()` },
    )
    .where("id", "=", messageId)
    .where("status", "=", "queued")
    .returning(["id", "fromAddress", "toAddress", "subject", "html", "text", "lastError"])
    .returning(SAFE_TO_REPEAT.as("safeToRepeat"))
    .executeTakeFirst();
  if (!message?.toAddress || !mailer) return;
  if (!message.safeToRepeat) return settle(db, messageId, "uncertain", { lastError: message.lastError });
  const result = await mailer.send({
    idempotencyKey: message.id,
    from: message.fromAddress,
    to: message.toAddress,
    subject: message.subject,
    html: message.html,
    text: message.text,
  });
  switch (result.outcome) {
    case "sent":
      return settle(db, messageId, "sent", { providerId: result.providerId, lastError: null });
    case "refused":
      return settle(db, messageId, "failed", { lastError: result.reason });
    default:
      await db
        .updateTable("messages")
        .set({ lastError: result.reason })
        .where("id", "=", messageId)
        .execute();
      throw new NotSentYetError(result.reason);
  }
}

async function settle(
  db: Db,
  messageId: string,
  status: "sent" | "failed" | "uncertain",
  fields: { readonly providerId?: string; readonly lastError: string | null },
): Promise<void> {
  await db
    .updateTable("messages")
    .set({ status, settledAt: sql`now()`, ...fields })
    .where("id", "=", messageId)
    .where("status", "=", "queued")
    .execute();
}
