import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listHistory } from "~/audit/subject-history.server";
import type { CommentFilter } from "~/comments/comment-filter";
import { findComment } from "~/comments/read-comment.server";
import type { Step } from "~/operations/action";
import { actOnComment, beginOperation, undoOperation } from "~/operations/begin-operation.server";
import { previewOperation } from "~/operations/preview-operation.server";
import { listComments } from "~/queue/list-queue.server";
import type { StaffMember } from "~/staff/staff";
import { summarize } from "~/summaries/summarize.server";
import { withDefaultStatus } from "~/summaries/summary";
import { aComment } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { aStaffMember } from "~tests/factories/staff";
import { exportedFile } from "~tests/setup/exported";
import { testPortal } from "~tests/setup/portal";
import { tagsOf } from "~tests/tagging/tagged";
import { readAll, suggestionsOf, wordThread } from "./suggested";

const portal = await testPortal();
const { db } = portal;
const thread = wordThread({
  bridge: ["I.1", 0.9],
  border: ["I", 0.7],
  clinic: ["III", 0.8],
  training: ["IV.2", 0.6],
});
let moderator: StaffMember;
beforeAll(async () => {
  moderator = await aStaffMember(db);
});
beforeEach(async () => {
  await db.deleteFrom("arrivals").execute();
});

/** A docket of comments that were read, and the filter that finds them. */
async function aDocket(bodies: readonly string[]) {
  const notice = await aNotice(db);
  const comments = [];
  for (const body of bodies) comments.push(await aComment(db, { noticeId: notice.id, body }));
  await readAll(db, thread);
  return { comments, docket: notice.docketNumber, filter: { docket: notice.docketNumber } };
}

async function act(comment: { readonly trackingNumber: string }, ...steps: Step[]) {
  const found = await findComment(db, comment.trackingNumber, "en");
  return actOnComment(portal, {
    trackingNumber: comment.trackingNumber,
    version: found?.version ?? 0,
    staffId: moderator.id,
    action: { steps },
  });
}
const accept = (...only: string[]): Step => ({ do: "accept-suggestions", above: 0, only });
const dismiss = (...codes: string[]): Step => ({ do: "dismiss-suggestions", codes });
const setTags = (...ticked: string[]): Step => ({ do: "set-tags", ticked });
const undo = (acted: Awaited<ReturnType<typeof act>>) =>
  undoOperation(portal, acted.outcome === "saved" ? acted.operationId : "", moderator.id);
const only = <Item>([item]: readonly Item[]): Item => {
  if (item === undefined) throw new Error("there is none");
  return item;
};

describe("on a comment's page", () => {
  test("an accepted suggestion is a tag of the person who accepted it, until it is undone", async () => {
    const comment = only((await aDocket(["bridge and clinic"])).comments);
    const acted = await act(comment, setTags(), accept("I.1"));
    expect(await tagsOf(db, comment.id)).toEqual(["I.1 suggestion"]);
    expect(await suggestionsOf(db, comment.id)).toEqual(["I.1 accepted", "III waiting"]);
    const row = await db
      .selectFrom("suggestions")
      .where("commentId", "=", comment.id)
      .where("state", "=", "accepted")
      .select(["decidedBy", "inBulk"])
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ decidedBy: moderator.id, inBulk: false });
    await undo(acted);
    expect(await tagsOf(db, comment.id)).toEqual([]);
    expect(await suggestionsOf(db, comment.id)).toEqual(["I.1 waiting", "III waiting"]);
  });

  test("all are accepted at once, beside the tags that are ticked; a workstream's pillar is accepted with it", async () => {
    const comment = only((await aDocket(["bridge at the border, clinic"])).comments);
    const acted = await act(comment, setTags("II"), accept("I", "I.1", "III"));
    expect(await tagsOf(db, comment.id)).toEqual(["I.1 suggestion", "II hand", "III suggestion"]);
    expect(await suggestionsOf(db, comment.id)).toEqual(["I accepted", "I.1 accepted", "III accepted"]);
    await undo(acted);
    expect(await tagsOf(db, comment.id)).toEqual([]);
    expect(await suggestionsOf(db, comment.id)).toEqual(["I waiting", "I.1 waiting", "III waiting"]);
  });

  test("what the ticked tags and the button accept together waits again together", async () => {
    const comment = only((await aDocket(["bridge and clinic"])).comments);
    const acted = await act(comment, setTags("III"), accept("I.1"));
    expect(await suggestionsOf(db, comment.id)).toEqual(["I.1 accepted", "III accepted"]);
    await undo(acted);
    expect(await suggestionsOf(db, comment.id)).toEqual(["I.1 waiting", "III waiting"]);
  });

  test("only what was seen is accepted, and nothing where it waits no more", async () => {
    const comment = only((await aDocket(["bridge"])).comments);
    await act(comment, dismiss("I.1"));
    expect(await act(comment, setTags(), accept("I.1", "IV"))).toEqual({ outcome: "unchanged" });
    expect(await tagsOf(db, comment.id)).toEqual([]);
  });

  test("a dismissed one is gone for good, with its pillar's workstreams, is told in the history, and can be undone", async () => {
    const comment = only((await aDocket(["bridge at the border, clinic"])).comments);
    const acted = await act(comment, dismiss("I"));
    expect(await suggestionsOf(db, comment.id)).toEqual(["I dismissed", "I.1 dismissed", "III waiting"]);
    const events = await listHistory(db, { kind: "comment", id: comment.trackingNumber });
    expect(events.at(-1)).toMatchObject({
      action: "comment.suggestion-dismissed",
      staffName: moderator.name,
      after: { suggested: ["I", "I.1"] },
    });
    await undo(acted);
    expect(await suggestionsOf(db, comment.id)).toEqual(["I waiting", "I.1 waiting", "III waiting"]);
  });

  test("tags given by hand accept what they meet and leave the rest; taking one off again dismisses it", async () => {
    const comment = only((await aDocket(["bridge at the border, clinic"])).comments);
    const tagged = await act(comment, setTags("I", "I.1", "II"));
    expect(await suggestionsOf(db, comment.id)).toEqual(["I accepted", "I.1 accepted", "III waiting"]);
    expect(await tagsOf(db, comment.id)).toEqual(["I.1 hand", "II hand"]);
    await undo(tagged);
    expect(await suggestionsOf(db, comment.id)).toEqual(["I waiting", "I.1 waiting", "III waiting"]);
    await act(comment, setTags("I", "I.1", "II"));
    const taken = await act(comment, setTags("I", "II"));
    expect(await suggestionsOf(db, comment.id)).toEqual(["I accepted", "I.1 dismissed", "III waiting"]);
    await undo(taken);
    expect(await suggestionsOf(db, comment.id)).toEqual(["I accepted", "I.1 accepted", "III waiting"]);
  });

  test("posting with tags passes over what is left, and undoing brings it back", async () => {
    const comment = only((await aDocket(["bridge and clinic"])).comments);
    const acted = await act(comment, setTags("I", "I.1"), { do: "decide", decision: "post" });
    expect(await suggestionsOf(db, comment.id)).toEqual(["I.1 accepted", "III passed-over"]);
    await undo(acted);
    expect(await suggestionsOf(db, comment.id)).toEqual(["I.1 waiting", "III waiting"]);
  });
});

describe("in bulk", () => {
  const bodies = ["bridge", "clinic", "training", "bridge at the border", "nothing of the kind"];

  async function acceptAbove(filter: CommentFilter, above: number, expected: number) {
    const begun = await beginOperation(portal, {
      staffId: moderator.id,
      action: { steps: [{ do: "accept-suggestions", above }] },
      chosen: { filter },
      expected,
    });
    if (begun.outcome !== "begun") throw new Error(begun.outcome);
    return begun.operationId;
  }

  test("what is sure enough becomes tags, is marked as read by nobody, and can be undone", async () => {
    const { comments, filter } = await aDocket(bodies);
    const tags = async () => Promise.all(comments.map(({ id }) => tagsOf(db, id)));
    const id = await acceptAbove(filter, 0.8, 5);
    expect(await tags()).toEqual([["I.1 suggestion"], ["III suggestion"], [], ["I.1 suggestion"], []]);
    expect(
      await db.selectFrom("operations").where("id", "=", id).select(["changed", "skipped"]).execute(),
    ).toEqual([{ changed: 3, skipped: 2 }]);
    // the pillar of a workstream is given with it, however sure it was
    expect(await suggestionsOf(db, comments[3]?.id ?? 0)).toEqual(["I accepted", "I.1 accepted"]);
    const inBulk = await db
      .selectFrom("suggestions")
      .where("inBulk", "=", true)
      .select("commentId")
      .distinct()
      .orderBy("commentId")
      .execute();
    expect(inBulk.map(({ commentId }) => commentId)).toEqual([0, 1, 3].map((at) => comments[at]?.id));
    await undoOperation(portal, id, moderator.id);
    expect((await tags()).flat()).toEqual([]);
    const states = (await Promise.all(comments.map((comment) => suggestionsOf(db, comment.id)))).flat();
    expect(states).toEqual(["I.1 waiting", "III waiting", "IV.2 waiting", "I waiting", "I.1 waiting"]);
    expect(await db.selectFrom("suggestions").where("inBulk", "=", true).execute()).toEqual([]);
  });

  test("a confidence is met by what is exactly as sure, although the database keeps fewer digits", async () => {
    const { comments, filter } = await aDocket(["bridge"]);
    await acceptAbove(filter, 0.9, 1);
    expect(await tagsOf(db, comments[0]?.id ?? 0)).toEqual(["I.1 suggestion"]);
  });

  test("the preview says how many comments would get which tags", async () => {
    const { comments, filter } = await aDocket([...bodies, "bridge"]);
    await act(only(comments.slice(-1)), dismiss("I.1"));
    const counted = async (percent: number) => {
      const { suggested } = await previewOperation(db, { filter }, "accept-suggestions", "en", percent);
      return [suggested?.comments, suggested?.tags.map(({ code, count }) => `${code} ${count}`)];
    };
    expect(await counted(60)).toEqual([4, ["I 1", "I.1 2", "III 1", "IV.2 1"]]);
    expect(await counted(90)).toEqual([2, ["I.1 2"]]);
    expect(await counted(95)).toEqual([0, []]);
  });
});

async function exported(docket: string): Promise<string> {
  return (await exportedFile(portal, { docket })).toString();
}

test("what waits counts nowhere until it is accepted", async () => {
  const { comments, docket, filter } = await aDocket(["bridge", "clinic"]);
  const comment = only(comments);
  const counts = async () => {
    const narrowed = withDefaultStatus(filter, new URLSearchParams());
    const summary = await summarize(db, docket, { ...narrowed, docket }, "en");
    const inQueue = async (more: CommentFilter) =>
      (await listComments(db, { ...filter, ...more })).comments.map(({ trackingNumber }) => trackingNumber);
    return {
      summary: summary.pillars.find(({ code }) => code === "I")?.count.comments,
      exported: (await exported(docket)).includes("I.1"),
      pillar: await inQueue({ pillar: "2021.I" }),
      untagged: (await inQueue({ pillar: "none" })).length,
      suggested: (await inQueue({ suggested: "yes" })).length,
      page: (await findComment(db, comment.trackingNumber, "en"))?.tags,
    };
  };
  expect(await counts()).toEqual({
    summary: 0,
    exported: false,
    pillar: [],
    untagged: 2,
    suggested: 2,
    page: [],
  });
  await act(comment, setTags(), accept("I.1"));
  expect(await counts()).toEqual({
    summary: 1,
    exported: true,
    pillar: [comment.trackingNumber],
    untagged: 1,
    suggested: 1,
    page: ["I.1"],
  });
});
