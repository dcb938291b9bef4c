import { createHmac } from "node:crypto";
import { sql } from "kysely";
import { expect, test } from "vitest";
import type { ReportKind } from "~/mail/delivery/delivery";
import type { DeliveryReport } from "~/mail/delivery/read-report";
import { readReport } from "~/mail/delivery/read-report";
import { listReports, purgeStrayReports, receiveReport, storeTaken } from "~/mail/delivery/reports.server";
import { findSuppression, liftSuppression, listSuppressions } from "~/mail/suppressions/suppressions.server";
import { aMessage } from "~tests/factories/messages";
import { aStaffMember } from "~tests/factories/staff";
import { testPortal } from "~tests/setup/portal";

const { db } = await testPortal();

const find = (id: string) =>
  db.selectFrom("messages").where("id", "=", id).selectAll().executeTakeFirstOrThrow();

const aReport = (changes: Partial<DeliveryReport> & Pick<DeliveryReport, "providerId">): DeliveryReport => ({
  id: `msg_${crypto.randomUUID()}`,
  messageId: undefined,
  kind: "delivered",
  detail: null,
  occurredAt: new Date("2026-11-27T12:00:00Z"),
  permanent: false,
  ...changes,
});

/** A message that the provider took. */
async function aSentMessage(changes: { toAddress?: string } = {}) {
  const id = await aMessage(db, changes);
  const providerId = crypto.randomUUID();
  await storeTaken(db, [{ id, providerId }]);
  return { id, providerId };
}

test("a report moves its message forward, and is listed with the provider's words", async () => {
  const { id, providerId } = await aSentMessage();
  await receiveReport(db, aReport({ providerId, occurredAt: new Date("2026-11-27T12:05:00Z") }));
  await receiveReport(db, aReport({ providerId, kind: "sent", detail: "taken", id: `early-${id}` }));
  expect(await find(id)).toMatchObject({
    status: "delivered",
    reportedAt: new Date("2026-11-27T12:05:00Z"),
  });
  expect((await listReports(db, id)).map(({ kind, detail }) => [kind, detail])).toEqual([
    ["sent", "taken"],
    ["delivered", null],
  ]);
});

test("a report that comes twenty times at once counts once", async () => {
  const { id, providerId } = await aSentMessage();
  const report = aReport({ providerId, kind: "bounced", permanent: true });
  await Promise.all(Array.from({ length: 20 }, () => receiveReport(db, report)));
  expect(await listReports(db, id)).toHaveLength(1);
  expect(await find(id)).toMatchObject({ status: "bounced" });
});

test("one that comes before our own answer is stored is kept, and counts when that is", async () => {
  const id = await aMessage(db, { unanswered: true });
  const providerId = crypto.randomUUID();
  await receiveReport(db, aReport({ providerId, kind: "delivered" }));
  await receiveReport(db, aReport({ providerId, kind: "sent" }));
  expect(await find(id)).toMatchObject({ status: "queued", providerId: null });
  await storeTaken(db, [{ id, providerId }]);
  expect(await find(id)).toMatchObject({ status: "delivered", providerId });
  expect(await listReports(db, id)).toHaveLength(2);
});

test("at the same moment, neither misses the other", async () => {
  const messages = await Promise.all(
    Array.from({ length: 30 }, async () => ({ id: await aMessage(db), providerId: crypto.randomUUID() })),
  );
  await Promise.all(
    messages.flatMap((message) => [
      storeTaken(db, [message]),
      receiveReport(db, aReport({ providerId: message.providerId, kind: "complained" })),
    ]),
  );
  for (const { id } of messages) expect(await find(id)).toMatchObject({ status: "complained" });
});

test.each(["queued", "uncertain", "stopped"] as const)(
  "a %s message is known to be sent by the id that it carried, though its answer was lost",
  async (status) => {
    const id = await aMessage(db, { status, unanswered: true });
    const providerId = crypto.randomUUID();
    await receiveReport(db, aReport({ providerId, messageId: id, kind: "sent" }));
    expect(await find(id)).toMatchObject({ status: "sent", providerId, unanswered: false });
  },
);

test("reports about others' mail on the same account are forgotten in some days", async () => {
  const [old, recent] = [crypto.randomUUID(), crypto.randomUUID()];
  for (const providerId of [old, recent]) await receiveReport(db, aReport({ providerId }));
  const kept = await aSentMessage();
  await receiveReport(db, aReport({ providerId: kept.providerId }));
  await db
    .updateTable("deliveryReports")
    .set({ receivedAt: sql<Date>`now() - interval '4 days'` })
    .where("providerId", "in", [old, kept.providerId])
    .execute();
  await purgeStrayReports(db);
  const left = await db
    .selectFrom("deliveryReports")
    .where("providerId", "in", [old, recent, kept.providerId])
    .select("providerId")
    .execute();
  expect(left.map(({ providerId }) => providerId).sort()).toEqual([recent, kept.providerId].sort());
});

test.each<[ReportKind, boolean, string | undefined]>([
  ["bounced", true, "bounced"],
  ["bounced", false, undefined],
  ["complained", false, "complained"],
  ["delayed", false, undefined],
  ["failed", false, undefined],
  ["suppressed", false, undefined],
])("after %s (for good: %s) its address is suppressed: %s", async (kind, permanent, reason) => {
  const toAddress = `${kind}-${permanent}@example.org`;
  const { id, providerId } = await aSentMessage({ toAddress });
  await receiveReport(db, aReport({ providerId, kind, permanent }));
  expect((await find(id)).status).toBe(kind);
  const found = await findSuppression(db, `  ${toAddress.toUpperCase()} `);
  expect(found?.reason).toBe(reason);
});

test("an address is kept as a keyed digest, HMAC-SHA256 of it in lower case", async () => {
  const { rows } = await sql<{ digest: Buffer; key: Buffer }>`
    select address_digest(' Ana@Example.org ') as digest, key from installation_keys
    where name = 'address-digest'`.execute(db);
  const [{ digest, key } = expect.fail("there is a key")] = rows;
  expect(key).toHaveLength(64);
  expect(digest).toEqual(createHmac("sha256", key).update("ana@example.org").digest());
});

test("an administrator lifts a suppression with a reason, once, and the history has it", async () => {
  const { id: staffId } = await aStaffMember(db, { role: "admin" });
  const toAddress = "lifted@example.org";
  const { id, providerId } = await aSentMessage({ toAddress });
  await receiveReport(db, aReport({ providerId, kind: "complained" }));
  const suppressed = await findSuppression(db, toAddress);
  expect(suppressed).toMatchObject({ reason: "complained", messageKind: "acknowledgement" });
  expect((await listSuppressions(db, {})).map((each) => each.id)).toContain(suppressed?.id);
  const lift = { id: suppressed?.id ?? 0, reason: "They wrote to us that it was a mistake", staffId };
  const lifted = await Promise.all([liftSuppression(db, lift), liftSuppression(db, lift)]);
  expect(lifted.sort()).toEqual([false, true]);
  expect(await findSuppression(db, toAddress)).toBeUndefined();
  const events = await db
    .selectFrom("auditEvents")
    .where("action", "=", "suppression.lifted")
    .selectAll()
    .execute();
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({ staffId, after: { reason: lift.reason } });
  expect(JSON.stringify(events)).not.toContain(toAddress);
  expect((await find(id)).status).toBe("complained");
});

const event = (type: string, data: object = {}) => ({
  type,
  created_at: "2026-11-27T12:00:00.000Z",
  data: { email_id: "56761188-7520-42d8-8898-ff6fc54ce618", to: ["lucia@example.org"], ...data },
});

test("an event is read as the provider documents it, without anybody's address", () => {
  const bounce = { type: "Permanent", subType: "General", message: "550 no such user: lucia@example.org" };
  expect(readReport("msg_1", event("email.bounced", { bounce }))).toEqual({
    id: "msg_1",
    providerId: "56761188-7520-42d8-8898-ff6fc54ce618",
    messageId: undefined,
    kind: "bounced",
    detail: "Permanent · General · 550 no such user: …@…",
    occurredAt: new Date("2026-11-27T12:00:00Z"),
    permanent: true,
  });
  const soft = { bounce: { ...bounce, type: "Transient" } };
  expect(readReport("msg_1", event("email.bounced", soft))).toMatchObject({ permanent: false });
  const tagged = event("email.failed", { failed: { reason: "reached_daily_quota" }, tags: { message: "x" } });
  expect(readReport("msg_1", tagged)).toMatchObject({
    kind: "failed",
    detail: "reached_daily_quota",
    messageId: "x",
  });
});

test("however much a server says, its bounce counts", () => {
  const bounce = { type: "Permanent", subType: "General", message: `550 ${"no ".repeat(20_000)}` };
  const read = readReport("msg_1", event("email.bounced", { bounce }));
  expect(read).toMatchObject({ kind: "bounced", permanent: true });
  expect(JSON.stringify(read).length).toBeLessThan(1000);
});

test.each([
  ["email.opened", "other"],
  ["contact.created", "other"],
  ["constructor", "other"],
])("an event about something else, %s, is none of ours", (type, expected) => {
  expect(readReport("msg_1", event(type))).toBe(expected);
});

test.each([
  null,
  [],
  "email.sent",
  { type: "email.sent" },
  { ...event("email.sent"), created_at: "yesterday" },
  event("email.sent", { email_id: 7 }),
])("what makes no sense is no report: %j", (given) => {
  expect(readReport("msg_1", given)).toBeUndefined();
});
