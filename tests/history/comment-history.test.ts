import { expect, test } from "vitest";
import { recordEvents } from "~/audit/audit.server";
import { listCommentHistory } from "~/history/list-comment-history.server";
import { redactComment } from "~/redaction/change-redactions.server";
import { decideComment } from "~/triage/decide-comment.server";
import { anAttachment } from "~tests/factories/attachments";
import { aComment } from "~tests/factories/comments";
import { acknowledge } from "~tests/factories/operations";
import { aStaffMember } from "~tests/factories/staff";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal();
const { db } = portal;
const ana = await aStaffMember(db, { name: "Ana" });

const told = async (trackingNumber: string, order: "newest" | "oldest" = "oldest") => {
  const entries = await listCommentHistory(db, trackingNumber, { order });
  return entries?.map(({ staffName, actorKind, happened }) => [
    staffName ?? actorKind,
    happened.kind === "event" ? happened.action : happened.kind,
  ]);
};

test("a comment's history has what was done, its letters with their state, its files and its operations", async () => {
  const body = "Call 202-555-0143.";
  const { id, noticeId, trackingNumber } = await aComment(db, { body, status: "in-review" });
  await anAttachment(db, { noticeId, commentId: id, fileName: "Annex.pdf" });
  const change = { trackingNumber, version: 1, staffId: ana.id };
  await redactComment(db, change, [{ part: "body", start: 5, end: 17, reason: "personal-data", note: null }]);
  await decideComment(db, { ...change, version: 2, decision: "post" });
  await acknowledge(portal, { ...change, version: 3 });
  const { id: operation } = await db
    .insertInto("operations")
    .values({ staffId: ana.id, action: JSON.stringify({}), total: 1234 })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("operationItems")
    .values({ operationId: operation, commentId: id, outcome: "changed" })
    .execute();
  const oldestFirst = [
    ["public", "file-stored"],
    ["Ana", "comment.redacted"],
    ["Ana", "comment.posted"],
    ["system", "message"],
    ["Ana", "comment.acknowledged"],
    ["Ana", "operation"],
  ];
  expect(await told(trackingNumber)).toEqual(oldestFirst);
  expect(await told(trackingNumber, "newest")).toEqual(oldestFirst.toReversed());
  const entries = (await listCommentHistory(db, trackingNumber, { order: "oldest" })) ?? [];
  expect(entries[3]?.happened).toMatchObject({ letter: "acknowledgement", status: "queued" });
  expect(entries[5]?.happened).toMatchObject({ operationId: operation, total: 1234 });
  expect(JSON.stringify(entries)).not.toContain("202-555-0143");
});

test("it is paged without losing or repeating anything, either way round, also among what happened at one moment", async () => {
  const { trackingNumber } = await aComment(db);
  await recordEvents(
    db,
    Array.from({ length: 230 }, () => ({
      actor: { staffId: ana.id },
      action: "comment.tagged" as const,
      subject: { kind: "comment" as const, id: trackingNumber },
    })),
  );
  for (const order of ["newest", "oldest"] as const) {
    const keys: string[] = [];
    for (let after: string | undefined; ; ) {
      const found = (await listCommentHistory(db, trackingNumber, { order, after })) ?? [];
      const page = found.slice(0, 100);
      keys.push(...page.map(({ key }) => key));
      if (found.length <= page.length) break;
      after = page.at(-1)?.key;
    }
    const numbers = keys.map((key) => Number(key.slice(1)));
    expect(numbers).toHaveLength(230);
    expect(numbers).toEqual(numbers.toSorted((a, b) => (order === "newest" ? b - a : a - b)));
    expect(new Set(numbers).size).toBe(230);
  }
});

test("of a comment that is not there is none", async () => {
  expect(await listCommentHistory(db, "1111-1111-1111", { order: "newest" })).toBeUndefined();
});
