import { Resend } from "resend";
import { asReason, BROKEN_HEADER, breaksItsHeader, subscriptionHeaders } from "./header-fields";
import type { Answer, Mailer, Outcome, OutgoingMessage } from "./send";

/** The SDK waits for ever by itself; a provider that has not answered by then may or may not have the message. */
const TIMEOUT_MS = 15_000;
/** The provider's documented limit of a batch. */
const BATCH_SIZE = 100;
/**
 * Its documentation has named both 2 and 5 requests a second, for a whole account; the lower one is right in either case, and
 * the headers of the first answer set it right.
 */
const PER_SECOND = 2;
/** While one call is on its way the next may begin, at the shared pace. */
const AT_ONCE = 2;

interface ResendOptions {
  readonly apiKey: string;
  readonly baseUrl?: string | undefined;
  readonly timeoutMs?: number | undefined;
}

/** Sends by Resend's HTTP interface. */
export function createResendMailer({ apiKey, baseUrl, timeoutMs = TIMEOUT_MS }: ResendOptions): Mailer {
  const resend = new Resend(apiKey, baseUrl ? { baseUrl } : {});
  // The SDK hands its options on to fetch, so the signal reaches it although the SDK's types do not name it.
  const optionsOf = (idempotencyKey: string) => ({ idempotencyKey, signal: AbortSignal.timeout(timeoutMs) });
  return {
    batchSize: BATCH_SIZE,
    atOnce: AT_ONCE,
    perSecond: PER_SECOND,
    recognizesRepeats: true,
    async send(message) {
      if (breaksItsHeader(message)) return { outcome: "refused", at: "message", reason: BROKEN_HEADER };
      const said = await resend.emails.send(asResendTakesIt(message), optionsOf(message.idempotencyKey));
      return read(said, ({ id }) => (id ? { outcome: "sent", providerId: id } : undefined));
    },
    async sendBatch(idempotencyKey, messages) {
      if (messages.some(breaksItsHeader)) return { outcome: "refused", at: "message", reason: BROKEN_HEADER };
      // strict validation is the default: one message that is not valid, and none of the batch is taken
      const said = await resend.batch.send(messages.map(asResendTakesIt), optionsOf(idempotencyKey));
      return read(said, ({ data }) => {
        const providerIds = data.map(({ id }) => id);
        return providerIds.length === messages.length ? { outcome: "sent", providerIds } : undefined;
      });
    },
    close() {},
  };
}

/** The tag comes back with every report, so that one is understood even where the answer that named the message was lost. */
function asResendTakesIt(message: OutgoingMessage) {
  const { idempotencyKey, from, to, subject, html, text } = message;
  const headers = subscriptionHeaders(message);
  const tags = [{ name: MESSAGE_TAG, value: idempotencyKey }];
  return { from, to, subject, html, text, tags, ...(headers ? { headers } : {}) };
}

/** The name of the tag that holds a message's id. */
export const MESSAGE_TAG = "message";

interface Said<Data> {
  readonly data: Data | null;
  readonly error: {
    readonly name: string;
    readonly message: string;
    readonly statusCode: number | null;
  } | null;
  readonly headers: Record<string, string> | null;
}

/** An answer as an outcome. `taken` reads what the provider says when it took a message; undefined where that makes no sense. */
function read<Data, Taken>(
  { data, error, headers }: Said<Data>,
  taken: (data: Data) => Outcome<Taken> | undefined,
): Answer<Taken> {
  const perSecond = paceIn(headers);
  const pace = perSecond === undefined ? {} : { perSecond };
  if (!error) {
    const outcome: Outcome<Taken> = (data && taken(data)) ?? {
      outcome: "unknown",
      reason: "an answer that says nothing of the message",
    };
    return { ...outcome, ...pace };
  }
  const reason = asReason(`${error.name}: ${error.message}`);
  return { ...classify(error.name, error.statusCode, reason, headers), ...pace };
}

const LATER = new Set(["rate_limit_exceeded", "concurrent_idempotent_requests"]);
const SENDER_STATES = new Set([401, 403, 429]);

/** What an error means for a message, by the provider's documented names and status codes. */
function classify(
  name: string,
  status: number | null,
  reason: string,
  headers: Record<string, string> | null,
): Exclude<Outcome<unknown>, { outcome: "sent" }> {
  // a proxy's answer may say no status; from 500 on it may have failed before or after taking the message
  if (typeof status !== "number" || status >= 500) return { outcome: "unknown", reason };
  if (LATER.has(name)) return { outcome: "later", reason, ...waitIn(headers) };
  // the key has been used: something was taken under it
  if (name === "invalid_idempotent_request") return { outcome: "unknown", reason };
  // spent quotas (429) are the sender's: trying on would only be refused again
  return { outcome: "refused", at: SENDER_STATES.has(status) ? "sender" : "message", reason };
}

/** `ratelimit-limit` is a number of requests a window; the window is a second unless `ratelimit-policy` says another. */
function paceIn(headers: Record<string, string> | null): number | undefined {
  const limit = Number.parseInt(headers?.["ratelimit-limit"] ?? "", 10);
  if (!(limit > 0)) return undefined;
  const window = Number(/;\s*w=(\d+)/.exec(headers?.["ratelimit-policy"] ?? "")?.[1] ?? 1);
  return limit / Math.max(window, 1);
}

function waitIn(headers: Record<string, string> | null): { readonly waitMs?: number } {
  const seconds = Number(headers?.["retry-after"]);
  return seconds > 0 ? { waitMs: seconds * 1000 } : {};
}
