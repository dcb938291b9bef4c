import { Resend } from "resend";

/** The SDK waits for ever by itself; a provider that has not answered by then may or may not have the message. */
const TIMEOUT_MS = 15_000;

/** A message as it was frozen when it was decided to send it. */
export interface OutgoingMessage {
  /** Stable for the message's life; the provider drops a second one with the same key for 24 hours. */
  readonly idempotencyKey: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

export type SendResult =
  | { readonly outcome: "sent"; readonly providerId: string }
  /** Will never be taken: a wrong address, a wrong key, a spent quota. */
  | { readonly outcome: "refused"; readonly reason: string }
  /** Was not taken now, but may be later: too many requests, a fault at the provider. */
  | { readonly outcome: "later"; readonly reason: string }
  /** No answer: it may have been taken. Safe to repeat while the idempotency key is remembered. */
  | { readonly outcome: "unknown"; readonly reason: string };

export interface Mailer {
  send(message: OutgoingMessage): Promise<SendResult>;
}

/** A header field ends at its line's end (RFC 5322, 2.2): a line break in one would begin another. */
export function isOneLine(value: string): boolean {
  return !/[\r\n]/.test(value);
}

interface MailEnv {
  readonly RESEND_API_KEY?: string | undefined;
  readonly RESEND_BASE_URL?: string | undefined;
}

/** The Resend provider, or undefined where no key is configured. It is given `timeoutMs` to answer. */
export function createMailer(env: MailEnv, timeoutMs = TIMEOUT_MS): Mailer | undefined {
  if (!env.RESEND_API_KEY) return undefined;
  const resend = new Resend(env.RESEND_API_KEY, env.RESEND_BASE_URL ? { baseUrl: env.RESEND_BASE_URL } : {});
  return {
    async send({ idempotencyKey, from, to, subject, html, text }) {
      if (![from, to, subject].every(isOneLine)) {
        return { outcome: "refused", reason: "a header field with a line break" };
      }
      // The SDK hands its options on to fetch, so the signal reaches it although the SDK's types do not name it.
      const options = { idempotencyKey, signal: AbortSignal.timeout(timeoutMs) };
      const { data, error } = await resend.emails.send({ from, to, subject, html, text }, options);
      if (data) return { outcome: "sent", providerId: data.id };
      const reason = `${error.name}: ${error.message}`;
      return { outcome: classify(error.name, error.statusCode), reason };
    },
  };
}

const WORTH_REPEATING = new Set(["rate_limit_exceeded", "concurrent_idempotent_requests"]);

/** What an error means for a message, by the provider's documented names and status codes. */
function classify(name: string, status: number | null): "refused" | "later" | "unknown" {
  if (status === null) return "unknown";
  if (status >= 500) return "unknown"; // it may have failed before or after taking the message
  if (WORTH_REPEATING.has(name)) return "later";
  if (name === "invalid_idempotent_request") return "unknown"; // the key has been used: something was taken under it
  return "refused"; // spent quotas (429) among them: trying on would only be refused again
}
