import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { listen } from "./listen";

/** A message the provider took. */
export interface TakenMessage {
  readonly id: string;
  readonly idempotencyKey: string | undefined;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly html?: string;
  readonly text?: string;
}

/**
 * What the provider does with the next calls. `fault` and `busy` do not take the message; `reset` and `silence` take it
 * and then cut the connection or never answer, which is what makes an idempotency key necessary.
 */
export type Behaviour = "normal" | "fault" | "busy" | "quota-spent" | "reset" | "silence";

/** A provider that speaks Resend's protocol (resend.com/docs/api-reference) over real HTTP. */
export interface ResendStandIn {
  readonly origin: string;
  readonly apiKey: string;
  close(): Promise<void>;
}

const API_KEY = "re_stand_in";
const SEND = "/emails";
export const MESSAGES = "/control/messages";
export const BEHAVIOUR = "/control/behaviour";

/** Starts the stand-in on a free port. Its `/control` addresses, which Resend has not, are for tests; see mail.ts. */
export async function startResendStandIn(): Promise<ResendStandIn> {
  const taken: TakenMessage[] = [];
  const answered = new Map<string, { readonly body: string; readonly id: string }>();
  let calls = 0;
  let behaviour: Behaviour = "normal";
  let times = 0;

  function nextBehaviour(): Behaviour {
    if (times === 0) return "normal";
    times -= 1;
    return behaviour;
  }

  /** The identifier of a message under a key: the earlier one where the key is known; undefined where it was for another body. */
  function take(
    idempotencyKey: string | undefined,
    body: string,
    message: MessageFields,
  ): string | undefined {
    const earlier = idempotencyKey === undefined ? undefined : answered.get(idempotencyKey);
    if (earlier) return earlier.body === body ? earlier.id : undefined;
    const id = randomUUID();
    taken.push({ id, idempotencyKey, ...message });
    if (idempotencyKey !== undefined) answered.set(idempotencyKey, { body, id });
    return id;
  }

  async function send(request: IncomingMessage, response: ServerResponse): Promise<void> {
    calls += 1;
    const body = await text(request);
    const key = one(request.headers["idempotency-key"]);
    const refusal = checkCaller(request) ?? checkKey(key);
    if (refusal) return refuse(response, refusal);
    const message = readMessage(body);
    if ("name" in message) return refuse(response, message);
    const now = nextBehaviour();
    if (now === "fault") return refuse(response, errors.fault);
    if (now === "quota-spent") return refuse(response, errors.quota);
    if (now === "busy") {
      response.setHeader("retry-after", "1");
      return refuse(response, errors.busy);
    }
    const id = take(key, body, message);
    if (id === undefined) return refuse(response, errors.otherBody);
    if (now === "silence") return;
    if (now === "reset") {
      response.socket?.resetAndDestroy();
      return;
    }
    json(response, 200, { id });
  }

  async function control(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = `${request.method} ${request.url}`;
    if (at === `GET ${MESSAGES}`) return json(response, 200, { calls, messages: taken });
    if (at === `PUT ${BEHAVIOUR}`) {
      const wanted: { behaviour: Behaviour; times: number } = JSON.parse(await text(request));
      ({ behaviour, times } = wanted);
      return json(response, 200, wanted);
    }
    refuse(response, errors.notFound);
  }

  const server = createServer((request, response) => {
    const path = request.url?.split("?")[0];
    const answer =
      path === SEND && request.method === "POST"
        ? send(request, response)
        : path === SEND
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

/** A message, or what Resend says is wrong with it. */
function readMessage(body: string): MessageFields | ProviderError {
  let given: Record<string, unknown>;
  try {
    given = JSON.parse(body);
  } catch {
    return problem(400, "validation_error", "The request body is not valid JSON.");
  }
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
  };
}

const isText = (value: unknown): value is string => typeof value === "string";
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

function refuse(response: ServerResponse, error: ProviderError): void {
  json(response, error.statusCode, error);
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
