import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { listHistory } from "~/audit/subject-history.server";
import { accountForComments } from "~/comments/docket-account.server";
import { confirmAddress, findConfirmable } from "~/comments/follow/confirm-address.server";
import { findByFollowKey, trackComment } from "~/comments/follow/follow-comment.server";
import { withdrawComment } from "~/comments/follow/withdraw-comment.server";
import { findPostedComment } from "~/comments/posted-comments.server";
import { createTrackingNumber } from "~/comments/tracking-number";
import { createKey } from "~/secret-key.server";
import { decideComment } from "~/triage/decide-comment.server";
import { aComment } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { aSentComment, type SentComment } from "~tests/factories/sent-comments";
import { aStaffMember } from "~tests/factories/staff";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal();
const { db } = portal;

const lettersOf = async (commentId: number) => {
  const { rows } = await sql<{ data: { kind: string; request?: string | null } }>`
    select data from pgboss.job where name = 'write-letter' and (data ->> 'commentId')::bigint = ${commentId}
      and data ->> 'kind' <> 'receipt'`.execute(db);
  return rows.map(({ data }) => ({ kind: data.kind, asked: Boolean(data.request) }));
};
const read = ({ id }: { readonly id: number }) =>
  db.selectFrom("comments").where("id", "=", id).selectAll().executeTakeFirstOrThrow();
const setStatus = ({ id }: SentComment, status: "posted" | "in-review") =>
  db.updateTable("comments").set({ status }).where("id", "=", id).execute();

describe("a comment is opened", () => {
  test("by its number and its address, however they are written", async () => {
    const { trackingNumber, followKey } = await aSentComment(db, {
      typed: { email: "Ines.Rios@example.org" },
    });
    const written = [
      trackingNumber,
      trackingNumber.toLowerCase(),
      ` ${trackingNumber.replaceAll("-", " ")} `,
      trackingNumber.replaceAll("-", ""),
    ];
    for (const number of written) {
      for (const email of ["ines.rios@example.org", " Ines.Rios@Example.org "]) {
        expect(await trackComment(portal, { trackingNumber: number, email })).toEqual({
          outcome: "opened",
          followed: { trackingNumber, followKey },
        });
      }
    }
  });

  test("by nothing else, and all that fails is answered alike", async () => {
    const comment = await aSentComment(db, { typed: { email: "mine@example.org" } });
    const silent = await aSentComment(db, { typed: { email: "" } });
    const unreachable = await aComment(db, { contact: null });
    for (const [trackingNumber, email] of [
      [comment.trackingNumber, "other@example.org"],
      [comment.trackingNumber, ""],
      [silent.trackingNumber, ""],
      [unreachable.trackingNumber, ""],
      [createTrackingNumber(), "mine@example.org"],
      ["no number", "mine@example.org"],
    ] as const) {
      expect(await trackComment(portal, { trackingNumber, email })).toEqual({ outcome: "no-match" });
    }
    expect(await lettersOf(comment.id)).toEqual([]);
  });

  test("by its private link", async () => {
    const { trackingNumber, followKey } = await aSentComment(db);
    expect(await findByFollowKey(db, followKey)).toEqual({ trackingNumber, followKey });
    expect(await findByFollowKey(db, createKey())).toBeUndefined();
  });

  test("though it came in without a key, which it is given once", async () => {
    const { id, trackingNumber } = await aComment(db, {
      contact: { name: null, email: "paper@example.org" },
    });
    const typed = { trackingNumber, email: "paper@example.org" };
    const [first, second] = await Promise.all([trackComment(portal, typed), trackComment(portal, typed)]);
    expect(first).toMatchObject({ outcome: "opened", followed: { trackingNumber } });
    expect(second).toEqual(first);
    const { followKey } = await db
      .selectFrom("commentContacts")
      .where("commentId", "=", id)
      .select("followKey")
      .executeTakeFirstOrThrow();
    expect(first).toMatchObject({ followed: { followKey } });
  });

  test("by mail alone once its number is public, and nobody learns whether the address was right", async () => {
    const comment = await aSentComment(db, { typed: { email: "known@example.org" } });
    const { trackingNumber } = comment;
    await setStatus(comment, "posted");
    const wrong = await trackComment(portal, { trackingNumber, email: "guess@example.org" });
    expect(await lettersOf(comment.id)).toEqual([{ kind: "private-link", asked: false }]);
    const right = await trackComment(portal, { trackingNumber, email: "known@example.org" });
    expect([wrong, right]).toEqual([{ outcome: "link-by-mail" }, { outcome: "link-by-mail" }]);
    expect(await lettersOf(comment.id)).toContainEqual({ kind: "private-link", asked: true });
  });

  test("by mail alone also when it was posted and taken back: its number has been seen", async () => {
    const comment = await aSentComment(db, { typed: { email: "seen@example.org" } });
    await setStatus(comment, "in-review");
    const moderator = await aStaffMember(db);
    const { trackingNumber } = comment;
    const change = { trackingNumber, staffId: moderator.id };
    await decideComment(db, { ...change, version: 1, decision: "post" });
    await decideComment(db, { ...change, version: 2, decision: "return-to-review" });
    expect(await trackComment(portal, { trackingNumber, email: "seen@example.org" })).toEqual({
      outcome: "link-by-mail",
    });
  });
});

describe("an address is confirmed", () => {
  test("by the key that went to it, once, and the history says so without the address", async () => {
    const comment = await aSentComment(db);
    const key = comment.confirmKey ?? "";
    expect(await findConfirmable(db, key, "es")).toMatchObject({
      trackingNumber: comment.trackingNumber,
      confirmedAt: null,
    });
    // being looked at changes nothing: mail scanners follow links
    expect(await read(comment)).toMatchObject({ confirmedAt: null });
    expect(await Promise.all([1, 2, 3].map(() => confirmAddress(db, key)))).toEqual([true, true, true]);
    const { confirmedAt, version } = await read(comment);
    expect(confirmedAt).toBeInstanceOf(Date);
    // nothing that a moderator has open is overtaken by it
    expect(version).toBe(1);
    const history = await listHistory(db, { kind: "comment", id: comment.trackingNumber });
    expect(history.map(({ action }) => action)).toEqual(["comment.submitted", "comment.confirmed"]);
    expect(JSON.stringify(history)).not.toContain("@");
  });

  test("by no other key, the author's own among them", async () => {
    const comment = await aSentComment(db);
    expect(await confirmAddress(db, comment.followKey)).toBe(false);
    expect(await confirmAddress(db, createKey())).toBe(false);
    expect(await findConfirmable(db, comment.followKey, "en")).toBeUndefined();
    expect(await read(comment)).toMatchObject({ confirmedAt: null });
  });
});

describe("a withdrawal", () => {
  test("takes a comment from the public pages and the counts at once, and keeps it in the record", async () => {
    const notice = await aNotice(db);
    const comment = await aSentComment(db, { notice, typed: { comment: "Regretted." } });
    await setStatus(comment, "posted");
    expect(await findPostedComment(db, comment.trackingNumber, "en")).toBeDefined();
    expect(await withdrawComment(portal, comment)).toBe(true);
    expect(await findPostedComment(db, comment.trackingNumber, "en")).toBeUndefined();
    expect(await accountForComments(db, notice.docketNumber)).toMatchObject({ received: 0 });
    expect(await read(comment)).toMatchObject({ status: "withdrawn", body: "Regretted.", version: 2 });
    const history = await listHistory(db, { kind: "comment", id: comment.trackingNumber });
    expect(history.at(-1)).toMatchObject({
      actorKind: "public",
      action: "comment.withdrawn",
      before: { status: "posted", version: 1 },
      after: { status: "withdrawn", version: 2 },
    });
  });

  test("happens once, however often it is asked for, and is written about once", async () => {
    const comment = await aSentComment(db);
    expect(await Promise.all([1, 2, 3, 4].map(() => withdrawComment(portal, comment)))).toEqual(
      Array.from({ length: 4 }, () => true),
    );
    expect(await read(comment)).toMatchObject({ status: "withdrawn", version: 2 });
    expect(await lettersOf(comment.id)).toEqual([{ kind: "withdrawn", asked: false }]);
  });

  test("is also possible after closing, and of what was withheld", async () => {
    const comment = await aSentComment(db);
    await db
      .updateTable("notices")
      .set({ closesAt: new Date(Date.now() - 1000) })
      .where("docketNumber", "=", comment.docketNumber)
      .execute();
    await db
      .updateTable("comments")
      .set({
        status: "withheld",
        withheldReason: "off-topic",
        withheldNote: "About fishing.",
        withheldMessage: "It is about fish.",
      })
      .where("id", "=", comment.id)
      .execute();
    expect(await withdrawComment(portal, comment)).toBe(true);
    expect(await read(comment)).toMatchObject({
      status: "withdrawn",
      withheldReason: null,
      withheldNote: null,
      withheldMessage: null,
    });
  });

  test("needs the comment's own key", async () => {
    const comment = await aSentComment(db);
    const other = await aSentComment(db);
    const { trackingNumber } = comment;
    expect(await withdrawComment(portal, { trackingNumber, followKey: other.followKey })).toBe(false);
    expect(await withdrawComment(portal, { trackingNumber, followKey: comment.confirmKey ?? "" })).toBe(
      false,
    );
    expect(await read(comment)).toMatchObject({ status: "received" });
  });
});
