import { afterAll, expect, test } from "vitest";
import { freePort } from "~tests/setup/listen";
import { mailProvider } from "~tests/setup/mail";
import { startResendStandIn } from "~tests/setup/resend-stand-in";
import { asReason } from "./header-fields";
import { createMailer, type Mailer, type OutgoingMessage } from "./send";

const standIn = await startResendStandIn();
const provider = mailProvider(standIn.origin);
afterAll(() => standIn.close());

interface MailerChanges {
  readonly key?: string;
  readonly origin?: string;
  readonly timeoutMs?: number;
}

function mailer(changes: MailerChanges = {}): Mailer {
  const made = createMailer(
    {
      RESEND_API_KEY: changes.key ?? standIn.apiKey,
      RESEND_BASE_URL: changes.origin ?? standIn.origin,
    },
    changes.timeoutMs,
  );
  return made ?? expect.fail("a key was given");
}

const message = (changes: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  idempotencyKey: crypto.randomUUID(),
  from: "Portal de comentarios <comments@example.org>",
  to: "lucia@example.org",
  subject: "Recibimos su comentario",
  html: "<p>Gracias.</p>",
  text: "Gracias.",
  unsubscribeUrl: null,
  ...changes,
});

/** What the provider took of a message. */
const taken = async (key: string) =>
  (await provider.messages()).filter(({ idempotencyKey }) => idempotencyKey === key);

test("a message arrives whole, and its answer names it", async () => {
  const sent = message();
  const result = await mailer().send(sent);
  const [arrived, ...others] = await taken(sent.idempotencyKey);
  expect(others).toEqual([]);
  expect(result).toEqual({ outcome: "sent", providerId: arrived?.id });
  expect(arrived).toMatchObject({
    from: "Portal de comentarios <comments@example.org>",
    to: ["lucia@example.org"],
    subject: "Recibimos su comentario",
    html: "<p>Gracias.</p>",
    text: "Gracias.",
  });
});

test("repeated with its key, it arrives once", async () => {
  const sent = message();
  const first = await mailer().send(sent);
  expect(await mailer().send(sent)).toEqual(first);
  expect(await taken(sent.idempotencyKey)).toHaveLength(1);
});

test("another message under a used key is not taken, and left unknown since one was", async () => {
  const sent = message();
  await mailer().send(sent);
  const result = await mailer().send({ ...sent, text: "Otra cosa." });
  expect(result).toMatchObject({
    outcome: "unknown",
    reason: expect.stringContaining("invalid_idempotent_request"),
  });
});

test.each([
  ["busy", { outcome: "later", waitMs: 1000 }, "rate_limit_exceeded"],
  ["quota-spent", { outcome: "refused", at: "sender" }, "daily_quota_exceeded"],
  ["fault", { outcome: "unknown" }, "internal_server_error"],
] as const)("a provider that is %s: %j", async (behaviour, outcome, reason) => {
  const sent = message();
  const expected = { ...outcome, reason: expect.stringContaining(reason) };
  await provider.behave(behaviour, 2);
  expect(await mailer().send(sent)).toEqual(expected);
  expect(await mailer().sendBatch(sent.idempotencyKey, [sent, message()])).toEqual(expected);
  expect(await taken(sent.idempotencyKey)).toEqual([]);
});

test("a batch arrives as it was given, each answered in its place, and repeated it arrives once", async () => {
  const messages = Array.from({ length: 100 }, (_, at) => message({ to: `commenter-${at}@example.org` }));
  const key = crypto.randomUUID();
  const result = await mailer().sendBatch(key, messages);
  expect(await mailer().sendBatch(key, messages)).toEqual(result);
  const arrived = await taken(key);
  expect(arrived.map(({ to }) => to)).toEqual(messages.map(({ to }) => [to]));
  expect(result).toEqual({ outcome: "sent", providerIds: arrived.map(({ id }) => id) });
});

test("of a batch with a message that is not valid none is taken", async () => {
  const key = crypto.randomUUID();
  const result = await mailer().sendBatch(key, [message(), message({ to: "nobody" }), message()]);
  expect(result).toMatchObject({ outcome: "refused", at: "message" });
  expect(await taken(key)).toEqual([]);
});

test("the provider says at which pace it is to be called", async () => {
  await provider.limit(1234);
  expect(await mailer().send(message())).toMatchObject({ outcome: "sent", perSecond: 1234 });
  await provider.limit(null);
});

test("what a provider says is kept without addresses, and in one line of some length", () => {
  expect(asReason("550 5.1.1 <lucia@example.org>: no\r\nsuch user lucia@example.org.mx")).toBe(
    "550 5.1.1 <…@…>: no such user …@…",
  );
  expect(asReason("x".repeat(10_000))).toHaveLength(500);
});

test.each(["reset", "silence"] as const)(
  "where its answer never came (%s), a repeat finds the message that was taken",
  async (behaviour) => {
    await provider.behave(behaviour);
    const sent = message();
    const impatient = behaviour === "silence" ? { timeoutMs: 300 } : {};
    expect(await mailer(impatient).send(sent)).toMatchObject({ outcome: "unknown" });
    expect(await mailer().send(sent)).toMatchObject({ outcome: "sent" });
    expect(await taken(sent.idempotencyKey)).toHaveLength(1);
  },
);

test("a provider that cannot be reached leaves it unknown", async () => {
  const origin = `http://127.0.0.1:${await freePort()}`;
  expect(await mailer({ origin }).send(message())).toMatchObject({ outcome: "unknown" });
});

test("a wrong key and a wrong address are refused", async () => {
  expect(await mailer({ key: "re_wrong" }).send(message())).toMatchObject({
    outcome: "refused",
    at: "sender",
    reason: expect.stringContaining("invalid_api_key"),
  });
  expect(await mailer().send(message({ to: "nobody" }))).toMatchObject({
    outcome: "refused",
    at: "message",
    reason: expect.stringContaining("validation_error"),
  });
});

test.each([
  { subject: "Gracias\r\nBcc: todos@example.org" },
  { subject: "Gracias\nBcc: todos@example.org" },
  { to: "lucia@example.org\rBcc: todos@example.org" },
  { from: "Portal\r\nBcc: todos@example.org <comments@example.org>" },
  { unsubscribeUrl: "https://example.org/leave\r\nBcc: todos@example.org" },
  { unsubscribeUrl: "https://example.org/leave>, <mailto:todos@example.org" },
])("a header field with a line break never leaves: %j", async (fields) => {
  const calls = await provider.calls();
  expect(await mailer().send(message(fields))).toMatchObject({ outcome: "refused" });
  expect(await mailer().sendBatch("key", [message(), message(fields)])).toMatchObject({
    outcome: "refused",
  });
  expect(await provider.calls()).toBe(calls);
});

test("without a key there is no mailer", () => {
  expect(createMailer({})).toBeUndefined();
});
