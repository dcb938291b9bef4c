import { describe, expect, test } from "vitest";
import { listHistory } from "~/audit/subject-history.server";
import { fingerprintOf } from "~/comments/comment-record.server";
import { receiveAmendment } from "~/comments/follow/receive-amendment.server";
import { findVersionRecord } from "~/comments/follow/recorded.server";
import { findPostedComment } from "~/comments/posted-comments.server";
import type { TypedComment } from "~/comments/typed-comment";
import { redactComment } from "~/redaction/change-redactions.server";
import { aCommentForm } from "~tests/factories/comment-forms";
import { aNotice } from "~tests/factories/notices";
import { aSentComment, type SentComment } from "~tests/factories/sent-comments";
import { aStaffMember } from "~tests/factories/staff";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal();
const { db } = portal;
const moderator = await aStaffMember(db);
const PHONE = "202-555-0143";

const amend = (comment: SentComment, typed: Partial<TypedComment>) =>
  receiveAmendment(
    portal,
    {
      docket: comment.docketNumber,
      trackingNumber: comment.trackingNumber,
      followKey: comment.followKey,
      locale: "en",
      revision: 1,
      commentId: comment.id,
      removed: [],
      typed: { ...comment.typed, submissionKey: aCommentForm().submissionKey, ...typed },
    },
    async () => ({ wait: undefined }),
  );

async function redacted(typed: Partial<TypedComment>, words: readonly string[]) {
  const notice = await aNotice(db, { questions: [{ required: false }] });
  const question = notice.questionIds[0] ?? 0;
  const comment = await aSentComment(db, {
    notice,
    typed: { ...typed, answer: { [question]: typed.answer?.[0] ?? "" } },
  });
  const body = typed.comment ?? "";
  await redactComment(
    db,
    { trackingNumber: comment.trackingNumber, version: 1, staffId: moderator.id },
    words.map((each) => ({
      part: "body",
      start: body.indexOf(each),
      end: body.indexOf(each) + each.length,
      reason: "personal-data",
      note: "as it was",
    })),
  );
  return { comment, question };
}

const read = (comment: SentComment) =>
  db.selectFrom("comments").where("id", "=", comment.id).selectAll().executeTakeFirstOrThrow();
const redactionsOf = (comment: SentComment) =>
  db
    .selectFrom("redactions")
    .where("commentId", "=", comment.id)
    .select(["startAt", "endAt", "note", "madeBy"])
    .orderBy("startAt")
    .execute();

describe("an amendment of a redacted comment", () => {
  test("keeps redactions whose words stand in it once, at their new places, and gives up the others", async () => {
    const before = `Call ${PHONE}, write to Ann, see the annex, mind Bob.`;
    const { comment } = await redacted({ comment: before }, [PHONE, "Ann", "the annex", "Bob"]);
    const after = `Now first: Bob, Bob and Ann. Never mind; ${PHONE}!`;
    expect(await amend(comment, { comment: after })).toMatchObject({ outcome: "amended" });
    const { redactedBody, status, body } = await read(comment);
    expect(body).toBe(after);
    expect(redactedBody).toBe(
      "Now first: Bob, Bob and [removed: personal data]. Never mind; [removed: personal data]!",
    );
    expect(status).toBe("received");
    expect(await redactionsOf(comment)).toEqual([
      { startAt: 24, endAt: 27, note: "as it was", madeBy: moderator.id },
      { startAt: 41, endAt: 53, note: "as it was", madeBy: moderator.id },
    ]);
    const history = await listHistory(db, { kind: "comment", id: comment.trackingNumber });
    expect(history.at(-1)).toMatchObject({
      action: "comment.amended",
      after: { redactionsKept: 2, redactionsDropped: 2 },
    });
  });

  test("has no redacted text of the earlier one left where no redaction is", async () => {
    const { comment } = await redacted({ comment: `Call ${PHONE}.` }, [PHONE]);
    await amend(comment, { comment: "Nothing of it stayed." });
    expect(await read(comment)).toMatchObject({ redactedBody: null, redactedAnswersText: null });
    expect(await redactionsOf(comment)).toEqual([]);
  });

  test("is not in public with what was removed before, until a moderator posts it", async () => {
    const { comment } = await redacted({ comment: `Call ${PHONE}.` }, [PHONE]);
    await db.updateTable("comments").set({ status: "posted" }).where("id", "=", comment.id).execute();
    await amend(comment, { comment: `Twice: ${PHONE} and ${PHONE}.` });
    expect(await findPostedComment(db, comment.trackingNumber, "en")).toBeUndefined();
  });

  test("follows answers, which are written anew", async () => {
    const notice = await aNotice(db, { questions: [{ required: false }] });
    const question = notice.questionIds[0] ?? 0;
    const comment = await aSentComment(db, { notice, typed: { answer: { [question]: `Mine: ${PHONE}` } } });
    const change = { trackingNumber: comment.trackingNumber, version: 1, staffId: moderator.id };
    const part = `answer:${question}` as const;
    await redactComment(db, change, [{ part, start: 6, end: 18, reason: "personal-data", note: null }]);
    await amend(comment, { answer: { [question]: `It is ${PHONE} now` } });
    const answer = await db
      .selectFrom("commentAnswers")
      .where("commentId", "=", comment.id)
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(answer).toMatchObject({
      body: `It is ${PHONE} now`,
      redactedBody: "It is [removed: personal data] now",
    });
    expect((await read(comment)).redactedAnswersText).toBe("It is [removed: personal data] now");
  });

  test("leaves its author's record and fingerprint as without redactions", async () => {
    const { comment } = await redacted({ comment: `Call ${PHONE}.` }, [PHONE]);
    const version = await findVersionRecord(db, comment.id, 1);
    expect(version?.record).toContain(PHONE);
    expect(fingerprintOf(version?.record ?? "")).toBe((await read(comment)).fingerprint);
  });
});
