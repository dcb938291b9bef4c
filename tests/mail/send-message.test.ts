import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { sendMessage } from "~/mail/send-message.server";
import { createMailer } from "~emails/send";
import { aMessage } from "~tests/factories/messages";
import { testDatabase } from "~tests/setup/database";
import { mailProvider } from "~tests/setup/mail";
import { startResendStandIn } from "~tests/setup/resend-stand-in";

const standIn = await startResendStandIn();
const provider = mailProvider(standIn.origin);
afterAll(() => standIn.close());
const { db } = await testDatabase();

const resend = {
  RESEND_API_KEY: standIn.apiKey,
  RESEND_BASE_URL: standIn.origin,
};
const mailer = createMailer(resend);
const impatientMailer = createMailer(resend, 300);

const find = (id: string) =>
  db.selectFrom("messages").where("id", "=", id).selectAll().executeTakeFirstOrThrow();
const taken = async (id: string) =>
  (await provider.messages()).filter(({ idempotencyKey }) => idempotencyKey === id);

test("a message is sent as it was frozen, once, whatever runs again", async () => {
  const id = await aMessage(db, { subject: "Asunto", html: "<p>Cuerpo</p>", text: "Cuerpo" });
  await sendMessage(db, mailer, id);
  await sendMessage(db, mailer, id);
  const arrived = await taken(id);
  expect(arrived).toHaveLength(1);
  expect(arrived[0]).toMatchObject({ subject: "Asunto", html: "<p>Cuerpo</p>", text: "Cuerpo" });
  expect(await find(id)).toMatchObject({
    status: "sent",
    attempts: 1,
    providerId: arrived[0]?.id,
    settledAt: expect.any(Date),
  });
});

test("twenty runs at once send one message", async () => {
  const id = await aMessage(db);
  await Promise.all(Array.from({ length: 20 }, () => sendMessage(db, mailer, id)));
  expect(await taken(id)).toHaveLength(1);
  expect(await find(id)).toMatchObject({ status: "sent" });
});

test.each(["fault", "busy", "reset", "silence"] as const)(
  "after a provider's %s the queue is told to try again, and then it is sent once",
  async (behaviour) => {
    const id = await aMessage(db);
    await provider.behave(behaviour);
    await expect(sendMessage(db, behaviour === "silence" ? impatientMailer : mailer, id)).rejects.toThrow();
    expect(await find(id)).toMatchObject({ status: "queued", attempts: 1, lastError: expect.any(String) });
    await sendMessage(db, mailer, id);
    expect(await taken(id)).toHaveLength(1);
    expect(await find(id)).toMatchObject({ status: "sent", attempts: 2, lastError: null });
  },
);

test("the time of the first try stays when it is tried again", async () => {
  const id = await aMessage(db);
  await provider.behave("fault", 2);
  await expect(sendMessage(db, mailer, id)).rejects.toThrow();
  const { firstAttemptAt } = await find(id);
  await expect(sendMessage(db, mailer, id)).rejects.toThrow();
  expect(await find(id)).toMatchObject({ firstAttemptAt, attempts: 2 });
});

test("a message that is refused has failed, with the reason, and is not tried again", async () => {
  const id = await aMessage(db, { toAddress: "nobody" });
  await sendMessage(db, mailer, id);
  expect(await find(id)).toMatchObject({
    status: "failed",
    lastError: expect.stringContaining("validation_error"),
    settledAt: expect.any(Date),
  });
  const calls = await provider.calls();
  await sendMessage(db, mailer, id);
  expect(await provider.calls()).toBe(calls);
});

test("past the time in which the provider knows its key, an unanswered message is left to a person", async () => {
  const id = await aMessage(db, { attempts: 9, lastError: "no answer" });
  await db
    .updateTable("messages")
    .set({ firstAttemptAt: sql`now() - interval '23 hours 1 minute'` })
    .where("id", "=", id)
    .execute();
  const calls = await provider.calls();
  await sendMessage(db, mailer, id);
  expect(await provider.calls()).toBe(calls);
  expect(await find(id)).toMatchObject({ status: "uncertain", lastError: "no answer" });
});

test("within that time it is tried again", async () => {
  const id = await aMessage(db);
  await db
    .updateTable("messages")
    .set({ firstAttemptAt: sql`now() - interval '22 hours 59 minutes'` })
    .where("id", "=", id)
    .execute();
  await sendMessage(db, mailer, id);
  expect(await find(id)).toMatchObject({ status: "sent" });
});

test("without a provider the message is kept", async () => {
  const id = await aMessage(db);
  await sendMessage(db, undefined, id);
  expect(await find(id)).toMatchObject({ status: "kept", attempts: 0, settledAt: expect.any(Date) });
});

test("an unknown message is nothing to send", async () => {
  await expect(sendMessage(db, mailer, crypto.randomUUID())).resolves.toBeUndefined();
});

test("the database holds no subject that would begin another header", async () => {
  await expect(aMessage(db, { subject: "Gracias\r\nBcc: todos@example.org" })).rejects.toThrow(
    /messages_subject_one_line/,
  );
});
