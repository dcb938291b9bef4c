import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listHistory } from "~/audit/subject-history.server";
import { verifyChain } from "~/audit/verify-chain.server";
import { beginRound, drawSample } from "~/coding/begin-round.server";
import { isCoded, listOwnItems, nextUncoded, saveCoding } from "~/coding/code-item.server";
import { agreedAndWaiting, readPairs } from "~/coding/results.server";
import { findRound, listRounds } from "~/coding/rounds.server";
import { settlePair } from "~/coding/settle-item.server";
import { summarizePairs } from "~/coding/summarize-pairs";
import { beginOperation, undoOperation } from "~/operations/begin-operation.server";
import { getEditionOfNotice } from "~/pillars/editions.server";
import type { StaffMember } from "~/staff/staff";
import { aComment, type CommentWishes } from "~tests/factories/comments";
import { aNotice, type MadeNotice } from "~tests/factories/notices";
import { aStaffMember } from "~tests/factories/staff";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal();
const { db } = portal;
let ana: StaffMember;
let ben: StaffMember;
let notice: MadeNotice;
beforeAll(async () => {
  ana = await aStaffMember(db, { name: "Ana" });
  ben = await aStaffMember(db, { name: "Ben" });
});
beforeEach(async () => {
  notice = await aNotice(db);
});

const comments = async (number: number, wishes: CommentWishes = {}) => {
  const made = [];
  for (let n = 0; n < number; n += 1) made.push(await aComment(db, { noticeId: notice.id, ...wishes }));
  return made;
};
const everyState = ["received", "in-review", "posted"] as const;
const draw = (size: number, seed: number) =>
  drawSample(db, { docketNumber: notice.docketNumber, states: everyState, size, seed });

async function aRound(size: number, seed = 7): Promise<number> {
  const begun = await beginRound(db, {
    docketNumber: notice.docketNumber,
    states: everyState,
    size,
    seed,
    coders: [ana.id, ben.id],
    staffId: ana.id,
  });
  if (begun.outcome !== "begun") throw new Error(begun.outcome);
  return begun.roundId;
}

const getRound = async (id: number) => {
  const round = await findRound(db, id, "en");
  if (!round) throw new Error("no round");
  return round;
};
const code = (roundId: number, position: number, who: StaffMember, codes: readonly string[], revision = 1) =>
  saveCoding(db, { roundId, position, staffId: who.id, codes, revision });
/** Both code all of a round, each comment as the lists say. */
async function codeAll(
  roundId: number,
  a: readonly (readonly string[])[],
  b: readonly (readonly string[])[],
) {
  for (const [index, codes] of a.entries()) await code(roundId, index + 1, ana, codes);
  for (const [index, codes] of b.entries()) await code(roundId, index + 1, ben, codes);
}
const getPairs = async (roundId: number) => {
  const pairs = await readPairs(db, await getRound(roundId));
  if (!pairs) throw new Error("not complete");
  return pairs;
};

describe("a sample", () => {
  test("is the same for the same seed and another for another, with as many as were asked for", async () => {
    await comments(30);
    const first = await draw(10, 42);
    expect(first).toHaveLength(10);
    expect(new Set(first).size).toBe(10);
    expect(await draw(10, 42)).toEqual(first);
    expect(await draw(10, 43)).not.toEqual(first);
    expect(await draw(99, 42)).toHaveLength(30);
  });

  test("is of the chosen states, without what is held, decided against or of another docket", async () => {
    const [received] = await comments(1);
    const [posted] = await comments(1, { status: "posted" });
    await comments(1, { held: "trap" });
    await comments(1, { status: "withheld" });
    await comments(1, { status: "withdrawn" });
    await aComment(db);
    expect(new Set(await draw(99, 1))).toEqual(new Set([received?.id, posted?.id]));
    const only = { docketNumber: notice.docketNumber, states: ["posted"] as const, size: 9, seed: 1 };
    expect(await drawSample(db, only)).toEqual([posted?.id]);
  });

  test("has of a campaign its representative alone", async () => {
    const [single, first, second, third] = await comments(4);
    const { id: campaignId } = await db
      .insertInto("campaigns")
      .values({ noticeId: notice.id, representativeId: second?.id ?? 0 })
      .returning("id")
      .executeTakeFirstOrThrow();
    for (const letter of [first, second, third]) {
      await db
        .insertInto("campaignMembers")
        .values({ commentId: letter?.id ?? 0, campaignId, kind: "exact", similarity: 1 })
        .execute();
    }
    expect(new Set(await draw(99, 1))).toEqual(new Set([single?.id, second?.id]));
  });

  test("of fewer than two begins no round", async () => {
    await comments(1);
    const begun = await beginRound(db, {
      docketNumber: notice.docketNumber,
      states: everyState,
      size: 10,
      coders: [ana.id, ben.id],
      staffId: ana.id,
    });
    expect(begun).toEqual({ outcome: "too-few" });
    expect((await listRounds(db, "en")).some((each) => each.docketNumber === notice.docketNumber)).toBe(
      false,
    );
  });
});

describe("a round", () => {
  test("tells nothing of what anybody gave until both have coded all, and then all of it", async () => {
    await comments(2);
    const id = await aRound(2);
    await code(id, 1, ana, ["I.2"]);
    await code(id, 2, ana, []);
    await code(id, 1, ben, ["I"]);
    const before = await getRound(id);
    expect(before).toMatchObject({ total: 2, a: { coded: 2 }, b: { coded: 1 }, complete: false });
    expect(JSON.stringify(before)).not.toContain("I.2");
    expect(await readPairs(db, before)).toBeUndefined();
    expect((await listOwnItems(db, id, ben.id)).map(({ codes }) => codes)).toEqual([["I"], undefined]);
    await code(id, 2, ben, ["II"]);
    expect((await getPairs(id)).map(({ a, b }) => [a, b])).toEqual([
      [["I.2"], ["I"]],
      [[], ["II"]],
    ]);
    expect(await code(id, 1, ana, ["IV"])).toEqual({ outcome: "closed" });
    expect((await getPairs(id))[0]?.a).toEqual(["I.2"]);
  });

  test("is gone through in order, skipped ones come again, and what was given can be given anew", async () => {
    await comments(3);
    const id = await aRound(3);
    const next = async (from: number) => nextUncoded(await listOwnItems(db, id, ana.id), from)?.position;
    expect(await next(0)).toBe(1);
    await code(id, 2, ana, ["I"]);
    expect(await next(1)).toBe(3);
    expect(await next(3)).toBe(1);
    await code(id, 2, ana, ["I.1", "I", "III"]);
    const [, second] = await listOwnItems(db, id, ana.id);
    expect(second?.codes).toEqual(["I.1", "III"]);
    await code(id, 1, ana, []);
    await code(id, 3, ana, ["2013.1", "nonsense"]);
    expect(await next(3)).toBeUndefined();
    expect((await listOwnItems(db, id, ana.id)).at(2)?.codes).toEqual([]);
  });

  test("is for its two coders and nobody else", async () => {
    await comments(2);
    const id = await aRound(2);
    const eva = await aStaffMember(db);
    expect(await code(id, 1, eva, ["I"])).toEqual({ outcome: "not-found" });
    expect(await code(id, 9, ana, ["I"])).toEqual({ outcome: "not-found" });
    expect(await db.selectFrom("codings").where("roundId", "=", id).selectAll().execute()).toEqual([]);
  });

  test("asks again about a text that was amended, and no more about one that was withdrawn", async () => {
    await comments(2);
    const id = await aRound(2);
    await code(id, 1, ana, ["I"]);
    await code(id, 2, ana, ["I"]);
    await code(id, 1, ben, ["I"]);
    const items = await listOwnItems(db, id, ana.id);
    const numbered = (index: number) => items[index]?.trackingNumber ?? "";
    await db.updateTable("comments").set({ revision: 2 }).where("trackingNumber", "=", numbered(0)).execute();
    expect((await listOwnItems(db, id, ana.id)).map(isCoded)).toEqual([false, true]);
    expect(await code(id, 1, ana, ["II"], 1)).toEqual({ outcome: "amended" });
    await code(id, 1, ana, ["II"], 2);
    await code(id, 1, ben, ["II"], 2);
    expect(await getRound(id)).toMatchObject({ complete: false });
    await db
      .updateTable("comments")
      .set({ status: "withdrawn" })
      .where("trackingNumber", "=", numbered(1))
      .execute();
    expect(await getRound(id)).toMatchObject({ total: 1, complete: true });
    expect((await getPairs(id)).map(({ a, b }) => [a, b])).toEqual([[["II"], ["II"]]]);
    expect(await code(id, 1, ben, ["IV"], 2)).toEqual({ outcome: "closed" });
  });

  test("is in the history with all that is needed to draw it again", async () => {
    await comments(3);
    const id = await aRound(2, 99);
    const [event] = await listHistory(db, { kind: "coding", id: String(id) });
    expect(event).toMatchObject({
      action: "coding.round-begun",
      staffName: "Ana",
      after: {
        docket: notice.docketNumber,
        coders: ["Ana", "Ben"],
        total: 2,
        states: [...everyState],
        seed: 99,
      },
    });
  });
});

describe("a disagreement", () => {
  const settle = async (roundId: number, position: number, version: number, codes: readonly string[]) => {
    const round = await getRound(roundId);
    const pair = (await getPairs(roundId)).find((each) => each.position === position);
    if (!pair) throw new Error("no pair");
    return settlePair(db, { round, pair, version, codes, staffId: ben.id });
  };

  test("is settled: the comment has the tags, the round keeps who decided, and both histories tell", async () => {
    await comments(2);
    const id = await aRound(2);
    await codeAll(id, [["I.1"], []], [["II"], []]);
    const [pair] = await getPairs(id);
    expect(await settle(id, 1, 1, ["II", "IV.1"])).toEqual({ outcome: "saved" });
    expect((await getPairs(id))[0]).toMatchObject({
      tags: ["II", "IV.1"],
      settled: { codes: ["II", "IV.1"], by: "Ben" },
    });
    const rows = await db
      .selectFrom("commentTags")
      .innerJoin("comments", "comments.id", "commentTags.commentId")
      .where("comments.trackingNumber", "=", pair?.trackingNumber ?? "")
      .select(["givenAs", "taggedBy"])
      .execute();
    expect(new Set(rows.map(({ givenAs, taggedBy }) => `${givenAs} ${taggedBy}`))).toEqual(
      new Set([`coding ${ben.id}`]),
    );
    const events = await listHistory(db, { kind: "comment", id: pair?.trackingNumber ?? "" });
    expect(events.map(({ action }) => action)).toEqual(["comment.tagged"]);
    expect((await listHistory(db, { kind: "coding", id: String(id) })).at(-1)).toMatchObject({
      action: "coding.settled",
      staffName: "Ben",
      before: { tags: null },
      after: { comment: pair?.trackingNumber, tags: ["II", "IV.1"] },
    });
    expect(await verifyChain(db)).toMatchObject({ intact: true });
  });

  test("that somebody else was at meanwhile stays as it is, and nothing is half done", async () => {
    await comments(2);
    const id = await aRound(2);
    await codeAll(id, [["I"], []], [["II"], []]);
    await settle(id, 1, 1, ["I"]);
    expect(await settle(id, 1, 1, ["II"])).toEqual({ outcome: "overtaken" });
    expect((await getPairs(id))[0]).toMatchObject({ tags: ["I"], settled: { codes: ["I"] } });
    await db.updateTable("comments").set({ status: "withdrawn" }).where("noticeId", "=", notice.id).execute();
    expect(await settle(id, 1, 2, ["II"])).toEqual({ outcome: "not-allowed" });
    expect((await getPairs(id))[0]).toMatchObject({ tags: ["I"], settled: { codes: ["I"] } });
  });

  test("can be settled as no tag at all, also where the comment has none, and settled anew", async () => {
    await comments(2);
    const id = await aRound(2);
    await codeAll(id, [["I"], []], [["II"], []]);
    expect(await settle(id, 1, 1, [])).toEqual({ outcome: "saved" });
    expect((await getPairs(id))[0]).toMatchObject({ tags: [], settled: { codes: [] } });
    expect(await settle(id, 1, 1, ["III"])).toEqual({ outcome: "saved" });
    expect((await getPairs(id))[0]).toMatchObject({ tags: ["III"], settled: { codes: ["III"] } });
  });
});

test("what both agree on becomes the comments' tags in one go, and is undone in one go", async () => {
  await comments(3, { tags: ["III"] });
  const id = await aRound(3);
  await codeAll(id, [["I.1"], ["II"], []], [["I.1"], ["IV"], []]);
  const waiting = agreedAndWaiting(await getPairs(id));
  expect(waiting.map(({ position }) => position)).toEqual([1, 3]);
  const begun = await beginOperation(portal, {
    staffId: ana.id,
    action: { steps: [{ do: "code", round: id }] },
    chosen: { numbers: (await getPairs(id)).map(({ trackingNumber }) => trackingNumber) },
    expected: 3,
  });
  if (begun.outcome !== "begun") throw new Error(begun.outcome);
  const tags = async () => (await getPairs(id)).map((pair) => pair.tags);
  expect(await tags()).toEqual([["I.1"], ["III"], []]);
  expect(agreedAndWaiting(await getPairs(id))).toEqual([]);
  const given = await db
    .selectFrom("commentTags")
    .innerJoin("comments", "comments.id", "commentTags.commentId")
    .where("comments.noticeId", "=", notice.id)
    .orderBy("commentTags.id")
    .select("givenAs")
    .execute();
  expect(given.map(({ givenAs }) => givenAs)).toEqual(["hand", "coding"]);
  await undoOperation(portal, begun.operationId, ana.id);
  expect(await tags()).toEqual([["III"], ["III"], ["III"]]);
});

test("the results count a workstream for its pillar, and give figures to those that are used often", async () => {
  const edition = await getEditionOfNotice(db, notice.docketNumber, "en");
  const often = Array.from({ length: 12 }, () => ({ a: ["I.1"], b: ["I.2"] }));
  const summary = summarizePairs([...often, { a: ["II"], b: ["II"] }, { a: [], b: ["II.1"] }], edition);
  expect(summary).toMatchObject({ pairs: 14, same: 1, samePillars: 13 });
  expect(summary.pillars.map(({ code: pillar, agreement }) => [pillar, agreement.both])).toEqual([
    ["I", 12],
    ["II", 1],
    ["III", 0],
    ["IV", 0],
  ]);
  expect(summary.pillars[2]?.agreement.degenerate).toBe("not-used");
  expect(summary.workstreams).toEqual([]);
  expect(summary.tooSeldom.map((each) => each.split(" ")[0])).toEqual(["I.1", "I.2", "II.1"]);
  const more = summarizePairs([...often, ...often], edition);
  expect(more.workstreams.map(({ code: stream, agreement }) => [stream, agreement.onlyA])).toEqual([
    ["I.1", 24],
    ["I.2", 0],
  ]);
});

test("coders who save their last ones at once complete the round", async () => {
  await comments(2);
  const id = await aRound(2);
  await code(id, 1, ana, []);
  await code(id, 1, ben, []);
  await Promise.all([code(id, 2, ana, ["I"]), code(id, 2, ben, ["I"])]);
  const { rows } = await sql<{ done: boolean }>`
    select completed_at is not null as done from coding_rounds where id = ${id}`.execute(db);
  expect(rows).toEqual([{ done: true }]);
});
