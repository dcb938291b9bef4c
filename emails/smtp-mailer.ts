import type { Readable } from "node:stream";
import { createTransport } from "nodemailer";
import { asReason, BROKEN_HEADER, breaksItsHeader, subscriptionHeaders } from "./header-fields";
import type { Mailer, SendResult } from "./send";

/** Of silence. A server may take a while to check a message before it answers for it. */
const TIMEOUT_MS = 60_000;
const CONNECTIONS = 5;

interface SmtpOptions {
  /** `smtp://user:password@host:587`, or `smtps://` where TLS comes first. */
  readonly url: string;
  readonly timeoutMs?: number | undefined;
}

/**
 * Sends by an SMTP server, through connections that stay open for a while. A password is not sent without TLS, unless the
 * server is this machine's own. SMTP knows no keys: of a message whose answer was lost nobody can tell whether it was taken.
 */
export function createSmtpMailer({ url, timeoutMs = TIMEOUT_MS }: SmtpOptions): Mailer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  const host = hostname.replace(/^\[|\]$/g, "");
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  const transporter = createTransport({
    pool: true,
    maxConnections: CONNECTIONS,
    host,
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    requireTLS: !secure && username !== "" && !/^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host),
    ...(username === "" ? {} : { auth }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const streams = new Map<string, Readable[]>();
  // the server is asked for a message's content after it took its envelope: until then, nothing of it was sent
  transporter.use("stream", ({ data, message }, done) => {
    message.processFunc((stream) => {
      streams.get(String(data.messageId))?.push(stream);
      return stream;
    });
    done();
  });

  async function send(message: Parameters<Mailer["send"]>[0]): Promise<SendResult> {
    if (breaksItsHeader(message)) return { outcome: "refused", at: "message", reason: BROKEN_HEADER };
    const { idempotencyKey, from, to, subject, html, text } = message;
    const headers = subscriptionHeaders(message);
    // the same for every try: a mail program or server that meets both can tell
    const messageId = `<${idempotencyKey}@${hostOf(from)}>`;
    const begun: Readable[] = [];
    streams.set(messageId, begun);
    try {
      const addressee = { name: "", address: to };
      const letter = { messageId, from, to: addressee, subject, html, text, ...(headers ? { headers } : {}) };
      await transporter.sendMail(letter);
      return { outcome: "sent", providerId: messageId };
    } catch (error) {
      return classify(
        error,
        begun.some(({ readableDidRead }) => readableDidRead),
      );
    } finally {
      streams.delete(messageId);
    }
  }

  return {
    batchSize: 1,
    atOnce: CONNECTIONS,
    perSecond: undefined,
    recognizesRepeats: false,
    send,
    async sendBatch(_idempotencyKey, [message, ...others]) {
      if (!message || others.length > 0) throw new Error("SMTP takes one message at a time");
      const result = await send(message);
      return result.outcome === "sent" ? { ...result, providerIds: [result.providerId] } : result;
    },
    close: () => transporter.close(),
  };
}

/** The part after the @ of the address in a `From`. */
const hostOf = (from: string) => /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? "localhost";

/**
 * A permanent refusal whose enhanced status says that the addressee's mailbox or host does not exist, has moved or takes no mail
 * at all (RFC 3463, 3.2; RFC 7505). Servers answer `550` by itself for much else, such as a sender that they do not like, and
 * 5.1.7 and 5.1.8 are about the sender's address.
 */
const NO_SUCH_ADDRESS = /^55[013][ -]5\.1\.(1|2|3|6|10)(?!\d)/;

/**
 * What an error means for a message (RFC 5321, 4.2.1): a reply of 400 and more may be another one later, one of 500 and more
 * will not. `begun`: the server had asked for the content, so that a message without a reply may have been taken.
 */
function classify(error: unknown, begun: boolean): Exclude<SendResult, { outcome: "sent" }> {
  const { code, command, reply, response, said } = readError(error);
  const reason = asReason(`${code}: ${said}`);
  const isReply = reply !== undefined && command !== "CONN";
  const isAboutMessage = code === "EENVELOPE" || code === "EMESSAGE";
  if (isReply && reply >= 500) {
    const noSuchAddress = command === "RCPT TO" && NO_SUCH_ADDRESS.test(response);
    return { outcome: "refused", at: isAboutMessage ? "message" : "sender", reason, noSuchAddress };
  }
  if (!isReply && begun) return { outcome: "unknown", reason };
  // what nodemailer itself finds wrong with a message never gets to a server
  if (!isReply && isAboutMessage) return { outcome: "refused", at: "message", reason };
  return { outcome: "later", reason };
}

/** What nodemailer adds to its errors (nodemailer.com/errors). */
function readError(error: unknown) {
  if (!(error instanceof Error)) {
    return { code: "ERROR", command: undefined, reply: undefined, response: "", said: "" };
  }
  const fields: Error & { code?: unknown; command?: unknown; responseCode?: unknown; response?: unknown } =
    error;
  return {
    code: typeof fields.code === "string" ? fields.code : "ERROR",
    command: fields.command,
    reply: typeof fields.responseCode === "number" ? fields.responseCode : undefined,
    response: typeof fields.response === "string" ? fields.response : "",
    said: error.message,
  };
}
