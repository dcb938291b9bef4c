import type { Transaction } from "kysely";
import type { Env } from "~/env.server";
import type { Jobs } from "~/jobs.server";
import type { Database, Locale } from "~db/schema";
import type { RenderedMail } from "~emails/letter";

export interface StaffOffice {
  readonly jobs: Jobs;
  readonly env: Pick<Env, "EMAIL_FROM" | "SITE_NAME" | "baseUrl">;
}

interface StaffLetter {
  readonly kind: "staff-invitation" | "sign-in-alert";
  readonly email: string;
  readonly locale: Locale;
  readonly letter: RenderedMail;
  /** Where the letter could be written twice, such as by a job. */
  readonly messageId?: string;
}

/** Freezes a letter to a member of staff and queues its sending, once for each id. */
export async function queueStaffLetter(
  trx: Transaction<Database>,
  { jobs, env }: StaffOffice,
  { kind, email, locale, letter, messageId = crypto.randomUUID() }: StaffLetter,
): Promise<void> {
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
}
