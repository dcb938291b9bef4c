import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { writeLetter } from "~/acknowledgements/write-letter.server";
import { listEvents } from "~/audit/list-events.server";
import { retryMessage } from "~/mail/outbox.server";
import { purgeAddresses } from "~/retention/purge-addresses.server";
import { countDue, getRetentionRule, setRetentionRule } from "~/retention/retention.server";
import { aComment } from "~tests/factories/comments";
import { aMessage } from "~tests/factories/messages";
import { aNotice } from "~tests/factories/notices";
import { acknowledge } from "~tests/factories/operations";
import { aSentComment } from "~tests/factories/sent-comments";
import { aStaffMember } from "~tests/factories/staff";
import { testPortal } from "~tests/setup/portal";
import { tablesWith } from "./everywhere";

const portal = await testPortal({ BASE_URL: "https://comments.example.org" });
const { db } = portal;
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);

const contactOf = (commentId: number) =>
  db.selectFrom("commentContacts").where("commentId", "=", commentId).selectAll().executeTakeFirstOrThrow();
const messageOf = (id: string) =>
  db.selectFrom("messages").where("id", "=", id).selectAll().executeTakeFirstOrThrow();
const closedFor = (days: number) =>
  aNotice(db, { opensAt: daysAgo(days + 30), closesAt: daysAgo(days), lateDays: 0 });

async function setRule(rule: { contactMonths: number | null; messageDays: number | null }) {
  const { id: staffId } = await aStaffMember(db, { role: "admin" });
  await setRetentionRule(db, { rule, staffId });
}

describe("the rule", () => {
  test("is one from the beginning, and each change of it is on record", async () => {
    expect(await getRetentionRule(db)).toEqual({ contactMonths: 24, messageDays: 90 });
    const { id: staffId } = await aStaffMember(db, { role: "admin" });
    const rule = { contactMonths: 12, messageDays: null };
    await setRetentionRule(db, { rule, staffId });
    await setRetentionRule(db, { rule, staffId });
    expect(await getRetentionRule(db)).toEqual(rule);
    const [event, ...others] = await listEvents(db, { action: "retention.rule-set" });
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      before: { contactMonths: 24, messageDays: 90 },
      after: { contactMonths: 12, messageDays: null },
    });
  });

  test.each([
    { contactMonths: 0, messageDays: 1 },
    { contactMonths: 1, messageDays: 0 },
    { contactMonths: 241, messageDays: 1 },
  ])("cannot be %j", async (rule) => {
    await expect(setRule(rule)).rejects.toThrow(/retention_rule/);
  });
});

describe("contact details", () => {
  test("go when their docket has been closed for so long, and the rest of the comment stays", async () => {
    const old = await aComment(db, {
      noticeId: (await closedFor(70)).id,
      contact: { name: "Lucía Gone", email: "lucia.gone@example.org" },
      publicName: "Lucía Gone",
      status: "posted",
    });
    await db
      .updateTable("commentContacts")
      .set({ followKey: "the-key-of-lucia", confirmKey: "confirm-lucia" })
      .where("commentId", "=", old.id)
      .execute();
    const fresh = await aComment(db, { noticeId: (await closedFor(50)).id });
    const late = await aNotice(db, { opensAt: daysAgo(100), closesAt: daysAgo(70), lateDays: 20 });
    const stillLate = await aComment(db, { noticeId: late.id });
    const open = await aComment(db);
    const rule = { contactMonths: 2, messageDays: null };
    expect(await countDue(db, rule)).toEqual({ contacts: 1, messages: 0 });
    await setRule(rule);
    await purgeAddresses(db);
    expect(await contactOf(old.id)).toMatchObject({
      name: null,
      email: null,
      confirmKey: null,
      followKey: "the-key-of-lucia",
      purgedAt: expect.any(Date),
    });
    for (const { id } of [fresh, stillLate, open])
      expect(await contactOf(id)).toMatchObject({ email: expect.any(String), purgedAt: null });
    expect(
      await db.selectFrom("comments").where("id", "=", old.id).select("publicName").executeTakeFirst(),
    ).toEqual({ publicName: "Lucía Gone" });
    expect(await countDue(db, rule)).toEqual({ contacts: 0, messages: 0 });
    const [event] = await listEvents(db, { action: "retention.purged" });
    expect(event).toMatchObject({ actorKind: "system", after: { contacts: 1, messages: 0 } });
  });

  test("of somebody who is still to be written to are left until that is done", async () => {
    const email = "waiting@example.org";
    const comment = await aComment(db, {
      noticeId: (await closedFor(70)).id,
      contact: { name: null, email },
    });
    const messageId = await aMessage(db, { toAddress: email });
    await setRule({ contactMonths: 2, messageDays: null });
    await purgeAddresses(db);
    expect(await contactOf(comment.id)).toMatchObject({ email });
    await db.updateTable("messages").set({ status: "sent" }).where("id", "=", messageId).execute();
    await purgeAddresses(db);
    expect(await contactOf(comment.id)).toMatchObject({ email: null });
  });

  test("of more than a piece holds go piece by piece, each on record, though one after it fails", async () => {
    const { id: noticeId } = await closedFor(70);
    const comments = await Promise.all(Array.from({ length: 501 }, () => aComment(db, { noticeId })));
    const last = Math.max(...comments.map(({ id }) => id));
    await setRule({ contactMonths: 2, messageDays: null });
    // as if the process died there
    await sql`alter table comment_contacts add constraint not_the_last check (comment_id <> ${sql.lit(last)} or purged_at is null)`.execute(
      db,
    );
    await expect(purgeAddresses(db)).rejects.toThrow(/not_the_last/);
    await sql`alter table comment_contacts drop constraint not_the_last`.execute(db);
    const gone = await db
      .selectFrom("commentContacts")
      .where("purgedAt", "is not", null)
      .where(
        "commentId",
        "in",
        comments.map(({ id }) => id),
      )
      .select("commentId")
      .execute();
    expect(gone).toHaveLength(500);
    expect((await listEvents(db, { action: "retention.purged" }))[0]?.after).toEqual({
      contacts: 500,
      messages: 0,
    });
    await purgeAddresses(db);
    expect((await listEvents(db, { action: "retention.purged" }))[0]?.after).toEqual({
      contacts: 1,
      messages: 0,
    });
  });

  test("that are gone are nobody to acknowledge to", async () => {
    const comment = await aComment(db, { noticeId: (await closedFor(70)).id, status: "posted" });
    await setRule({ contactMonths: 2, messageDays: null });
    await purgeAddresses(db);
    const { id: staffId } = await aStaffMember(db);
    expect(
      await acknowledge(portal, { trackingNumber: comment.trackingNumber, version: 1, staffId }),
    ).toEqual({ outcome: "no-address" });
  });
});

describe("a message", () => {
  test("is emptied so many days after it was settled, and how it went stays", async () => {
    const wishes = {
      status: "bounced",
      settledAt: daysAgo(31),
      lastError: "550 <lucia@example.org> unknown",
      unsubscribeUrl: "https://comments.example.org/en/unsubscribe/a-secret",
    } as const;
    const old = await aMessage(db, wishes);
    const fresh = await aMessage(db, { ...wishes, settledAt: daysAgo(29) });
    const waiting = await aMessage(db, { createdAt: daysAgo(400) });
    await db
      .insertInto("deliveryReports")
      .values({
        id: "report-1",
        messageId: old,
        kind: "bounced",
        detail: "no mailbox lucia@example.org",
        occurredAt: daysAgo(1),
      })
      .execute();
    await setRule({ contactMonths: null, messageDays: 30 });
    await purgeAddresses(db);
    expect(await messageOf(old)).toMatchObject({
      toAddress: null,
      subject: "",
      html: "",
      text: "",
      lastError: null,
      unsubscribeUrl: null,
      status: "bounced",
      purgedAt: expect.any(Date),
    });
    expect(await messageOf(fresh)).toMatchObject({ toAddress: expect.any(String), purgedAt: null });
    expect(await messageOf(waiting)).toMatchObject({ status: "queued", purgedAt: null });
    const report = db.selectFrom("deliveryReports").where("id", "=", "report-1").select("detail");
    expect(await report.executeTakeFirst()).toEqual({ detail: null });
  });

  test("that was emptied is not sent again", async () => {
    const messageId = await aMessage(db, { status: "failed", settledAt: daysAgo(31) });
    await setRule({ contactMonths: null, messageDays: 30 });
    await purgeAddresses(db);
    const { id: staffId } = await aStaffMember(db);
    expect(await retryMessage(portal, { messageId, staffId })).toBe(false);
  });

  test("is one of more than a piece holds, and of two purges at once each is emptied once", async () => {
    await sql`
      insert into messages (kind, locale, from_address, to_address, subject, html, text, status, settled_at)
      select 'receipt', 'en', 'portal@example.org', 'many-' || n || '@example.org', 'Many', 'x', 'x', 'sent',
        now() - interval '40 days'
      from generate_series(1, 1200) n`.execute(db);
    await setRule({ contactMonths: null, messageDays: 30 });
    const before = (await listEvents(db, { action: "retention.purged" })).length;
    await Promise.all([purgeAddresses(db), purgeAddresses(db)]);
    expect(await tablesWith(db, "many-")).toEqual([]);
    const events = (await listEvents(db, { action: "retention.purged" })).slice(0, -before);
    const emptied = events.map(({ after }) => Number(after?.messages));
    expect(emptied.reduce((sum, n) => sum + n, 0)).toBe(1200);
  });
});

test("an address stands with the contacts and the mail alone, and nowhere once both were purged", async () => {
  const email = "ines.secreta+portal@correo.example.org";
  const notice = await aNotice(db);
  const comment = await aSentComment(db, {
    notice,
    typed: { email, name: "Inés Secreta", publication: "unnamed" },
  });
  const writer = { ...portal, countLetter: portal.limits.countLetter };
  await writeLetter(writer, { kind: "receipt", commentId: comment.id, revision: 1 });
  await db.updateTable("comments").set({ status: "posted" }).where("id", "=", comment.id).execute();
  const { id: staffId } = await aStaffMember(db);
  expect(
    await acknowledge(portal, { trackingNumber: comment.trackingNumber, version: 1, staffId }),
  ).toMatchObject({ outcome: "saved" });
  expect(await tablesWith(db, email)).toEqual(["public.comment_contacts", "public.messages"]);
  expect(await tablesWith(db, "Inés Secreta")).toEqual(["public.comment_contacts", "public.messages"]);

  const message = await db
    .updateTable("messages")
    .set({
      status: "bounced",
      subject: "For Inés Secreta",
      settledAt: daysAgo(31),
      lastError: `550 ${email}`,
    })
    .where("toAddress", "=", email)
    .returning("id")
    .execute();
  const report = { kind: "bounced", detail: `no mailbox ${email}`, occurredAt: daysAgo(31) };
  await db
    .insertInto("deliveryReports")
    .values([
      { ...report, id: "of-a-message", messageId: message[0]?.id ?? null },
      { ...report, id: "of-none", messageId: null, receivedAt: daysAgo(31) },
    ])
    .execute();
  await db
    .updateTable("notices")
    .set({ opensAt: daysAgo(200), closesAt: daysAgo(100) })
    .where("id", "=", notice.id)
    .execute();
  await setRule({ contactMonths: 2, messageDays: 30 });
  await purgeAddresses(db);
  for (const secret of [email, "Inés Secreta", comment.confirmKey ?? ""])
    expect(await tablesWith(db, secret), secret).toEqual([]);
  // the author's own way to withdraw it
  expect(await tablesWith(db, comment.followKey)).toEqual(["public.comment_contacts"]);
});
