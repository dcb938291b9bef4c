import { sql } from "kysely";
import { recordEvent } from "~/audit/audit.server";
import type { Jobs } from "~/jobs.server";
import type { Db } from "~db/connect";
import { type MessageStatus, retriableStatuses } from "./message";

export const MESSAGES_PER_PAGE = 50;

/** Messages, the newest first; one more than a page where there is more. `before` is the last one shown. */
export function listMessages(
  db: Db,
  { status, before }: { readonly status?: MessageStatus | undefined; readonly before?: string | undefined },
) {
  return db
    .selectFrom("messages")
    .select(["id", "kind", "locale", "toAddress", "subject", "status", "createdAt", "purgedAt"])
    .$if(status !== undefined, (query) => query.where("status", "=", status ?? "queued"))
    .$if(before !== undefined, (query) =>
      query.where(
        sql<boolean>`(created_at, id) < (select m.created_at, m.id from messages m where m.id = ${before}::uuid)`,
      ),
    )
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(MESSAGES_PER_PAGE + 1)
    .execute();
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A message's id as it is written, or undefined where it cannot be one. */
export function readMessageId(given: string | null | undefined): string | undefined {
  const id = given?.toLowerCase();
  return id && UUID.test(id) ? id : undefined;
}

/** One message without its bodies' HTML, with the comment it is about; undefined where there is none. */
export async function findMessage(db: Db, id: string) {
  const found = await db
    .selectFrom("messages")
    .leftJoin("acknowledgements", "acknowledgements.messageId", "messages.id")
    .leftJoin("commentLetters", "commentLetters.messageId", "messages.id")
    .leftJoin("stoppedLetters", "stoppedLetters.messageId", "messages.id")
    .leftJoin("comments", (join) =>
      join.on((eb) =>
        eb(
          "comments.id",
          "=",
          eb.fn.coalesce(
            "acknowledgements.commentId",
            "commentLetters.commentId",
            "stoppedLetters.commentId",
          ),
        ),
      ),
    )
    .where("messages.id", "=", id)
    .select([
      "messages.id",
      "messages.kind",
      "messages.locale",
      "messages.toAddress",
      "messages.subject",
      "messages.text",
      "messages.status",
      "messages.attempts",
      "messages.firstAttemptAt",
      "messages.lastError",
      "messages.providerId",
      "messages.createdAt",
      "messages.settledAt",
      "messages.purgedAt",
      "comments.trackingNumber",
    ])
    .executeTakeFirst();
  if (!found) return undefined;
  const text = withoutKeys(found.text, found.status);
  return { ...found, text, linksHidden: text !== found.text };
}

/** The HTML body of a message, as it was frozen but for its private links' secrets. */
export async function findMessageHtml(db: Db, id: string): Promise<string | undefined> {
  const found = await db
    .selectFrom("messages")
    .where("id", "=", id)
    .select(["html", "status"])
    .executeTakeFirst();
  return found && withoutKeys(found.html, found.status);
}

/**
 * A private link opens, amends and withdraws a comment as its author would, and confirms an address that nobody of the
 * staff reads: it belongs to the addressee. Where no provider is configured the outbox is the only place where the
 * message ever is, so there it stays whole. A link that sets an account's password never does: whoever reads the outbox
 * could take an administrator's account with it, and the inviting one was shown the link.
 */
function withoutKeys(body: string, status: MessageStatus): string {
  const withoutSetUp = body.replace(/(\/desk\/set-up\?token=)[\w-]+/g, "$1…");
  if (status === "kept") return withoutSetUp;
  return withoutSetUp.replace(/\/(track\/open|confirm|drafts|following)\/[\w-]+/g, "/$1/…");
}

/**
 * Sends a message once more because a moderator decided so: one that the provider refused, whose address took no mail, or of
 * which nobody knows whether it went out. Body and idempotency key stay the same, so that a provider that does remember it
 * sends no second one; where it may have gone out it goes by itself, since in another batch it would have another key.
 * Returns whether it was queued; another click, or a message in any other state, changes nothing.
 */
export async function retryMessage(
  { db, jobs }: { readonly db: Db; readonly jobs: Jobs },
  { messageId, staffId }: { readonly messageId: string; readonly staffId: string },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const before = await trx
      .selectFrom("messages")
      .where("id", "=", messageId)
      .where("status", "in", [...retriableStatuses])
      .where("providerId", "is", null)
      .where("purgedAt", "is", null)
      .select(["status", "attempts"])
      .forUpdate()
      .executeTakeFirst();
    if (!before) return false;
    await trx
      .updateTable("messages")
      .set({
        status: "queued",
        firstAttemptAt: null,
        settledAt: null,
        retriedAt: sql`clock_timestamp()`,
        batchId: null,
        unanswered: false,
        ...(before.status === "uncertain" ? { alone: true } : {}),
      })
      .where("id", "=", messageId)
      .execute();
    await jobs.enqueue(trx, "send-message", { messageId });
    await recordEvent(trx, {
      actor: { staffId },
      action: "message.retried",
      subject: { kind: "message", id: messageId },
      before,
      after: { status: "queued" },
    });
    return true;
  });
}
