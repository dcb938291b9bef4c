import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { listen } from "./listen";
import { signedReport } from "./signed-report";

/** A message the provider took. */
export interface TakenMessage {
  readonly id: string;
  /** Of the call: its own, or that of the batch it was in. */
  readonly idempotencyKey: string | undefined;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly html?: string;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The portal's id of it, by its tag. */
  readonly messageId: string | undefined;
}

/**
 * What the provider does with the next calls. `fault`, `busy`, `no-key` and `quota-spent` do not take the message; `reset` and `silence` take it
 * and then cut the connection or never answer, which is what makes an idempotency key necessary.
 */
export type Behaviour = "normal" | "fault" | "busy" | "quota-spent" | "no-key" | "reset" | "silence";

/** What a share of all calls meets. */
export interface Chaos {
  readonly share: number;
  readonly behaviours: readonly Behaviour[];
}

/** Whom the provider tells what became of each message that it takes, and the secret it signs with. */
export interface ReportTo {
  readonly url: string;
  readonly secret: string;
  /** The share of reports that come twice. */
  readonly twice: number;
}

/** A provider that speaks Resend's protocol (resend.com/docs/api-reference) over real HTTP. */
export interface ResendStandIn {
  readonly origin: string;
  readonly apiKey: string;
  close(): Promise<void>;
}

const API_KEY = "re_stand_in";
const LARGEST_BATCH = 100;
export const MESSAGES = "/control/messages";
export const COUNTS = "/control/counts";
export const BEHAVIOUR = "/control/behaviour";
export const LIMIT = "/control/limit";
export const CHAOS = "/control/chaos";
export const REPORT_TO = "/control/report-to";

/** What happened since the limit was last set. */
export interface Counts {
  readonly calls: number;
  /** Calls answered as too many. */
  readonly tooMany: number;
  readonly mostInASecond: number;
  readonly taken: number;
  /** When the first and the last message were taken, in milliseconds; null before. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
}

const nothingYet: Counts = { calls: 0, tooMany: 0, mostInASecond: 0, taken: 0, firstAt: null, lastAt: null };

interface Answered {
  readonly body: string;
  readonly ids: readonly string[];
}

/** Starts the stand-in on a free port. Its `/control` addresses, which Resend has not, are for tests; see mail.ts. */
export async function startResendStandIn(): Promise<ResendStandIn> {
  const taken: TakenMessage[] = [];
  const answered = new Map<string, Answered>();
  let calls = 0;
  let behaviour: Behaviour = "normal";
  let times = 0;
  let chaos: Chaos | undefined;
  let perSecond: number | undefined;
  let reportTo: ReportTo | undefined;
  let second = { at: 0, calls: 0 };
  let counts = nothingYet;

  function nextBehaviour(): Behaviour {
    if (times > 0) {
      times -= 1;
      return behaviour;
    }
    if (!chaos || Math.random() >= chaos.share) return "normal";
    return chaos.behaviours[Math.floor(Math.random() * chaos.behaviours.length)] ?? "normal";
  }

  /** Counts a call against the limit, which is for each second by the clock. */
  function isTooMany(): boolean {
    const at = Math.floor(Date.now() / 1000);
    second = at === second.at ? { at, calls: second.calls + 1 } : { at, calls: 1 };
    const isTooMuch = perSecond !== undefined && second.calls > perSecond;
    counts = {
      ...counts,
      calls: counts.calls + 1,
      tooMany: counts.tooMany + (isTooMuch ? 1 : 0),
      mostInASecond: Math.max(counts.mostInASecond, second.calls),
    };
    return isTooMuch;
  }

  /** The identifiers of messages under a key: the earlier ones where the key is known; undefined where it was for another body. */
  function take(
    idempotencyKey: string | undefined,
    body: string,
    messages: readonly MessageFields[],
  ): readonly string[] | undefined {
    const digest = createHash("sha256").update(body).digest("base64");
    const earlier = idempotencyKey === undefined ? undefined : answered.get(idempotencyKey);
    if (earlier) return earlier.body === digest ? earlier.ids : undefined;
    const ids = messages.map((message) => {
      const id = randomUUID();
      taken.push({ id, idempotencyKey, ...message });
      return id;
    });
    const now = Date.now();
    const { taken: before, firstAt } = counts;
    counts = { ...counts, taken: before + ids.length, firstAt: firstAt ?? now, lastAt: now };
    if (idempotencyKey !== undefined) answered.set(idempotencyKey, { body: digest, ids });
    if (reportTo) void reportOn(reportTo, ids);
    return ids;
  }

  async function send(request: IncomingMessage, response: ServerResponse, isBatch: boolean): Promise<void> {
    calls += 1;
    const body = await text(request);
    const key = one(request.headers["idempotency-key"]);
    const tooMany = isTooMany();
    if (perSecond !== undefined) {
      response.setHeader("ratelimit-limit", String(perSecond));
      response.setHeader("ratelimit-policy", `${perSecond};w=1`);
    }
    const refusal = checkCaller(request) ?? checkKey(key);
    if (refusal) return refuse(response, refusal);
    const now = tooMany ? "busy" : nextBehaviour();
    if (now === "fault") return refuse(response, errors.fault);
    if (now === "quota-spent") return refuse(response, errors.quota);
    if (now === "no-key") return refuse(response, errors.wrongKey);
    if (now === "busy") {
      response.setHeader("retry-after", "1");
      return refuse(response, errors.busy);
    }
    const messages = readMessages(body, isBatch);
    if ("name" in messages) return refuse(response, messages);
    const ids = take(key, body, messages);
    if (ids === undefined) return refuse(response, errors.otherBody);
    if (now === "silence") return;
    if (now === "reset") {
      response.socket?.resetAndDestroy();
      return;
    }
    const data = ids.map((id) => ({ id }));
    json(response, 200, isBatch ? { data } : (data[0] ?? {}));
  }

  async function control(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = `${request.method} ${request.url}`;
    if (at === `GET ${MESSAGES}`) return json(response, 200, { calls, messages: taken });
    if (at === `GET ${COUNTS}`) return json(response, 200, counts);
    const given = async () => JSON.parse(await text(request));
    if (at === `PUT ${BEHAVIOUR}`) {
      const wanted: { behaviour: Behaviour; times: number } = await given();
      ({ behaviour, times } = wanted);
      return json(response, 200, wanted);
    }
    if (at === `PUT ${LIMIT}`) {
      const wanted: { perSecond: number | null } = await given();
      perSecond = wanted.perSecond ?? undefined;
      counts = nothingYet;
      return json(response, 200, wanted);
    }
    if (at === `PUT ${CHAOS}`) {
      chaos = await given();
      return json(response, 200, {});
    }
    if (at === `PUT ${REPORT_TO}`) {
      reportTo = await given();
      return json(response, 200, {});
    }
    refuse(response, errors.notFound);
  }

  const server = createServer((request, response) => {
    const path = request.url?.split("?")[0];
    const isSending = path === "/emails" || path === "/emails/batch";
    const answer =
      isSending && request.method === "POST"
        ? send(request, response, path === "/emails/batch")
        : isSending
          ? Promise.resolve(refuse(response, errors.method))
          : control(request, response);
    answer.catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  const origin = await listen(server);
  return {
    origin,
    apiKey: API_KEY,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** Tells what became of messages, each signed, some twice and in an order of its own, until each is answered well. */
async function reportOn({ url, secret, twice }: ReportTo, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const kinds = Math.random() < 0.5 ? ["email.sent", "email.delivered"] : ["email.delivered", "email.sent"];
    for (const type of kinds) {
      const report = signedReport({ type, data: { email_id: id } }, { secret });
      for (let left = Math.random() < twice ? 2 : 1; left > 0; left -= 1) await deliver(url, report);
    }
  }
}

/** As Svix does: whatever is not answered well is sent again. */
async function deliver(url: string, { headers, body }: ReturnType<typeof signedReport>): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await fetch(url, { method: "POST", headers, body }).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

interface ProviderError {
  readonly statusCode: number;
  readonly name: string;
  readonly message: string;
}

const problem = (statusCode: number, name: string, message: string): ProviderError => ({
  statusCode,
  name,
  message,
});

const errors = {
  noKey: problem(401, "missing_api_key", "Missing API key in the authorization header."),
  wrongKey: problem(403, "invalid_api_key", "API key is invalid."),
  keyLength: problem(400, "invalid_idempotency_key", "The key must be between 1-256 chars."),
  otherBody: problem(
    409,
    "invalid_idempotent_request",
    "Same idempotency key used with a different request payload.",
  ),
  busy: problem(429, "rate_limit_exceeded", "Too many requests."),
  quota: problem(429, "daily_quota_exceeded", "You have reached your daily email sending quota."),
  fault: problem(500, "internal_server_error", "An unexpected error occurred."),
  method: problem(405, "method_not_allowed", "Method is not allowed for the requested path."),
  notFound: problem(404, "not_found", "The requested endpoint does not exist."),
} as const;

function checkCaller(request: IncomingMessage): ProviderError | undefined {
  const given = request.headers.authorization;
  if (!given?.startsWith("Bearer ")) return errors.noKey;
  return given === `Bearer ${API_KEY}` ? undefined : errors.wrongKey;
}

function checkKey(key: string | undefined): ProviderError | undefined {
  return key === undefined || (key.length >= 1 && key.length <= 256) ? undefined : errors.keyLength;
}

type MessageFields = Omit<TakenMessage, "id" | "idempotencyKey">;
const ADDRESS = /^(?:[^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)$/;

/** Messages, or what Resend says is wrong: with one of them, and none of a batch is taken (strict validation). */
function readMessages(body: string, isBatch: boolean): readonly MessageFields[] | ProviderError {
  let given: unknown;
  try {
    given = JSON.parse(body);
  } catch {
    return problem(400, "validation_error", "The request body is not valid JSON.");
  }
  const all = isBatch ? given : [given];
  if (!Array.isArray(all) || all.length === 0 || all.length > LARGEST_BATCH) {
    return problem(422, "validation_error", "A batch has between 1 and 100 emails.");
  }
  const read = all.map(readMessage);
  const wrong = read.find((message) => "name" in message);
  if (wrong && "name" in wrong) return wrong;
  return read.flatMap((message) => ("name" in message ? [] : [message]));
}

/** A message, or what Resend says is wrong with it. */
function readMessage(given: Record<string, unknown>): MessageFields | ProviderError {
  const { from, subject, html, text: plain } = given;
  const to = Array.isArray(given.to) ? given.to : [given.to];
  for (const field of ["from", "to", "subject"]) {
    if (given[field] === undefined)
      return problem(422, "missing_required_field", `Missing \`${field}\` field.`);
  }
  if (html === undefined && plain === undefined) {
    return problem(422, "missing_required_field", "Missing `html` or `text` field.");
  }
  if (!isText(from) || !ADDRESS.test(from)) {
    return problem(422, "invalid_from_address", "Invalid `from` field. Use `email@example.com`.");
  }
  if (!to.every(isText) || !to.every((address) => ADDRESS.test(address))) {
    return problem(422, "validation_error", "Invalid `to` field. Use `email@example.com`.");
  }
  if (!isText(subject)) return problem(422, "validation_error", "Invalid `subject` field.");
  return {
    from,
    to,
    subject,
    ...(isText(html) ? { html } : {}),
    ...(isText(plain) ? { text: plain } : {}),
    ...(isFields(given.headers) ? { headers: given.headers } : {}),
    messageId: tagOf(given.tags),
  };
}

const isFields = (value: unknown): value is Record<string, string> =>
  typeof value === "object" && value !== null && Object.values(value).every(isText);

/** A tag's name and value hold letters, digits, _ and - alone. */
function tagOf(tags: unknown): string | undefined {
  const [tag] = Array.isArray(tags) ? tags : [];
  return tag?.name === "message" && /^[\w-]{1,256}$/.test(tag.value) ? tag.value : undefined;
}

const isText = (value: unknown): value is string => typeof value === "string";
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

function refuse(response: ServerResponse, error: ProviderError): void {
  json(response, error.statusCode, error);
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
