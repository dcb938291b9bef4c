import { afterAll, expect, test } from "vitest";
import { freePort } from "~tests/setup/listen";
import { smtpStandIn } from "~tests/setup/smtp-stand-in";
import type { OutgoingMessage } from "./send";
import { createSmtpMailer } from "./smtp-mailer";

const server = await smtpStandIn();
const made = [createSmtpMailer({ url: server.url, timeoutMs: 500 })];
const [mailer = expect.fail("there is one")] = made;
afterAll(() => {
  for (const each of made) each.close();
});

function mailerTo(url: string) {
  const another = createSmtpMailer({ url, timeoutMs: 500 });
  made.push(another);
  return another;
}

const message = (changes: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  idempotencyKey: crypto.randomUUID(),
  from: "Portal de comentarios <comments@example.org>",
  to: "lucia@example.org",
  subject: "Recibimos su comentario",
  html: "<p>Gracias por su participación.</p>",
  text: "Gracias por su participación.",
  unsubscribeUrl: null,
  ...changes,
});

/** Whether a message with an id was taken. */
const wasTaken = ({ idempotencyKey }: OutgoingMessage) =>
  server.taken.filter(({ raw }) => raw.includes(idempotencyKey)).length;

test("a message arrives with both its texts, and an id that stays the same", async () => {
  const sent = message({ unsubscribeUrl: "https://comments.example.org/en/follow/leave/key" });
  const messageId = `<${sent.idempotencyKey}@example.org>`;
  expect(await mailer.send(sent)).toEqual({ outcome: "sent", providerId: messageId });
  const { from, to, raw = "" } = server.taken.at(-1) ?? {};
  expect({ from, to }).toEqual({ from: "comments@example.org", to: ["lucia@example.org"] });
  const headers = raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n\s+/g, " ");
  expect(headers).toContain(`Message-ID: ${messageId}`);
  expect(headers).toContain("Subject: Recibimos su comentario");
  expect(headers).toContain("List-Unsubscribe: <https://comments.example.org/en/follow/leave/key>");
  expect(headers).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(raw).toMatch(/Content-Type: text\/plain; charset=utf-8[\s\S]*Content-Type: text\/html/);
});

test("one after the other go through the same connection", async () => {
  const before = server.connections();
  for (let sent = 0; sent < 5; sent += 1) await mailer.send(message());
  expect(server.connections() - before).toBeLessThanOrEqual(1);
});

test.each([
  ["later", { outcome: "later", reason: expect.stringContaining("451 Greylisted …@…, try again") }],
  ["refuse", { outcome: "refused", at: "message" }],
  ["later-at-end", { outcome: "later" }],
  ["refuse-at-end", { outcome: "refused", at: "message" }],
] as const)("a server that does this: %s, has not taken it: %j", async (behaviour, outcome) => {
  const sent = message();
  server.behave(behaviour);
  const result = await mailer.send(sent);
  expect(result).toMatchObject(outcome);
  expect(JSON.stringify(result)).not.toContain("lucia@");
  expect(wasTaken(sent)).toBe(0);
  expect(await mailer.send(sent)).toMatchObject({ outcome: "sent" });
});

test.each([
  ["no-mailbox", true],
  ["bad-sender", false],
  ["refuse", false],
] as const)("only a server that says so (%s) knows no such address: %s", async (behaviour, noSuchAddress) => {
  server.behave(behaviour);
  expect(await mailer.send(message())).toMatchObject({ outcome: "refused", at: "message", noSuchAddress });
});

test("where it hangs up before it has the message, that goes out by another connection, or later", async () => {
  const sent = message();
  server.behave("cut-before");
  expect(await mailer.send(sent)).toMatchObject({ outcome: "sent" });
  expect(wasTaken(sent)).toBe(1);
  server.behave("cut-before");
  expect(await mailerTo(server.url).send(sent)).toMatchObject({ outcome: "later" });
  expect(wasTaken(sent)).toBe(1);
});

test.each(["cut-after", "silence"] as const)(
  "where it has the message and its answer never comes (%s), nobody knows",
  async (behaviour) => {
    const sent = message();
    server.behave(behaviour);
    expect(await mailer.send(sent)).toMatchObject({ outcome: "unknown" });
    expect(wasTaken(sent)).toBe(1);
  },
);

test("an address is one address, whatever is in it", async () => {
  const before = server.taken.length;
  await mailer.send(message({ to: "lucia@example.org, todos@example.org" }));
  const arrived = server.taken.slice(before);
  expect(arrived.flatMap(({ to }) => to)).not.toContain("todos@example.org");
});

test.each([
  { subject: "Gracias\r\nBcc: todos@example.org" },
  { to: "lucia@example.org\nBcc: todos@example.org" },
  { from: "Portal\r\nBcc: todos@example.org <comments@example.org>" },
])("a header field with a line break never leaves: %j", async (fields) => {
  const before = server.taken.length;
  expect(await mailer.send(message(fields))).toMatchObject({ outcome: "refused" });
  expect(server.taken.length).toBe(before);
});

test("a wrong password is the sender's; a server that is away may be back later", async () => {
  expect(await mailerTo(`smtp://portal:wrong@127.0.0.1:${server.port}`).send(message())).toMatchObject({
    outcome: "refused",
    at: "sender",
  });
  expect(await mailerTo(`smtp://127.0.0.1:${await freePort()}`).send(message())).toMatchObject({
    outcome: "later",
  });
});

test("no password goes to another machine without TLS", async () => {
  const before = server.logins();
  // the same server by an address that is not this machine's own
  const another = mailerTo(`smtp://portal:p%40ss%2Fword@0.0.0.0:${server.port}`);
  expect(await another.send(message())).toMatchObject({
    outcome: "refused",
    at: "sender",
    reason: expect.stringContaining("STARTTLS"),
  });
  expect(server.logins()).toBe(before);
});
