import { beforeAll, describe, expect, test } from "vitest";
import { listHistory } from "~/audit/subject-history.server";
import { verifyChain } from "~/audit/verify-chain.server";
import { findComment } from "~/comments/read-comment.server";
import type { Action, Step } from "~/operations/action";
import {
  actOnComment,
  beginOperation,
  type Chosen,
  stopOperation,
  undoOperation,
} from "~/operations/begin-operation.server";
import { runOperation } from "~/operations/run-operation.server";
import type { StaffMember } from "~/staff/staff";
import { aComment, type CommentWishes } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { aStaffMember } from "~tests/factories/staff";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal();
const { db } = portal;
let moderator: StaffMember;
beforeAll(async () => {
  moderator = await aStaffMember(db);
});

const post: Step = { do: "decide", decision: "post" };
const tag = (...add: string[]): Step => ({ do: "tag", add, remove: [] });

/** A docket with comments, and how to choose all of them. */
async function aDocket(wishes: readonly CommentWishes[]) {
  const notice = await aNotice(db);
  const comments = [];
  for (const wish of wishes) comments.push(await aComment(db, { noticeId: notice.id, ...wish }));
  const { docketNumber } = await db
    .selectFrom("notices")
    .where("id", "=", notice.id)
    .select("docketNumber")
    .executeTakeFirstOrThrow();
  return { comments, filter: { docket: docketNumber }, numbers: comments.map((each) => each.trackingNumber) };
}

async function begin(step: Step, chosen: Chosen, expected: number): Promise<string> {
  const begun = await beginOperation(portal, {
    staffId: moderator.id,
    action: { steps: [step] },
    chosen,
    expected,
  });
  if (begun.outcome !== "begun") throw new Error(`${begun.outcome}: ${begun.total}`);
  return begun.operationId;
}

const standOf = async (numbers: readonly string[]) => {
  const found = await Promise.all(numbers.map((number) => findComment(db, number, "en")));
  return found.map((comment) => comment?.status);
};
const tagsOf = async (number: string) => (await findComment(db, number, "en"))?.tags;
const operation = (id: string) =>
  db.selectFrom("operations").where("id", "=", id).selectAll().executeTakeFirstOrThrow();
const outcomes = async (id: string) =>
  (
    await db
      .selectFrom("operationItems")
      .where("operationId", "=", id)
      .orderBy("commentId")
      .select("outcome")
      .execute()
  ).map(({ outcome }) => outcome);

describe("an operation on all that a filter finds", () => {
  test("changes what may be changed, says why not for the rest, and writes an event for each", async () => {
    const { filter, numbers } = await aDocket([
      { status: "received" },
      { status: "in-review" },
      { status: "withdrawn" },
      { status: "posted" },
    ]);
    const id = await begin(post, { filter }, 4);
    expect(await standOf(numbers)).toEqual(["posted", "posted", "withdrawn", "posted"]);
    expect(await outcomes(id)).toEqual(["changed", "changed", "not-allowed", "not-allowed"]);
    expect(await operation(id)).toMatchObject({ state: "done", total: 4, changed: 2, skipped: 2 });
    const events = await listHistory(db, { kind: "comment", id: numbers[0] ?? "" });
    expect(events.map(({ action, staffName }) => [action, staffName])).toEqual([
      ["comment.posted", moderator.name],
    ]);
    expect(await verifyChain(db)).toMatchObject({ intact: true });
  });

  test("does not begin where there are others than the moderator was shown", async () => {
    const { filter, numbers } = await aDocket([{}, {}]);
    const begun = await beginOperation(portal, {
      staffId: moderator.id,
      action: { steps: [post] },
      chosen: { filter },
      expected: 3,
    });
    expect(begun).toEqual({ outcome: "other-number", total: 2 });
    expect(await standOf(numbers)).toEqual(["received", "received"]);
  });

  test("is undone to the letter: standing, reason, and tags with whoever gave them", async () => {
    const { filter, numbers, comments } = await aDocket([
      { status: "withheld", withheldNote: "seen twice", tags: ["I.1", "II"] },
      { status: "in-review" },
    ]);
    const returned = await begin({ do: "decide", decision: "return-to-review" }, { filter }, 2);
    const tagged = await begin(tag("2021.I.2", "2021.III"), { filter }, 2);
    expect(await tagsOf(numbers[0] ?? "")).toEqual(["I.1", "I.2", "II", "III"]);
    const undone = await undoOperation(portal, tagged, moderator.id);
    expect(undone).toMatchObject({ outcome: "begun" });
    expect(await tagsOf(numbers[0] ?? "")).toEqual(["I.1", "II"]);
    expect(await tagsOf(numbers[1] ?? "")).toEqual([]);
    // the decision before it cannot be undone: the comment is at a later version
    await undoOperation(portal, returned, moderator.id);
    expect(await standOf(numbers)).toEqual(["in-review", "in-review"]);
    const rows = await db
      .selectFrom("commentTags")
      .where("commentId", "=", comments[0]?.id ?? 0)
      .select(["taggedBy", "givenAs"])
      .execute();
    expect(rows).toEqual([
      { taggedBy: null, givenAs: "hand" },
      { taggedBy: null, givenAs: "hand" },
    ]);
  });

  test("that withholds tells each commenter in their own language", async () => {
    const { filter, numbers } = await aDocket([{ locale: "en" }, { locale: "es" }]);
    const message = { en: "Please amend it.", es: "Puede corregirlo." };
    await begin({ do: "withhold", reason: "off-topic", note: null, message }, { filter }, 2);
    const told = await Promise.all(numbers.map((number) => findComment(db, number, "en")));
    expect(told.map((comment) => comment?.withheldMessage)).toEqual([message.en, message.es]);
  });

  test("undone at once gives a withheld comment its reason, note and message back", async () => {
    const { filter, numbers } = await aDocket([
      { status: "withheld", withheldReason: "spam", withheldNote: "an advertisement" },
    ]);
    const id = await begin({ do: "decide", decision: "return-to-review" }, { filter }, 1);
    expect(await findComment(db, numbers[0] ?? "", "en")).toMatchObject({ withheldReason: null });
    await undoOperation(portal, id, moderator.id);
    expect(await findComment(db, numbers[0] ?? "", "en")).toMatchObject({
      status: "withheld",
      withheldReason: "spam",
      withheldNote: "an advertisement",
    });
    expect(await undoOperation(portal, id, moderator.id)).toMatchObject({ outcome: "undone-before" });
  });

  test("that is undone leaves alone what somebody has changed since", async () => {
    const { filter, numbers } = await aDocket([{}, {}]);
    const id = await begin(post, { filter }, 2);
    await actOnComment(portal, {
      trackingNumber: numbers[0] ?? "",
      version: 2,
      staffId: moderator.id,
      action: { steps: [{ do: "set-tags", ticked: ["IV"] }] },
    });
    const undone = await undoOperation(portal, id, moderator.id);
    expect(undone).toMatchObject({ outcome: "begun" });
    expect(await standOf(numbers)).toEqual(["posted", "received"]);
    expect(await outcomes("operationId" in undone ? undone.operationId : "")).toEqual([
      "overtaken",
      "changed",
    ]);
  });
});

describe("a large operation", () => {
  test("is a job's work, passes over what was changed meanwhile, and can be stopped and undone", async () => {
    const { filter, comments } = await aDocket(Array.from({ length: 260 }, () => ({ contact: null })));
    const id = await begin(post, { filter }, 260);
    expect(await operation(id)).toMatchObject({ state: "running", changed: 0 });
    await db
      .updateTable("comments")
      .set({ version: 7 })
      .where("id", "=", comments[3]?.id ?? 0)
      .execute();
    // one slice of no length works one piece and leaves the rest to the next job
    await runOperation(portal, id, 0);
    expect(await operation(id)).toMatchObject({ state: "running", changed: 199, skipped: 1 });
    await stopOperation(db, id, moderator.id);
    await runOperation(portal, id);
    expect(await operation(id)).toMatchObject({ state: "stopped", changed: 199, skipped: 1 });
    expect((await outcomes(id)).filter((outcome) => outcome === "waiting")).toHaveLength(60);
    const undone = await undoOperation(portal, id, moderator.id);
    const undoing = "operationId" in undone ? undone.operationId : "";
    await Promise.all([runOperation(portal, undoing), runOperation(portal, undoing)]);
    expect(await operation(undoing)).toMatchObject({ state: "done", changed: 199, skipped: 0 });
  });
});

describe("what is done to one comment", () => {
  const act = (trackingNumber: string, version: number, ...steps: Action["steps"]) =>
    actOnComment(portal, { trackingNumber, version, staffId: moderator.id, action: { steps } });

  test("is done whole or not at all", async () => {
    const { numbers } = await aDocket([{ status: "posted" }]);
    const number = numbers[0] ?? "";
    expect(await act(number, 1, { do: "set-tags", ticked: ["I"] }, post)).toEqual({
      outcome: "not-allowed",
    });
    expect(await tagsOf(number)).toEqual([]);
    expect(await act(number, 2, { do: "set-tags", ticked: ["I"] })).toEqual({ outcome: "overtaken" });
    expect(await act("1111-1111-1111", 1, post)).toEqual({ outcome: "not-found" });
  });

  test("both steps are undone by one undoing", async () => {
    const { numbers } = await aDocket([{ tags: ["II.1"] }]);
    const number = numbers[0] ?? "";
    const done = await act(number, 1, { do: "set-tags", ticked: ["I", "IV.2"] }, post);
    if (done.outcome !== "saved") throw new Error(done.outcome);
    expect(await tagsOf(number)).toEqual(["I", "IV.2"]);
    await undoOperation(portal, done.operationId, moderator.id);
    expect(await standOf([number])).toEqual(["received"]);
    expect(await tagsOf(number)).toEqual(["II.1"]);
  });
});

describe("assigning", () => {
  test("shares comments out evenly, and leaves what somebody has", async () => {
    const [ana, ben] = [await aStaffMember(db), await aStaffMember(db)];
    const { numbers, comments } = await aDocket([{}, {}, {}, {}, {}]);
    await begin({ do: "assign", to: ana.id }, { numbers: numbers.slice(0, 1) }, 1);
    const id = await begin({ do: "share", among: [ana.id, ben.id] }, { numbers }, 5);
    const rows = await db
      .selectFrom("assignments")
      .where(
        "commentId",
        "in",
        comments.map((comment) => comment.id),
      )
      .orderBy("commentId")
      .select("staffId")
      .execute();
    expect(rows.map(({ staffId }) => (staffId === ana.id ? "ana" : "ben"))).toEqual([
      "ana",
      "ben",
      "ana",
      "ben",
      "ana",
    ]);
    await undoOperation(portal, id, moderator.id);
    const left = await db
      .selectFrom("assignments")
      .where("staffId", "in", [ana.id, ben.id])
      .select("staffId")
      .execute();
    expect(left).toEqual([{ staffId: ana.id }]);
  });
});
