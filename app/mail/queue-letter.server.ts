import type { Transaction } from "kysely";
import type { Jobs } from "~/jobs.server";
import type { Database, Locale } from "~db/schema";
import type { RenderedMail } from "~emails/letter";
import type { MessageKind } from "./message";

/** What queuing a letter needs of the portal. */
interface PostOffice {
  readonly jobs: Pick<Jobs, "enqueue">;
  /** Whom letters say they come from. */
  readonly env: { readonly EMAIL_FROM: string };
}

interface QueuedLetter {
  readonly kind: MessageKind;
  readonly locale: Locale;
  readonly email: string;
  readonly letter: RenderedMail;
  /** Where the letter could be written twice, such as by a job: one with this id is queued once. */
  readonly messageId?: string;
}

/** Freezes a letter and queues its sending, in the transaction that makes it true. Returns the message's id. */
export async function queueLetter(
  trx: Transaction<Database>,
  { jobs, env }: PostOffice,
  { kind, locale, email, letter, messageId = crypto.randomUUID() }: QueuedLetter,
): Promise<string> {
  const written = await trx
    .insertInto("messages")
    .values({
      id: messageId,
      kind,
      locale,
      fromAddress: env.EMAIL_FROM,
      toAddress: email,
      ...letter,
      providerId: null,
      lastError: null,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (written) await jobs.enqueue(trx, "send-message", { messageId });
  return messageId;
}
