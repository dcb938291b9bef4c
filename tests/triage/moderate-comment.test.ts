import { beforeAll, describe, expect, test } from "vitest";
import { listHistory } from "~/audit/subject-history.server";
import { findComment } from "~/comments/read-comment.server";
import type { StaffMember } from "~/staff/staff";
import { tagComment } from "~/tagging/tag-comment.server";
import { decideComment } from "~/triage/decide-comment.server";
import { aComment, type CommentWishes } from "~tests/factories/comments";
import { aStaffMember } from "~tests/factories/staff";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();
let moderator: StaffMember;
beforeAll(async () => {
  moderator = await aStaffMember(db);
});

/** A comment, and what a moderator who has just opened it would send. */
async function opened(wishes: CommentWishes) {
  const { trackingNumber } = await aComment(db, wishes);
  return { trackingNumber, version: 1, staffId: moderator.id };
}

const read = async (trackingNumber: string) => {
  const comment = await findComment(db, trackingNumber, "en");
  if (!comment) throw new Error("the comment is gone");
  return comment;
};
const actions = async (id: string) =>
  (await listHistory(db, { kind: "comment", id })).map(({ action, before, after }) => ({
    action,
    before,
    after,
  }));

describe("a decision", () => {
  test("moves the comment and is written down, with who, before and after", async () => {
    const change = await opened({ status: "received" });
    expect(await decideComment(db, { ...change, decision: "start-review" })).toEqual({ outcome: "saved" });
    expect(await decideComment(db, { ...change, version: 2, decision: "post" })).toEqual({
      outcome: "saved",
    });
    expect(await read(change.trackingNumber)).toMatchObject({ status: "posted", version: 3 });
    const history = await listHistory(db, { kind: "comment", id: change.trackingNumber });
    expect(history.map(({ action, staffName, before, after }) => [action, staffName, before, after])).toEqual(
      [
        [
          "comment.review-started",
          moderator.name,
          { status: "received", version: 1 },
          { status: "in-review", version: 2 },
        ],
        [
          "comment.posted",
          moderator.name,
          { status: "in-review", version: 2 },
          { status: "posted", version: 3 },
        ],
      ],
    );
  });

  test("to withhold keeps its reason, note and text for the commenter, and gives them up again", async () => {
    const change = await opened({ status: "in-review" });
    await decideComment(db, {
      ...change,
      decision: "withhold",
      reason: "spam",
      note: "an advertisement",
      message: "Two lines.\nNo more.",
    });
    expect(await read(change.trackingNumber)).toMatchObject({
      status: "withheld",
      withheldReason: "spam",
      withheldNote: "an advertisement",
      withheldMessage: "Two lines.\nNo more.",
    });
    await decideComment(db, { ...change, version: 2, decision: "return-to-review" });
    expect(await read(change.trackingNumber)).toMatchObject({
      status: "in-review",
      withheldReason: null,
      withheldNote: null,
      withheldMessage: null,
    });
    expect((await actions(change.trackingNumber))[0]?.after).toEqual({
      status: "withheld",
      version: 2,
      reason: "spam",
      note: "an advertisement",
      "message.en": "Two lines.\nNo more.",
    });
  });

  test("that the table does not hold changes nothing", async () => {
    for (const status of ["posted", "withheld", "withdrawn"] as const) {
      const change = await opened({ status });
      expect(await decideComment(db, { ...change, ticked: ["I"], decision: "post" })).toEqual({
        outcome: "not-allowed",
      });
      expect(await read(change.trackingNumber)).toMatchObject({ status, version: 1, tags: [] });
      expect(await actions(change.trackingNumber)).toEqual([]);
    }
  });

  test("about a comment that is not there is told", async () => {
    const change = { trackingNumber: "1111-1111-1111", version: 1, staffId: moderator.id };
    expect(await decideComment(db, { ...change, decision: "post" })).toEqual({ outcome: "not-found" });
  });
});

describe("two moderators on one comment", () => {
  test("the second is told, and changes nothing", async () => {
    const change = await opened({ status: "in-review" });
    await decideComment(db, { ...change, decision: "post" });
    const late = { ...change, ticked: ["I"] };
    expect(
      await decideComment(db, { ...late, decision: "withhold", reason: "spam", note: null, message: null }),
    ).toEqual({
      outcome: "overtaken",
    });
    expect(await tagComment(db, late)).toEqual({ outcome: "overtaken" });
    expect(await read(change.trackingNumber)).toMatchObject({ status: "posted", version: 2, tags: [] });
  });

  test("of many at the same moment, one is first", async () => {
    const change = await opened({ status: "in-review" });
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, turn) =>
        decideComment(
          db,
          turn % 2 === 0
            ? { ...change, decision: "post" }
            : { ...change, decision: "withhold", reason: "test", note: null, message: null },
        ),
      ),
    );
    expect(outcomes.filter(({ outcome }) => outcome === "saved")).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === "overtaken")).toHaveLength(11);
    expect(await actions(change.trackingNumber)).toHaveLength(1);
  });
});

describe("tags", () => {
  test("are exactly those ticked; those it had keep who gave them", async () => {
    const change = await opened({ tags: ["I.1", "III"] });
    expect(await tagComment(db, { ...change, ticked: ["I", "I.1", "II.2"] })).toEqual({ outcome: "saved" });
    expect((await read(change.trackingNumber)).tags).toEqual(["I.1", "II.2"]);
    const stored = await db
      .selectFrom("commentTags")
      .innerJoin("comments", "comments.id", "commentTags.commentId")
      .innerJoin("workstreams", "workstreams.id", "commentTags.workstreamId")
      .where("comments.trackingNumber", "=", change.trackingNumber)
      .select(["workstreams.code", "commentTags.taggedBy"])
      .orderBy("workstreams.code")
      .execute();
    expect(stored).toEqual([
      { code: "I.1", taggedBy: null },
      { code: "II.2", taggedBy: moderator.id },
    ]);
    expect(await actions(change.trackingNumber)).toEqual([
      {
        action: "comment.tagged",
        before: { tags: ["I.1", "III"], version: 1 },
        after: { tags: ["I.1", "II.2"], version: 2 },
      },
    ]);
  });

  test("that are the same leave no trace", async () => {
    const change = await opened({ tags: ["I.1"] });
    expect(await tagComment(db, { ...change, ticked: ["I", "I.1"] })).toEqual({ outcome: "unchanged" });
    expect(await read(change.trackingNumber)).toMatchObject({ version: 1 });
    expect(await actions(change.trackingNumber)).toEqual([]);
  });

  test("are saved together with a decision", async () => {
    const change = await opened({ status: "in-review" });
    await decideComment(db, { ...change, ticked: ["IV"], decision: "post" });
    expect(await read(change.trackingNumber)).toMatchObject({ status: "posted", version: 3, tags: ["IV"] });
    expect((await actions(change.trackingNumber)).map(({ action }) => action)).toEqual([
      "comment.tagged",
      "comment.posted",
    ]);
  });

  test("are not given to a withdrawn comment", async () => {
    const change = await opened({ status: "withdrawn" });
    expect(await tagComment(db, { ...change, ticked: ["I"] })).toEqual({ outcome: "not-allowed" });
  });
});
