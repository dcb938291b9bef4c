import { beforeAll, describe, expect, test } from "vitest";
import { countAssigned, findAssigned } from "~/assignments/assigned.server";
import { listHistory } from "~/audit/subject-history.server";
import { findComment } from "~/comments/read-comment.server";
import type { Step } from "~/operations/action";
import { actOnComment, undoOperation } from "~/operations/begin-operation.server";
import type { StaffMember } from "~/staff/staff";
import { aComment } from "~tests/factories/comments";
import { aStaffMember } from "~tests/factories/staff";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal();
const { db } = portal;
let ana: StaffMember;
let ben: StaffMember;
beforeAll(async () => {
  ana = await aStaffMember(db, { name: "Ana Ruiz" });
  ben = await aStaffMember(db, { name: "Ben Cole" });
});

const act = (trackingNumber: string, staffId: string, step: Step, version: number | null = null) =>
  actOnComment(portal, { trackingNumber, version, staffId, action: { steps: [step] } });
const assign = (to: string | null, from?: string | null): Step => ({ do: "assign", to, from });
const holder = async (trackingNumber: string) => (await findAssigned(db, trackingNumber))?.name;

describe("a comment", () => {
  test("is given to somebody, which its history tells and its version does not", async () => {
    const { trackingNumber } = await aComment(db);
    await act(trackingNumber, ana.id, assign(ben.id, null));
    expect(await findAssigned(db, trackingNumber)).toMatchObject({
      staffId: ben.id,
      name: "Ben Cole",
      by: "Ana Ruiz",
    });
    expect((await findComment(db, trackingNumber, "en"))?.version).toBe(1);
    const [event] = await listHistory(db, { kind: "comment", id: trackingNumber });
    expect(event).toMatchObject({
      action: "comment.assigned",
      staffName: "Ana Ruiz",
      before: { assignee: null },
      after: { assignee: "Ben Cole" },
    });
  });

  test("that two take at once is the first one's; the second is told", async () => {
    const { trackingNumber } = await aComment(db);
    expect(await act(trackingNumber, ana.id, assign(ana.id, null))).toMatchObject({ outcome: "saved" });
    expect(await act(trackingNumber, ben.id, assign(ben.id, null))).toEqual({ outcome: "overtaken" });
    expect(await holder(trackingNumber)).toBe("Ana Ruiz");
    expect(await act(trackingNumber, ben.id, assign(ben.id, ana.id))).toMatchObject({ outcome: "saved" });
    expect(await holder(trackingNumber)).toBe("Ben Cole");
  });

  test("goes back to whoever had it when that is undone, also after its tags were changed", async () => {
    const { trackingNumber } = await aComment(db);
    await act(trackingNumber, ana.id, assign(ana.id));
    const given = await act(trackingNumber, ana.id, assign(ben.id));
    await act(trackingNumber, ben.id, { do: "set-tags", ticked: ["II"] }, 1);
    if (given.outcome !== "saved") throw new Error(given.outcome);
    await undoOperation(portal, given.operationId, ana.id);
    expect(await holder(trackingNumber)).toBe("Ana Ruiz");
    expect(await findComment(db, trackingNumber, "en")).toMatchObject({ tags: ["II"], version: 2 });
  });

  test("stays with whoever took it since when an older assignment is undone", async () => {
    const { trackingNumber } = await aComment(db);
    const first = await act(trackingNumber, ana.id, assign(ana.id));
    await act(trackingNumber, ben.id, assign(ben.id));
    if (first.outcome !== "saved") throw new Error(first.outcome);
    await undoOperation(portal, first.operationId, ana.id);
    expect(await holder(trackingNumber)).toBe("Ben Cole");
  });
});

test("a moderator's own are counted by what they wait for, held ones and decided ones left out", async () => {
  const eva = await aStaffMember(db);
  for (const wishes of [
    {},
    { status: "in-review" },
    { status: "in-review" },
    { status: "posted" },
    { held: "trap" },
  ] as const) {
    const { trackingNumber } = await aComment(db, wishes);
    await act(trackingNumber, ana.id, assign(eva.id));
  }
  expect(await countAssigned(db, eva.id)).toEqual({ received: 1, inReview: 2 });
});
