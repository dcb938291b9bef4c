import { sql } from "kysely";
import { expect, test } from "vitest";
import { createProofs } from "~/comments/proof/proofs.server";
import { receiveComment } from "~/comments/receive-comment.server";
import { anAttachment } from "~tests/factories/attachments";
import { aCommentForm } from "~tests/factories/comment-forms";
import { aNotice } from "~tests/factories/notices";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();
const scrutiny = {
  countSubmission: async () => ({ wait: undefined, unusual: false }),
  proofs: createProofs("a secret of the portal under test"),
};
const MINUTE = 1 / 60;

async function receive(docket: string, typed = aCommentForm()) {
  const result = await receiveComment(db, { docket, locale: "en", typed }, scrutiny);
  if (result.outcome !== "stored") return result.outcome;
  return db
    .selectFrom("comments")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .where("trackingNumber", "=", result.trackingNumber)
    .select(["receivedLate", sql<boolean>`submitted_at >= closes_at`.as("afterClosing")])
    .executeTakeFirstOrThrow();
}

test("after closing a comment is refused, or taken and marked late, by the notice's rule", async () => {
  const strict = await aNotice(db, { opens: -48, closes: -1 });
  const lenient = await aNotice(db, { opens: -48, closes: -1, lateDays: 3 });
  const past = await aNotice(db, { opens: -24 * 9, closes: -24 * 4, lateDays: 3 });
  const withdrawn = await aNotice(db, { opens: -48, closes: -1, lateDays: 3, withdrawnAt: new Date() });
  expect(await receive(strict.docketNumber)).toBe("not-open");
  expect(await receive(lenient.docketNumber)).toEqual({ receivedLate: true, afterClosing: true });
  expect(await receive(past.docketNumber)).toBe("not-open");
  expect(await receive(withdrawn.docketNumber)).toBe("not-open");
});

test("an upload that began before closing gives its form the notice's grace, and no longer", async () => {
  const justClosed = { opens: -48, closes: -5 * MINUTE };
  const before = new Date(Date.now() - 10 * 60_000);
  const after = new Date(Date.now() - 60_000);
  const cases = [
    { grace: 15, begunAt: before, expected: { receivedLate: false, afterClosing: true } },
    { grace: 15, begunAt: after, expected: "not-open" },
    { grace: 4, begunAt: before, expected: "not-open" },
    { grace: 0, begunAt: before, expected: "not-open" },
  ] as const;
  for (const { grace, begunAt, expected } of cases) {
    const notice = await aNotice(db, { ...justClosed, uploadGraceMinutes: grace });
    const form = aCommentForm();
    await anAttachment(db, {
      noticeId: notice.id,
      submissionKey: form.submissionKey ?? "",
      begunAt,
    });
    expect(await receive(notice.docketNumber, form), JSON.stringify({ grace, begunAt })).toEqual(expected);
    // nobody else's form is given it
    expect(await receive(notice.docketNumber)).toBe("not-open");
  }
});

test("an extension that is made while a form is open is honored", async () => {
  const notice = await aNotice(db, { opens: -48, closes: -1 });
  const form = aCommentForm();
  expect(await receive(notice.docketNumber, form)).toBe("not-open");
  await db
    .updateTable("notices")
    .set({ closesAt: new Date(Date.now() + 3_600_000) })
    .where("id", "=", notice.id)
    .execute();
  expect(await receive(notice.docketNumber, form)).toEqual({ receivedLate: false, afterClosing: false });
});

test("a busy notice that closes this very moment gives its grace like any other", async () => {
  const notice = await aNotice(db);
  const form = aCommentForm();
  await anAttachment(db, { noticeId: notice.id, submissionKey: form.submissionKey ?? "" });
  // what the notice asks is remembered from here on
  expect(await receive(notice.docketNumber)).toMatchObject({ receivedLate: false });
  await db
    .updateTable("notices")
    .set({ closesAt: sql`clock_timestamp()` })
    .where("id", "=", notice.id)
    .execute();
  expect(await receive(notice.docketNumber, form)).toEqual({ receivedLate: false, afterClosing: true });
});
