import { afterAll, expect, test } from "vitest";
import { freePort } from "~tests/setup/listen";
import { mailProvider } from "~tests/setup/mail";
import { startResendStandIn } from "~tests/setup/resend-stand-in";
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
  ["busy", "later", "rate_limit_exceeded"],
  ["quota-spent", "refused", "daily_quota_exceeded"],
  ["fault", "unknown", "internal_server_error"],
] as const)("a provider that is %s: %s", async (behaviour, outcome, reason) => {
  await provider.behave(behaviour);
  const sent = message();
  expect(await mailer().send(sent)).toEqual({ outcome, reason: expect.stringContaining(reason) });
  expect(await taken(sent.idempotencyKey)).toEqual([]);
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
    reason: expect.stringContaining("invalid_api_key"),
  });
  expect(await mailer().send(message({ to: "nobody" }))).toMatchObject({
    outcome: "refused",
    reason: expect.stringContaining("validation_error"),
  });
});

test.each([
  { subject: "Gracias\r\nBcc: todos@example.org" },
  { subject: "Gracias\nBcc: todos@example.org" },
  { to: "lucia@example.org\rBcc: todos@example.org" },
  { from: "Portal\r\nBcc: todos@example.org <comments@example.org>" },
])("a header field with a line break never leaves: %j", async (fields) => {
  const calls = await provider.calls();
  expect(await mailer().send(message(fields))).toMatchObject({ outcome: "refused" });
  expect(await provider.calls()).toBe(calls);
});

test("without a key there is no mailer", () => {
  expect(createMailer({})).toBeUndefined();
});
