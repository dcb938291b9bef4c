import { beforeAll, describe, expect, test } from "vitest";
import { findAcknowledgement, listWaiting } from "~/acknowledgements/acknowledgements.server";
import { previewLetter } from "~/acknowledgements/letter.server";
import { listHistory } from "~/audit/subject-history.server";
import { retryMessage } from "~/mail/outbox.server";
import { actOnComment } from "~/operations/begin-operation.server";
import type { StaffMember } from "~/staff/staff";
import { aComment, type CommentWishes } from "~tests/factories/comments";
import { aMessage } from "~tests/factories/messages";
import { aNotice } from "~tests/factories/notices";
import { acknowledge } from "~tests/factories/operations";
import { aStaffMember } from "~tests/factories/staff";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal({ BASE_URL: "https://comments.example.org" });
const { db, pool } = portal;
let moderator: StaffMember;
beforeAll(async () => {
  moderator = await aStaffMember(db);
});

async function opened(wishes: CommentWishes) {
  const { id, trackingNumber } = await aComment(db, wishes);
  return { id, change: { trackingNumber, version: 1, staffId: moderator.id } };
}

const messagesTo = (email: string) =>
  db.selectFrom("messages").where("toAddress", "=", email).selectAll().execute();

async function jobsFor(messageId: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    "select count(*) from pgboss.job where name = 'send-message' and data->>'messageId' = $1",
    [messageId],
  );
  return rows[0]?.count ?? 0;
}

describe("an acknowledgement", () => {
  test("is a letter in the commenter's language, queued and written down in one go", async () => {
    const { id: noticeId } = await aNotice(db, { title: "Frontera" });
    const email = "ines@example.org";
    const { change } = await opened({
      noticeId,
      locale: "es",
      status: "withheld",
      withheldReason: "personal-data",
      withheldMessage: "Puede enviarlo sin esos nombres.",
      contact: { name: "Inés Ríos", email },
    });
    const result = await acknowledge(portal, change);
    const [message, ...more] = await messagesTo(email);
    expect(more).toEqual([]);
    expect(result).toMatchObject({ outcome: "saved", canBeUndone: false });
    expect(message).toMatchObject({ kind: "acknowledgement", locale: "es", status: "queued" });
    expect(message?.subject).toMatch(/ya fue leído$/);
    for (const body of [message?.html, message?.text]) {
      expect(body).toContain("Apreciable Inés Ríos:");
      expect(body).toContain("Frontera (español)");
      expect(body).toContain("contiene datos personales de terceros");
      expect(body).toContain("Puede enviarlo sin esos nombres.");
      expect(body).toContain(`https://comments.example.org/es/receipts/${change.trackingNumber}`);
    }
    expect(await jobsFor(message?.id ?? "")).toBe(1);
    expect(await findAcknowledgement(db, change.trackingNumber)).toMatchObject({
      acknowledgedBy: moderator.name,
      messageStatus: "queued",
    });
    const history = await listHistory(db, { kind: "comment", id: change.trackingNumber });
    expect(history.map(({ action, after }) => [action, after])).toEqual([
      ["comment.acknowledged", { messageId: message?.id, standing: "withheld", version: 1 }],
    ]);
  });

  test("is sent once, however often and however fast it is asked for", async () => {
    const email = "once@example.org";
    const { change } = await opened({ status: "posted", contact: { name: null, email } });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => acknowledge(portal, change)));
    expect(outcomes.filter(({ outcome }) => outcome === "saved")).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === "already")).toHaveLength(19);
    const messages = await messagesTo(email);
    expect(messages).toHaveLength(1);
    expect(await jobsFor(messages[0]?.id ?? "")).toBe(1);
  });

  test("is refused where there is nobody to write to or nothing was read yet, and leaves no trace", async () => {
    const refusals = [
      [{ status: "posted", contact: null }, "no-address"],
      [{ status: "posted", contact: { name: "A name", email: null } }, "no-address"],
      [{ status: "received" }, "not-allowed"],
      [{ status: "withdrawn" }, "not-allowed"],
    ] as const;
    for (const [wishes, outcome] of refusals) {
      const { id, change } = await opened(wishes);
      const steps = [{ do: "set-tags" as const, ticked: ["I"] }, { do: "acknowledge" as const }];
      expect(await actOnComment(portal, { ...change, action: { steps } })).toEqual({ outcome });
      expect(await db.selectFrom("commentTags").where("commentId", "=", id).selectAll().execute()).toEqual(
        [],
      );
      expect(await listHistory(db, { kind: "comment", id: change.trackingNumber })).toEqual([]);
    }
  });

  test("of a comment that changed meanwhile is refused: it would tell another standing than was seen", async () => {
    const { id, change } = await opened({ status: "posted" });
    await db.updateTable("comments").set({ status: "in-review", version: 2 }).where("id", "=", id).execute();
    expect(await acknowledge(portal, change)).toEqual({ outcome: "overtaken" });
  });

  test("shows itself beforehand without the name of somebody who did not want to be named", async () => {
    const { change } = await opened({
      status: "posted",
      publication: "unnamed",
      contact: { name: "Secret Name", email: "s@example.org" },
    });
    const preview = await previewLetter(db, portal.env, change);
    expect(preview?.text).toContain("Dear [the name the commenter gave],");
    expect(preview?.text).not.toContain("Secret Name");
    await acknowledge(portal, change);
    expect((await messagesTo("s@example.org"))[0]?.text).toContain("Dear Secret Name,");
  });
});

test("comments that were read and not acknowledged wait, the oldest first", async () => {
  const before = await listWaiting(db);
  const ages = [10, 30, 20];
  const made: string[] = [];
  for (const days of ages) {
    made.push(
      (await aComment(db, { status: "posted", submittedAt: new Date(Date.now() - days * 86_400_000) }))
        .trackingNumber,
    );
  }
  await aComment(db, { status: "received" });
  await aComment(db, { status: "posted", contact: null });
  const waiting = await listWaiting(db);
  expect(waiting.count - before.count).toBe(3);
  const mine = waiting.comments
    .map(({ trackingNumber }) => trackingNumber)
    .filter((each) => made.includes(each));
  expect(mine).toEqual([made[1], made[2], made[0]]);
});

describe("a message that a person decides about", () => {
  test.each(["failed", "uncertain"] as const)(
    "is queued once more when it is %s, as it was, and written down",
    async (status) => {
      const messageId = await aMessage(db, {
        status,
        attempts: 3,
        firstAttemptAt: new Date(0),
        settledAt: new Date(),
      });
      const before = await db
        .selectFrom("messages")
        .where("id", "=", messageId)
        .selectAll()
        .executeTakeFirstOrThrow();
      const outcomes = await Promise.all(
        [1, 2, 3].map(() => retryMessage(portal, { messageId, staffId: moderator.id })),
      );
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      const after = await db
        .selectFrom("messages")
        .where("id", "=", messageId)
        .selectAll()
        .executeTakeFirstOrThrow();
      expect(after).toEqual({
        ...before,
        status: "queued",
        alone: status === "uncertain",
        firstAttemptAt: null,
        settledAt: null,
        retriedAt: expect.any(Date),
      });
      expect(await jobsFor(messageId)).toBe(1);
      const history = await listHistory(db, { kind: "message", id: messageId });
      expect(history.map(({ action, before: was }) => [action, was])).toEqual([
        ["message.retried", { status, attempts: 3 }],
      ]);
    },
  );

  test.each(["queued", "kept", "sent"] as const)("is left alone when it is %s", async (status) => {
    const messageId = await aMessage(db, { status });
    expect(await retryMessage(portal, { messageId, staffId: moderator.id })).toBe(false);
    expect(await jobsFor(messageId)).toBe(0);
  });
});
