import { sql } from "kysely";
import { expect, test } from "vitest";
import { countCommentsByDocket } from "~/comments/count-comments.server";
import { accountForComments } from "~/comments/docket-account.server";
import { withdrawComment } from "~/comments/follow/withdraw-comment.server";
import { findPostedComment } from "~/comments/posted-comments.server";
import { listDocketCounts } from "~/queue/docket-counts.server";
import { listComments } from "~/queue/list-queue.server";
import { listDockets } from "~/summaries/dockets.server";
import { decideComment } from "~/triage/decide-comment.server";
import { aComment } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { aStaffMember } from "~tests/factories/staff";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal();
const { db } = portal;
const { id: staffId } = await aStaffMember(db, { role: "moderator" });

async function aHeldComment() {
  const notice = await aNotice(db);
  const comment = await aComment(db, { noticeId: notice.id, held: "no-proof" });
  return { docket: notice.docketNumber, ...comment };
}

test("a held comment is in no list and no count until it is let in", async () => {
  const { docket, trackingNumber } = await aHeldComment();
  const seen = async () => {
    const filter = { docket };
    return {
      queue: (await listComments(db, filter)).comments.length,
      counted: (await countCommentsByDocket(db, [docket])).get(docket) ?? 0,
      account: (await accountForComments(db, docket)).received,
      desk: (await listDocketCounts(db, "en")).find((each) => each.docketNumber === docket)?.total,
      summaries: (await listDockets(db, "en")).find((each) => each.docketNumber === docket)?.counted,
      held: (await listComments(db, { docket, held: "yes" })).comments.length,
    };
  };
  expect(await seen()).toEqual({ queue: 0, counted: 0, account: 0, desk: 0, summaries: 0, held: 1 });
  const letIn = await decideComment(db, { trackingNumber, version: 1, staffId, decision: "let-in" });
  expect(letIn).toEqual({ outcome: "saved" });
  expect(await seen()).toEqual({ queue: 1, counted: 1, account: 1, desk: 1, summaries: 1, held: 0 });
});

test("letting in sends the receipt that was kept back, once", async () => {
  const { id, trackingNumber } = await aHeldComment();
  const change = { trackingNumber, version: 1, staffId, decision: "let-in" } as const;
  const outcomes = await Promise.all([decideComment(db, change), decideComment(db, change)]);
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["overtaken", "saved"]);
  const { rows } = await sql`select data from pgboss.job where name = 'write-letter'
    and (data->>'commentId')::bigint = ${id}`.execute(db);
  expect(rows).toEqual([{ data: { kind: "receipt", commentId: id, revision: 1 } }]);
});

test("a held comment cannot be posted past the gate, and is withheld in one step", async () => {
  const { docket, trackingNumber } = await aHeldComment();
  const post = await decideComment(db, { trackingNumber, version: 1, staffId, decision: "post" });
  expect(post).toEqual({ outcome: "not-allowed" });
  const withheld = await decideComment(db, {
    trackingNumber,
    version: 1,
    staffId,
    decision: "withhold",
    reason: "spam",
    note: null,
    message: null,
  });
  expect(withheld).toEqual({ outcome: "saved" });
  expect(await findPostedComment(db, trackingNumber, "en")).toBeUndefined();
  expect((await listComments(db, { docket, status: "withheld" })).comments).toHaveLength(1);
});

test("a held comment that its author withdrew waits for nobody any more", async () => {
  const { docket, trackingNumber, id } = await aHeldComment();
  const waiting = async () => ({
    desk: (await listDocketCounts(db, "en")).find((each) => each.docketNumber === docket)?.held,
    queue: (await listComments(db, { docket, held: "yes" })).comments.length,
  });
  expect(await waiting()).toEqual({ desk: 1, queue: 1 });
  await db
    .updateTable("commentContacts")
    .set({ followKey: "k".repeat(32) })
    .where("commentId", "=", id)
    .execute();
  const { jobs } = portal;
  expect(await withdrawComment({ db, jobs }, { trackingNumber, followKey: "k".repeat(32) })).toBe(true);
  expect(await waiting()).toEqual({ desk: 0, queue: 0 });
});
