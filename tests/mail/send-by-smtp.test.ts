import { afterAll, expect, test } from "vitest";
import { retryMessage } from "~/mail/outbox.server";
import { createPace } from "~/mail/sending/pace.server";
import { type Post, sendMessages } from "~/mail/sending/send-messages.server";
import { findSuppression } from "~/mail/suppressions/suppressions.server";
import { createMailer } from "~emails/send";
import { aMessage } from "~tests/factories/messages";
import { aStaffMember } from "~tests/factories/staff";
import { testPortal } from "~tests/setup/portal";
import { smtpStandIn } from "~tests/setup/smtp-stand-in";

const server = await smtpStandIn();
const portal = await testPortal();
const { db } = portal;
const mailer = createMailer({ SMTP_URL: server.url }, 500);
afterAll(() => mailer?.close());
const post: Post = { db, mailer, pace: createPace(db, mailer?.perSecond) };

const find = (id: string) =>
  db.selectFrom("messages").where("id", "=", id).selectAll().executeTakeFirstOrThrow();
const taken = (id: string) =>
  server.taken.filter(({ raw }) => raw.includes(`Message-ID: <${id}@example.org>`));

test("each message goes by itself, once, whatever runs again", async () => {
  const ids = await Promise.all(Array.from({ length: 30 }, () => aMessage(db)));
  expect(await sendMessages(post, ids)).toEqual(new Set());
  await sendMessages(post, ids);
  for (const id of ids) {
    expect(taken(id)).toHaveLength(1);
    expect(await find(id)).toMatchObject({ status: "sent", batchId: null });
  }
});

test.each(["cut-after", "silence"] as const)(
  "of one whose answer never came (%s) nobody knows, and it is not repeated until a person decides",
  async (behaviour) => {
    const id = await aMessage(db);
    server.behave(behaviour);
    expect(await sendMessages(post, [id])).toEqual(new Set());
    expect(await find(id)).toMatchObject({ status: "uncertain", unanswered: true });
    await sendMessages(post, [id]);
    expect(taken(id)).toHaveLength(1);
    const { id: staffId } = await aStaffMember(db);
    expect(await retryMessage(portal, { messageId: id, staffId })).toBe(true);
    expect(await sendMessages(post, [id])).toEqual(new Set());
    expect(await find(id)).toMatchObject({ status: "sent" });
    expect(taken(id)).toHaveLength(2);
  },
);

test("one that a process left behind while it was sending it is not repeated", async () => {
  const id = await aMessage(db, { unanswered: true, attempts: 1, firstAttemptAt: new Date() });
  await sendMessages(post, [id]);
  expect(await find(id)).toMatchObject({ status: "uncertain" });
  expect(taken(id)).toEqual([]);
});

test.each(["later", "later-at-end"] as const)(
  "one that is not taken for now (%s) waits, and is sent once",
  async (behaviour) => {
    const id = await aMessage(db);
    server.behave(behaviour);
    expect(await sendMessages(post, [id])).toEqual(new Set([id]));
    expect(await find(id)).toMatchObject({ status: "queued", unanswered: false });
    expect(await sendMessages(post, [id])).toEqual(new Set());
    expect(taken(id)).toHaveLength(1);
  },
);

test("one that is refused has failed, and may be sent once more", async () => {
  const id = await aMessage(db);
  server.behave("refuse");
  await sendMessages(post, [id]);
  expect(await find(id)).toMatchObject({ status: "failed", lastError: expect.stringContaining("550") });
  expect((await find(id)).lastError).not.toContain("@example.org");
});

test.each([
  ["no-mailbox", "bounced"],
  ["bad-sender", undefined],
  ["refuse", undefined],
] as const)("after a refusal (%s) its address is suppressed: %s", async (behaviour, reason) => {
  const toAddress = `${behaviour}@example.org`;
  const id = await aMessage(db, { toAddress });
  server.behave(behaviour);
  await sendMessages(post, [id]);
  expect(await find(id)).toMatchObject({ status: "failed" });
  const found = await findSuppression(db, toAddress);
  expect(found?.reason).toBe(reason);
  if (reason) expect(found?.detail).toContain("550 5.1.1 <…@…>");
});

test("twenty runs at once send one message", async () => {
  const id = await aMessage(db);
  await Promise.all(Array.from({ length: 20 }, () => sendMessages(post, [id])));
  expect(taken(id)).toHaveLength(1);
  expect(await find(id)).toMatchObject({ status: "sent" });
});
