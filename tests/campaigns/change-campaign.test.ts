import { beforeAll, describe, expect, test } from "vitest";
import { listHistory } from "~/audit/subject-history.server";
import type { CampaignResult } from "~/campaigns/change-campaign.server";
import { measureCampaign } from "~/campaigns/measure-members.server";
import { joinCampaign, putIn, splitOff, takeOut } from "~/campaigns/move-members.server";
import { nameCampaign, representCampaign } from "~/campaigns/name-campaign.server";
import { undoChange } from "~/campaigns/undo-change.server";
import { aComment, type MadeComment } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { aStaffMember } from "~tests/factories/staff";
import { testPortal } from "~tests/setup/portal";
import { campaignsOf, LETTER, OTHER_LETTER, sortAll, withOwnWords } from "./letters";

const portal = await testPortal();
const { db } = portal;
let staffId = "";
beforeAll(async () => {
  staffId = (await aStaffMember(db)).id;
});

const OWN = withOwnWords("Nobody in the capital has answered any of our letters so far.");

/** A docket whose comments are sorted. */
async function aDocket(...texts: readonly string[]) {
  const notice = await aNotice(db);
  const comments: MadeComment[] = [];
  for (const body of texts) comments.push(await aComment(db, { noticeId: notice.id, body }));
  await sortAll(portal);
  const numbers = comments.map(({ trackingNumber }) => trackingNumber);
  return { noticeId: notice.id, comments, ids: comments.map(({ id }) => id), numbers };
}

const send = async (noticeId: number, body: string) => {
  const comment = await aComment(db, { noticeId, body });
  await sortAll(portal);
  return comment;
};

async function seen(noticeId: number, place = 0) {
  const campaign = (await campaignsOf(db, noticeId))[place];
  if (!campaign) throw new Error("there is no such campaign");
  return { campaignId: campaign.id, version: campaign.version, staffId };
}

async function groupsOf(noticeId: number) {
  return (await campaignsOf(db, noticeId)).map(({ size, members, representativeId }) => {
    expect(size).toBe(members.length);
    expect(members.map(({ commentId }) => commentId)).toContain(representativeId);
    return members.map(({ commentId }) => commentId);
  });
}

function made(result: CampaignResult) {
  if (result.outcome !== "changed") throw new Error(result.outcome);
  return result;
}
const undo = async (result: CampaignResult) => {
  const { changeId = 0 } = made(result);
  return undoChange(portal, { changeId, staffId });
};

describe("a comment that is taken out", () => {
  test("stays out, whatever becomes of it, until that is undone", async () => {
    const { noticeId, ids, numbers } = await aDocket(LETTER, LETTER, LETTER, OWN);
    const taken = await takeOut(portal, { ...(await seen(noticeId)), numbers: numbers.slice(0, 1) });
    expect(await groupsOf(noticeId)).toEqual([ids.slice(1)]);
    await db
      .updateTable("comments")
      .set({ body: `${LETTER}!` })
      .where("id", "=", ids[0] ?? 0)
      .execute();
    const next = await send(noticeId, LETTER);
    expect(await groupsOf(noticeId)).toEqual([[...ids.slice(1), next.id]]);
    const history = await listHistory(db, { kind: "comment", id: numbers[0] ?? "" });
    expect(history.at(-1)).toMatchObject({ action: "comment.left-campaign" });
    expect(await undo(taken)).toMatchObject({ outcome: "changed" });
    expect(await groupsOf(noticeId)).toEqual([[...ids, next.id]]);
    expect(await db.selectFrom("campaignExceptions").selectAll().execute()).toEqual([]);
    expect(await undo(taken)).toEqual({ outcome: "nothing-to-undo" });
  });

  test("leaves a campaign of two none; undone, it is there again under its number", async () => {
    const { noticeId, ids, numbers } = await aDocket(LETTER, OWN);
    const before = await seen(noticeId);
    const taken = await takeOut(portal, { ...before, numbers: numbers.slice(0, 1) });
    expect(await groupsOf(noticeId)).toEqual([]);
    made(await undo(taken));
    expect(await groupsOf(noticeId)).toEqual([ids]);
    expect((await seen(noticeId)).campaignId).toBe(before.campaignId);
  });
});

describe("a campaign", () => {
  test("is split, both parts live on, and the undoing makes it one again", async () => {
    const { noticeId, ids, numbers } = await aDocket(LETTER, LETTER, LETTER, OWN, OWN);
    const split = made(await splitOff(portal, { ...(await seen(noticeId)), numbers: numbers.slice(3) }));
    expect(await groupsOf(noticeId)).toEqual([ids.slice(0, 3), ids.slice(3)]);
    const next = await send(noticeId, LETTER);
    const nextOwn = await send(noticeId, OWN);
    expect((await groupsOf(noticeId)).sort()).toEqual(
      [
        [...ids.slice(0, 3), next.id],
        [...ids.slice(3), nextOwn.id],
      ].sort(),
    );
    made(await undo(split));
    // what has come to the new part since is one comment, which is no campaign
    expect(await groupsOf(noticeId)).toEqual([[...ids, next.id]]);
  });

  test("that is parted so that one comment stays behind is whole again when that is undone", async () => {
    const { noticeId, ids, numbers } = await aDocket(LETTER, LETTER, OWN);
    const split = await splitOff(portal, { ...(await seen(noticeId)), numbers: numbers.slice(0, 2) });
    expect(await groupsOf(noticeId)).toEqual([ids.slice(0, 2)]);
    made(await undo(split));
    expect(await groupsOf(noticeId)).toEqual([ids]);
    const rest = await aDocket(LETTER, LETTER, OTHER_LETTER, OTHER_LETTER);
    const put = await putIn(portal, {
      ...(await seen(rest.noticeId)),
      trackingNumber: rest.numbers[3] ?? "",
    });
    expect(await groupsOf(rest.noticeId)).toEqual([[rest.ids[0], rest.ids[1], rest.ids[3]]]);
    made(await undo(put));
    expect(await groupsOf(rest.noticeId)).toEqual([rest.ids.slice(0, 2), rest.ids.slice(2)]);
  });

  test("of which one comment alone was chosen is not split", async () => {
    const { noticeId, numbers } = await aDocket(LETTER, LETTER, OWN);
    const result = await splitOff(portal, { ...(await seen(noticeId)), numbers: numbers.slice(0, 1) });
    expect(result).toEqual({ outcome: "too-few" });
  });

  test("is joined to another: what is like either comes to it, and the undoing parts them", async () => {
    const { noticeId, ids } = await aDocket(LETTER, LETTER, LETTER, OTHER_LETTER, OTHER_LETTER);
    const [one, other] = [await seen(noticeId), await seen(noticeId, 1)];
    const otherSeen = { id: other.campaignId, version: other.version };
    const joined = made(await joinCampaign(portal, { ...one, other: otherSeen }));
    expect(await groupsOf(noticeId)).toEqual([ids]);
    const like = await send(noticeId, withOwnWords("Please answer soon.", OTHER_LETTER));
    expect(await groupsOf(noticeId)).toEqual([[...ids, like.id]]);
    made(await undo(joined));
    expect(await groupsOf(noticeId)).toEqual([[...ids.slice(0, 3), like.id], ids.slice(3)]);
    expect((await seen(noticeId, 1)).campaignId).toBe(other.campaignId);
    expect((await campaignsOf(db, noticeId))[1]?.members.every(({ joinedBy }) => joinedBy === null)).toBe(
      true,
    );
  });

  test("takes in a comment by hand, which stays although it is amended", async () => {
    const { noticeId, ids, numbers } = await aDocket(LETTER, LETTER, OTHER_LETTER);
    const put = await putIn(portal, { ...(await seen(noticeId)), trackingNumber: numbers[2] ?? "" });
    expect(await groupsOf(noticeId)).toEqual([ids]);
    await db
      .updateTable("comments")
      .set({ body: "Nothing but a short remark on something else, of nobody's interest, in nine words." })
      .where("id", "=", ids[2] ?? 0)
      .execute();
    await sortAll(portal);
    expect(await groupsOf(noticeId)).toEqual([ids]);
    made(await undo(put));
    expect(await groupsOf(noticeId)).toEqual([ids.slice(0, 2)]);
  });

  test("takes in no comment of another docket, none that was withdrawn, and none twice", async () => {
    const { noticeId, numbers } = await aDocket(LETTER, LETTER);
    const elsewhere = await aDocket(LETTER);
    const withdrawn = await aComment(db, { noticeId, status: "withdrawn" });
    const attempt = async (trackingNumber: string) =>
      (await putIn(portal, { ...(await seen(noticeId)), trackingNumber })).outcome;
    expect(await attempt(elsewhere.numbers[0] ?? "")).toBe("other-docket");
    expect(await attempt(withdrawn.trackingNumber)).toBe("withdrawn");
    expect(await attempt(numbers[0] ?? "")).toBe("already");
    expect(await attempt("1111-1111-1111")).toBe("no-comment");
  });

  test("changed meanwhile is not changed by a form of before", async () => {
    const { noticeId, ids, numbers } = await aDocket(LETTER, LETTER, LETTER);
    const before = await seen(noticeId);
    made(await nameCampaign(portal, { ...before, name: "  Bridge   hours " }));
    expect(await takeOut(portal, { ...before, numbers: numbers.slice(0, 1) })).toEqual({
      outcome: "overtaken",
    });
    expect(await groupsOf(noticeId)).toEqual([ids]);
    const named = await db
      .selectFrom("campaigns")
      .where("id", "=", before.campaignId)
      .select("name")
      .executeTakeFirst();
    expect(named).toEqual({ name: "Bridge hours" });
  });

  test("has the representative that a person chose, and its comments are measured with it", async () => {
    const { noticeId, ids, numbers } = await aDocket(LETTER, LETTER, OWN);
    made(await representCampaign(portal, { ...(await seen(noticeId)), trackingNumber: numbers[2] ?? "" }));
    await send(noticeId, LETTER);
    const [campaign] = await campaignsOf(db, noticeId);
    expect(campaign?.representativeId).toBe(ids[2]);
    expect(campaign?.members.map(({ kind }) => kind)).toEqual(["near", "near", "exact", "near"]);
  });

  test("that is large is measured by a job, copies once", async () => {
    const { noticeId, ids, numbers } = await aDocket(
      ...Array.from({ length: 70 }, (_, n) => (n === 69 ? OWN : LETTER)),
    );
    const { campaignId, ...rest } = await seen(noticeId);
    made(await representCampaign(portal, { campaignId, ...rest, trackingNumber: numbers[69] ?? "" }));
    const kindsOf = async () => {
      const [campaign] = await campaignsOf(db, noticeId);
      return campaign?.members.map(({ kind }) => kind);
    };
    expect(await kindsOf()).not.toEqual(ids.map((_, n) => (n === 69 ? "exact" : "near")));
    await measureCampaign(db, campaignId);
    expect(await kindsOf()).toEqual(ids.map((_, n) => (n === 69 ? "exact" : "near")));
  });

  test("that a person made is not merged into another by itself, whatever that one's representative becomes", async () => {
    const { noticeId, numbers } = await aDocket(LETTER, LETTER, LETTER, OWN, OWN);
    made(await splitOff(portal, { ...(await seen(noticeId)), numbers: numbers.slice(3) }));
    const reworded = LETTER.replace("half of their working week", "three days of each week");
    for (let n = 0; n < 5; n += 1) await send(noticeId, reworded);
    const [campaign] = await campaignsOf(db, noticeId);
    expect(campaign?.members.filter(({ kind }) => kind === "exact")).toHaveLength(5);
    expect((await groupsOf(noticeId)).map(({ length }) => length)).toEqual([8, 2]);
  });
});
