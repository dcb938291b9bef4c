import { createResendMailer } from "./resend-mailer";
import { createSmtpMailer } from "./smtp-mailer";

/** A message as it was frozen when it was decided to send it. */
export interface OutgoingMessage {
  /** Stable for the message's life; the provider drops a second one with the same key for 24 hours. */
  readonly idempotencyKey: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Where one POST ends the subscription that it is sent for (RFC 8058); null where it is sent for none. */
  readonly unsubscribeUrl: string | null;
}

/** Why a message was not taken, in the provider's words without anybody's address. */
interface NotTaken {
  readonly reason: string;
}

export type Outcome<Taken> =
  | ({ readonly outcome: "sent" } & Taken)
  /**
   * Will never be taken. `at` tells what it is that the provider refuses: the message, such as for a wrong address, which also
   * proves that no earlier try was taken under its key; or who sends, by a wrong key or a spent quota, which proves nothing. `noSuchAddress`: nothing can ever arrive where it was to go.
   */
  | ({
      readonly outcome: "refused";
      readonly at: "message" | "sender";
      readonly noSuchAddress?: boolean;
    } & NotTaken)
  /** Was not taken now, but may be later: too many requests, say. `waitMs` where the provider says for how long to leave it. */
  | ({ readonly outcome: "later"; readonly waitMs?: number } & NotTaken)
  /** No answer: it may have been taken. */
  | ({ readonly outcome: "unknown" } & NotTaken);

/** What became of handing over, and, where the provider says so, how many calls a second it takes. */
export type Answer<Taken> = Outcome<Taken> & { readonly perSecond?: number };

export type SendResult = Answer<{ readonly providerId: string }>;
/** The provider's ids are in the order of the messages. A batch is taken as a whole or not at all. */
export type BatchResult = Answer<{ readonly providerIds: readonly string[] }>;

/** A way to hand messages over. */
export interface Mailer {
  /** How many messages one call can hand over. */
  readonly batchSize: number;
  /** How many calls of one process may be under way at once. */
  readonly atOnce: number;
  /** How many calls a second all processes together may make until the provider says otherwise; undefined where it sets no pace. */
  readonly perSecond: number | undefined;
  /** Whether a repeat under the same key is recognized and dropped: without it, an unanswered message is never repeated. */
  readonly recognizesRepeats: boolean;
  send(message: OutgoingMessage): Promise<SendResult>;
  /** Hands over up to `batchSize` messages as one; a repeat has the same key and the same messages in the same order. */
  sendBatch(idempotencyKey: string, messages: readonly OutgoingMessage[]): Promise<BatchResult>;
  close(): void;
}

interface MailEnv {
  readonly RESEND_API_KEY?: string | undefined;
  readonly RESEND_BASE_URL?: string | undefined;
  readonly SMTP_URL?: string | undefined;
}

/** The configured way to send mail, or undefined where there is none. It is given `timeoutMs` to answer. */
export function createMailer(env: MailEnv, timeoutMs?: number): Mailer | undefined {
  if (env.RESEND_API_KEY !== undefined) {
    return createResendMailer({ apiKey: env.RESEND_API_KEY, baseUrl: env.RESEND_BASE_URL, timeoutMs });
  }
  return env.SMTP_URL === undefined ? undefined : createSmtpMailer({ url: env.SMTP_URL, timeoutMs });
}
