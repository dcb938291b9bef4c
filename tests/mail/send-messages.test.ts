import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { retryMessage } from "~/mail/outbox.server";
import { createPace } from "~/mail/sending/pace.server";
import { purgeBatches } from "~/mail/sending/purge-batches.server";
import { type Post, sendMessages } from "~/mail/sending/send-messages.server";
import { createMailer } from "~emails/send";
import { aMessage } from "~tests/factories/messages";
import { aStaffMember } from "~tests/factories/staff";
import { mailProvider } from "~tests/setup/mail";
import { testPortal } from "~tests/setup/portal";
import { startResendStandIn } from "~tests/setup/resend-stand-in";

const standIn = await startResendStandIn();
const provider = mailProvider(standIn.origin);
afterAll(() => standIn.close());
const portal = await testPortal();
const { db } = portal;
// the pace is another test's matter
await provider.limit(10_000);

const resend = { RESEND_API_KEY: standIn.apiKey, RESEND_BASE_URL: standIn.origin };
const pace = createPace(db, 10_000);
const post: Post = { db, mailer: createMailer(resend), pace };
const impatient: Post = { ...post, mailer: createMailer(resend, 300) };

const find = (id: string) =>
  db.selectFrom("messages").where("id", "=", id).selectAll().executeTakeFirstOrThrow();
const statuses = async (ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await find(id)).status));
const taken = async (id: string) => (await provider.messages()).filter(({ messageId }) => messageId === id);
const several = (count: number) => Promise.all(Array.from({ length: count }, () => aMessage(db)));
const makeOld = (ids: readonly string[]) =>
  db
    .updateTable("messages")
    .set({ firstAttemptAt: sql<Date>`now() - interval '23 hours 1 minute'` })
    .where("id", "in", [...ids])
    .execute();

/** Runs until nothing waits any more, as the queue would. */
async function sendUntilSettled(by: Post, ids: readonly string[]): Promise<void> {
  for (let runs = 0; runs < 50; runs += 1) {
    if ((await sendMessages(by, ids)).size === 0) return;
  }
  expect.fail("messages still wait");
}

test("a message is sent as it was frozen, once, whatever runs again", async () => {
  const id = await aMessage(db, { subject: "Asunto", html: "<p>Cuerpo</p>", text: "Cuerpo" });
  expect(await sendMessages(post, [id])).toEqual(new Set());
  await sendMessages(post, [id]);
  const arrived = await taken(id);
  expect(arrived).toHaveLength(1);
  expect(arrived[0]).toMatchObject({
    idempotencyKey: id,
    subject: "Asunto",
    html: "<p>Cuerpo</p>",
    text: "Cuerpo",
  });
  expect(await find(id)).toMatchObject({
    status: "sent",
    attempts: 1,
    unanswered: false,
    providerId: arrived[0]?.id,
    settledAt: expect.any(Date),
  });
});

test("twenty runs at once send one message", async () => {
  const id = await aMessage(db);
  await Promise.all(Array.from({ length: 20 }, () => sendMessages(post, [id])));
  expect(await taken(id)).toHaveLength(1);
  expect(await find(id)).toMatchObject({ status: "sent" });
});

test("one that belongs to a subscription says how it is ended, by itself and in a batch", async () => {
  const unsubscribeUrl = "https://comments.example.org/en/follow/leave/key";
  const ids = [
    await aMessage(db, { unsubscribeUrl }),
    await aMessage(db, { unsubscribeUrl }),
    await aMessage(db),
  ];
  await sendMessages(post, ids.slice(0, 1));
  await sendMessages(post, ids.slice(1));
  const headers = await Promise.all(ids.map(async (id) => (await taken(id))[0]?.headers));
  const leave = {
    "List-Unsubscribe": `<${unsubscribeUrl}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
  expect(headers).toEqual([leave, leave, undefined]);
});

test.each(["fault", "reset", "silence"] as const)(
  "after a provider's %s it waits to be tried again, and then it is sent once",
  async (behaviour) => {
    const id = await aMessage(db);
    await provider.behave(behaviour);
    expect(await sendMessages(behaviour === "silence" ? impatient : post, [id])).toEqual(new Set([id]));
    expect(await find(id)).toMatchObject({
      status: "queued",
      attempts: 1,
      unanswered: true,
      lastError: expect.any(String),
    });
    expect(await sendMessages(post, [id])).toEqual(new Set());
    expect(await taken(id)).toHaveLength(1);
    expect(await find(id)).toMatchObject({ status: "sent", attempts: 2, lastError: null });
  },
);

test("where the provider says how long it is busy, it is asked again after that", async () => {
  const id = await aMessage(db);
  await provider.behave("busy");
  const begun = Date.now();
  expect(await sendMessages(post, [id])).toEqual(new Set());
  expect(Date.now() - begun).toBeGreaterThanOrEqual(900);
  expect(await find(id)).toMatchObject({ status: "sent", attempts: 2 });
});

test("a message that is refused has failed, with the reason but no address, and is not tried again", async () => {
  const id = await aMessage(db, { toAddress: "nobody@" });
  await sendMessages(post, [id]);
  expect(await find(id)).toMatchObject({
    status: "failed",
    lastError: expect.stringContaining("validation_error"),
    settledAt: expect.any(Date),
  });
  const calls = await provider.calls();
  await sendMessages(post, [id]);
  expect(await provider.calls()).toBe(calls);
});

test("past the time in which the provider knows its key, an unanswered message is left to a person", async () => {
  const id = await aMessage(db, { attempts: 9, lastError: "no answer", unanswered: true });
  await makeOld([id]);
  const calls = await provider.calls();
  expect(await sendMessages(post, [id])).toEqual(new Set());
  expect(await provider.calls()).toBe(calls);
  expect(await find(id)).toMatchObject({ status: "uncertain", lastError: "no answer" });
});

test("one that was answered each time, and never taken, has failed by then", async () => {
  const id = await aMessage(db, { attempts: 9, lastError: "busy" });
  await makeOld([id]);
  await sendMessages(post, [id]);
  expect(await find(id)).toMatchObject({ status: "failed", lastError: "busy" });
});

test("within that time it is tried again", async () => {
  const id = await aMessage(db, {
    unanswered: true,
    firstAttemptAt: new Date(Date.now() - (22 * 60 + 59) * 60_000),
  });
  await sendMessages(post, [id]);
  expect(await find(id)).toMatchObject({ status: "sent" });
});

test("without a provider messages are kept", async () => {
  const ids = await several(2);
  expect(await sendMessages({ ...post, mailer: undefined }, ids)).toEqual(new Set());
  expect(await find(ids[0] ?? "")).toMatchObject({
    status: "kept",
    attempts: 0,
    settledAt: expect.any(Date),
  });
  expect(await statuses(ids)).toEqual(["kept", "kept"]);
});

test("an unknown message is nothing to send, and neither is one that was stopped", async () => {
  const stopped = await aMessage(db, { status: "stopped" });
  const calls = await provider.calls();
  expect(await sendMessages(post, [crypto.randomUUID(), stopped])).toEqual(new Set());
  expect(await provider.calls()).toBe(calls);
  expect(await statuses([stopped])).toEqual(["stopped"]);
});

test("the database holds no subject that would begin another header", async () => {
  await expect(aMessage(db, { subject: "Gracias\r\nBcc: todos@example.org" })).rejects.toThrow(
    /messages_subject_one_line/,
  );
});

test("several go in one call, each to its own address and known by its own id", async () => {
  const ids = await several(100);
  const calls = await provider.calls();
  expect(await sendMessages(post, ids)).toEqual(new Set());
  expect(await provider.calls()).toBe(calls + 1);
  for (const id of ids) {
    const message = await find(id);
    const [arrived, ...others] = await taken(id);
    expect(others).toEqual([]);
    expect(message).toMatchObject({ status: "sent", providerId: arrived?.id, batchId: expect.any(String) });
    expect(arrived?.to).toEqual([message.toAddress]);
    expect(arrived?.idempotencyKey).toBe(message.batchId);
  }
});

test("one that is not valid fails alone: the others of its batch are sent, in few calls", async () => {
  const ids = await several(99);
  const wrong = await aMessage(db, { toAddress: "nobody" });
  const calls = await provider.calls();
  await sendUntilSettled(post, [...ids, wrong]);
  expect(new Set(await statuses(ids))).toEqual(new Set(["sent"]));
  expect(await statuses([wrong])).toEqual(["failed"]);
  expect((await provider.calls()) - calls).toBeLessThan(20);
  for (const id of ids) expect(await taken(id)).toHaveLength(1);
});

test.each(["reset", "silence"] as const)(
  "a batch whose answer was lost (%s) is repeated exactly as it was, whatever happened to its messages",
  async (behaviour) => {
    const ids = await several(5);
    await provider.behave(behaviour);
    expect(await sendMessages(behaviour === "silence" ? impatient : post, ids)).toEqual(new Set(ids));
    const { batchId } = await find(ids[0] ?? "");
    const stopped = ids[1] ?? "";
    await db.updateTable("messages").set({ status: "stopped" }).where("id", "=", stopped).execute();
    // a further message does not join it, and one job of it is enough
    const other = await aMessage(db);
    await sendMessages(post, [ids[4] ?? "", other]);
    for (const id of ids) {
      expect(await taken(id)).toHaveLength(1);
      // one that was stopped too late was sent all the same, and says so
      expect(await find(id)).toMatchObject({ status: "sent", batchId, unanswered: false });
    }
    expect(await find(other)).toMatchObject({ status: "sent", batchId: null });
  },
);

test("a batch of which one message is gone is never repeated: it would be taken as another one", async () => {
  const ids = await several(3);
  await provider.behave("reset");
  await sendMessages(post, ids);
  await db
    .deleteFrom("messages")
    .where("id", "=", ids[0] ?? "")
    .execute();
  const calls = await provider.calls();
  expect(await sendMessages(post, ids)).toEqual(new Set());
  expect(await provider.calls()).toBe(calls);
  expect(await statuses(ids.slice(1))).toEqual(["uncertain", "uncertain"]);
});

test("a batch of which nothing is left is forgotten, and no other", async () => {
  const kept = await several(2);
  await sendMessages(post, kept);
  const left = await several(2);
  await provider.behave("busy", 3);
  await sendMessages(post, left);
  await purgeBatches(db);
  const used = await db.selectFrom("messages").where("batchId", "is not", null).select("batchId").execute();
  const batches = await db.selectFrom("messageBatches").select(["id", "size"]).execute();
  expect(new Set(batches.map(({ id }) => id))).toEqual(new Set(used.map(({ batchId }) => batchId)));
  const { batchId } = await find(kept[0] ?? "");
  expect(batches).toContainEqual({ id: batchId, size: 2 });
});

test("a batch that was answered, and not taken, is no batch any more", async () => {
  const ids = await several(3);
  await provider.behave("busy", 3);
  expect(await sendMessages(post, ids)).toEqual(new Set(ids));
  for (const id of ids) expect(await find(id)).toMatchObject({ batchId: null, unanswered: false });
});

test.each(["quota-spent", "no-key"] as const)(
  "where the sender is refused (%s) all of a batch has failed; where it may have been taken before, nobody knows",
  async (behaviour) => {
    const [fresh, lost] = [await several(3), await several(3)];
    await provider.behave("reset");
    await sendMessages(post, lost);
    await provider.behave(behaviour, 2);
    await sendMessages(post, [...fresh, ...lost]);
    expect(await statuses(fresh)).toEqual(["failed", "failed", "failed"]);
    expect(await statuses(lost)).toEqual(["uncertain", "uncertain", "uncertain"]);
  },
);

test("past its time a batch that got no answer is left to a person, and then each goes by itself", async () => {
  const ids = await several(2);
  await provider.behave("reset");
  await sendMessages(post, ids);
  await makeOld(ids);
  await sendMessages(post, ids);
  expect(await statuses(ids)).toEqual(["uncertain", "uncertain"]);
  const { id: staffId } = await aStaffMember(db);
  for (const messageId of ids) expect(await retryMessage(portal, { messageId, staffId })).toBe(true);
  await sendMessages(post, ids);
  for (const id of ids) {
    expect(await find(id)).toMatchObject({ status: "sent", batchId: null });
    expect((await taken(id)).map(({ idempotencyKey }) => idempotencyKey)).toContain(id);
  }
});

test("one that the provider took cannot be sent once more under its key", async () => {
  const id = await aMessage(db, { status: "failed", providerId: crypto.randomUUID() });
  const { id: staffId } = await aStaffMember(db);
  expect(await retryMessage(portal, { messageId: id, staffId })).toBe(false);
});

test("nothing goes to a suppressed address, by itself or in a batch, however it is written", async () => {
  await sql`insert into suppressions (address_digest, reason) values (address_digest('gone@example.org'), 'bounced')`.execute(
    db,
  );
  const alone = await aMessage(db, { toAddress: "Gone@Example.org" });
  const ids = [await aMessage(db, { toAddress: "gone@example.org" }), ...(await several(2))];
  await sendMessages(post, [alone]);
  await sendMessages(post, ids);
  expect(await statuses([alone, ...ids])).toEqual(["suppressed", "suppressed", "sent", "sent"]);
  expect([...(await taken(alone)), ...(await taken(ids[0] ?? ""))]).toEqual([]);
  // where all are, the provider is not asked
  const calls = await provider.calls();
  const others = await Promise.all([1, 2, 3].map(() => aMessage(db, { toAddress: "gone@example.org" })));
  await sendMessages(post, others);
  expect(await provider.calls()).toBe(calls);
});

test("a process that ends between the provider's taking and our storing leads to no second one", async () => {
  const ids = [await aMessage(db), ...(await several(20))];
  await provider.behave("silence", 2);
  // never awaited: whatever they would have stored is lost with their process
  void sendMessages(post, ids.slice(0, 1)).catch(() => undefined);
  void sendMessages(post, ids.slice(1)).catch(() => undefined);
  await expect.poll(async () => (await taken(ids.at(-1) ?? "")).length).toBe(1);
  await expect.poll(async () => (await taken(ids[0] ?? "")).length).toBe(1);
  await sendUntilSettled(post, ids);
  for (const id of ids) expect(await taken(id)).toHaveLength(1);
  expect(new Set(await statuses(ids))).toEqual(new Set(["sent"]));
});

test("whatever the provider does, each of 200 messages is taken once", async () => {
  const ids = await several(200);
  await provider.chaos({ share: 0.4, behaviours: ["fault", "busy", "reset", "silence"] });
  const groups = [ids.slice(0, 1), ids.slice(1, 3), ids.slice(3, 80), ids.slice(80)];
  await Promise.all(groups.map((group) => sendUntilSettled(impatient, group)));
  await provider.chaos({ share: 0, behaviours: [] });
  const arrived = (await provider.messages()).filter(({ messageId }) => ids.includes(messageId ?? ""));
  expect(arrived).toHaveLength(200);
  expect(new Set(arrived.map(({ messageId }) => messageId)).size).toBe(200);
  expect(new Set(await statuses(ids))).toEqual(new Set(["sent"]));
});
