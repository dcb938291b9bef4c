import { beforeEach, describe, expect, test } from "vitest";
import { findAssigned } from "~/assignments/assigned.server";
import { findTeam, listLoads, listOpenOf, saveSharing } from "~/assignments/sharing/docket-team.server";
import { shareArrivals } from "~/assignments/sharing/share-arrivals.server";
import { listHistory } from "~/audit/subject-history.server";
import { beginOperation } from "~/operations/begin-operation.server";
import type { StaffMember } from "~/staff/staff";
import { aComment, type CommentWishes } from "~tests/factories/comments";
import { aNotice, type MadeNotice } from "~tests/factories/notices";
import { aStaffMember } from "~tests/factories/staff";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal();
const { db } = portal;
let notice: MadeNotice;
let people: readonly StaffMember[];
beforeEach(async () => {
  notice = await aNotice(db);
  people = await Promise.all(["Ana", "Ben", "Eva"].map((name) => aStaffMember(db, { name })));
});

const [ana, ben, eva] = [0, 1, 2].map((index) => () => {
  const person = people[index];
  if (!person) throw new Error("nobody");
  return person;
}) as [() => StaffMember, () => StaffMember, () => StaffMember]; // as many as there are indexes
const share = (...among: readonly StaffMember[]) =>
  saveSharing(db, {
    noticeId: notice.id,
    docketNumber: notice.docketNumber,
    among: among.map(({ id }) => id),
    staffId: ana().id,
  });
const comments = async (number: number, wishes: CommentWishes = {}) => {
  const made = [];
  for (let n = 0; n < number; n += 1) made.push(await aComment(db, { noticeId: notice.id, ...wishes }));
  return made;
};
const arrive = (ids: readonly { readonly id: number }[]) =>
  db.transaction().execute((trx) =>
    shareArrivals(
      trx,
      ids.map(({ id }) => id),
    ),
  );
const holders = (made: readonly { readonly trackingNumber: string }[]) =>
  Promise.all(made.map(async ({ trackingNumber }) => (await findAssigned(db, trackingNumber))?.name));

/** Puts comments into a campaign, the first as its representative. */
async function aCampaign(made: readonly { readonly id: number }[]) {
  const { id: campaignId } = await db
    .insertInto("campaigns")
    .values({ noticeId: notice.id, representativeId: made[0]?.id ?? 0 })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("campaignMembers")
    .values(made.map(({ id }) => ({ commentId: id, campaignId, kind: "near" as const, similarity: 0.9 })))
    .execute();
}

describe("comments that arrive", () => {
  test("are shared out evenly among those whom the docket names, by the portal itself", async () => {
    await share(ana(), ben());
    const made = await comments(5);
    expect(await arrive(made)).toBe(5);
    const got = await holders(made);
    expect(got.filter((name) => name === "Ana").length).toBe(3);
    expect(got.filter((name) => name === "Ben").length).toBe(2);
    const [event] = await listHistory(db, { kind: "comment", id: made[0]?.trackingNumber ?? "" });
    expect(event).toMatchObject({ action: "comment.assigned", actorKind: "system" });
    expect((await findAssigned(db, made[0]?.trackingNumber ?? ""))?.by).toBeNull();
  });

  test("are nobody's where the docket names nobody, and stay where they are when they arrive again", async () => {
    const made = await comments(2);
    expect(await arrive(made)).toBe(0);
    await share(ana());
    await arrive(made);
    await share(ben());
    expect(await arrive(made)).toBe(0);
    expect(await holders(made)).toEqual(["Ana", "Ana"]);
  });

  test("are not given to somebody who is no moderator any more, nor when they are decided already", async () => {
    await share(ana(), ben());
    await db.updateTable("staff").set({ role: "official" }).where("id", "=", ana().id).execute();
    const made = await comments(3);
    const decided = await comments(1, { status: "posted" });
    await arrive([...made, ...decided]);
    expect(await holders([...made, ...decided])).toEqual(["Ben", "Ben", "Ben", undefined]);
  });

  test("go with their campaign to whoever has its representative, and weigh nothing then", async () => {
    await share(ana(), ben());
    const [first, ...letters] = await comments(5);
    if (!first) throw new Error("no comment");
    await arrive([first]);
    await aCampaign([first, ...letters]);
    const others = await comments(3);
    await arrive([...letters, ...others]);
    expect(await holders([first, ...letters])).toEqual(["Ana", "Ana", "Ana", "Ana", "Ana"]);
    expect(await holders(others)).toEqual(["Ben", "Ana", "Ben"]);
  });
});

test("whoever goes on holiday is left out, and what they had is shared out among the others", async () => {
  await share(ana(), ben(), eva());
  const made = await comments(6);
  await arrive(made);
  await share(ben(), eva());
  expect((await findTeam(db, notice.docketNumber, "en"))?.members.map(({ name }) => name)).toEqual([
    "Ben",
    "Eva",
  ]);
  const numbers = await listOpenOf(db, notice.id, ana().id);
  expect(numbers).toHaveLength(2);
  await beginOperation(portal, {
    staffId: ben().id,
    action: { steps: [{ do: "share", among: [ben().id, eva().id] }] },
    chosen: { numbers },
    expected: 2,
  });
  expect(await listLoads(db, notice.id)).toEqual([
    { id: ben().id, name: "Ben", received: 3, inReview: 0 },
    { id: eva().id, name: "Eva", received: 3, inReview: 0 },
  ]);
});

test("a campaign whose owner goes goes to one person as a whole", async () => {
  const made = await comments(4);
  await aCampaign(made);
  await share(ana());
  await arrive(made);
  await beginOperation(portal, {
    staffId: ben().id,
    action: { steps: [{ do: "share", among: [ben().id, eva().id] }] },
    chosen: { numbers: made.map(({ trackingNumber }) => trackingNumber) },
    expected: 4,
  });
  expect(new Set(await holders(made))).toEqual(new Set(["Ben"]));
});

test("setting it is in the docket's history, and once only", async () => {
  expect(await share(ben(), ana())).toBe("saved");
  expect(await share(ana(), ben())).toBe("unchanged");
  expect(await share(ben())).toBe("saved");
  const events = await listHistory(db, { kind: "notice", id: notice.docketNumber });
  expect(events.map(({ action, before, after }) => [action, before, after])).toEqual([
    ["notice.sharing-set", { sharedAmong: [] }, { sharedAmong: ["Ana", "Ben"] }],
    ["notice.sharing-set", { sharedAmong: ["Ana", "Ben"] }, { sharedAmong: ["Ben"] }],
  ]);
});
