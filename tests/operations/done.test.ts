import { expect, test } from "vitest";
import { actOnComment, undoOperation } from "~/operations/begin-operation.server";
import { findDone } from "~/operations/read-operation.server";
import { aComment } from "~tests/factories/comments";
import { aStaffMember } from "~tests/factories/staff";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal();
const { db } = portal;

test("what was done to a comment is told to whoever did it, and to nobody else", async () => {
  const [one, other] = [await aStaffMember(db), await aStaffMember(db)];
  const { trackingNumber } = await aComment(db);
  const done = await actOnComment(portal, {
    trackingNumber,
    version: 1,
    staffId: one.id,
    action: { steps: [{ do: "decide", decision: "post" }] },
  });
  if (done.outcome !== "saved") throw new Error(done.outcome);
  const what = { steps: [{ do: "decide", decision: "post" }] };
  expect(await findDone(db, done.operationId, one.id)).toEqual({
    operationId: done.operationId,
    trackingNumber,
    what,
    isUndoing: false,
    isUndone: false,
  });
  expect(await findDone(db, done.operationId, other.id)).toBeUndefined();

  const undoing = await undoOperation(portal, done.operationId, one.id);
  if (undoing.outcome !== "begun") throw new Error(undoing.outcome);
  expect(await findDone(db, done.operationId, one.id)).toMatchObject({ isUndone: true });
  expect(await findDone(db, undoing.operationId, one.id)).toMatchObject({ what, isUndoing: true });
});
