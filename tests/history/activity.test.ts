import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { AuditAction } from "~/audit/actions";
import { recordEvent, recordEvents } from "~/audit/audit.server";
import { verifyChain } from "~/audit/verify-chain.server";
import { countWork } from "~/history/count-work.server";
import { ACTIVITY_PER_PAGE, listActivity } from "~/history/list-activity.server";
import { aComment } from "~tests/factories/comments";
import { aNotice, type MadeNotice } from "~tests/factories/notices";
import { aStaffMember } from "~tests/factories/staff";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();
const ana = await aStaffMember(db, { name: "Ana" });
const luis = await aStaffMember(db, { name: "Luis" });
let notice: MadeNotice;
let comment: { readonly trackingNumber: string };
beforeAll(async () => {
  notice = await aNotice(db);
  comment = await aComment(db, { noticeId: notice.id });
});

const event = (staffId: string, action: AuditAction, id = comment.trackingNumber) => ({
  actor: { staffId },
  action,
  subject: { kind: "comment" as const, id },
});
const actions = async (filter: Parameters<typeof listActivity>[2]) =>
  (await listActivity(db, notice.id, filter)).map(({ action, staffName, actorKind }) => [
    staffName ?? actorKind,
    action,
  ]);
const day = (offset: number) =>
  new Date(Date.now() + offset * 86_400_000).toLocaleDateString("en-CA", { timeZone: "America/New_York" });

describe("a docket's activity", () => {
  test("has what was done to its comments and its notice, newest first, and nothing of others or of arrivals", async () => {
    const elsewhere = await aComment(db);
    await recordEvent(db, { ...event(ana.id, "comment.submitted"), actor: "public" });
    await recordEvents(db, [
      event(ana.id, "comment.tagged"),
      event(luis.id, "comment.posted"),
      event(luis.id, "comment.posted", elsewhere.trackingNumber),
    ]);
    await recordEvent(db, { ...event(ana.id, "comment.amended"), actor: "public" });
    await recordEvent(db, {
      actor: { staffId: luis.id },
      action: "notice.extended",
      subject: { kind: "notice", id: notice.docketNumber },
    });
    expect(await actions({})).toEqual([
      ["Luis", "notice.extended"],
      ["public", "comment.amended"],
      ["Luis", "comment.posted"],
      ["Ana", "comment.tagged"],
    ]);
    expect(await actions({ person: ana.id })).toEqual([["Ana", "comment.tagged"]]);
    expect(await actions({ person: "public" })).toEqual([["public", "comment.amended"]]);
    expect(await actions({ kind: "posted" })).toEqual([["Luis", "comment.posted"]]);
    expect(await actions({ kind: "posted", person: ana.id })).toEqual([]);
    expect(await actions({ from: day(0), until: day(0) })).toHaveLength(4);
    expect(await actions({ until: day(-1) })).toEqual([]);
    expect(await actions({ from: day(1) })).toEqual([]);
  });

  test("is paged without losing or repeating anything, narrowed or not", async () => {
    const busy = await aNotice(db);
    const one = await aComment(db, { noticeId: busy.id });
    await recordEvents(
      db,
      Array.from({ length: 130 }, (_, at) =>
        event(ana.id, at % 2 === 0 ? "comment.redacted" : "comment.file-hidden", one.trackingNumber),
      ),
    );
    for (const filter of [{}, { kind: "redacted" }, { person: ana.id }] as const) {
      const ids: number[] = [];
      for (let before: number | undefined; ; ) {
        const found = await listActivity(db, busy.id, { ...filter, before });
        const page = found.slice(0, ACTIVITY_PER_PAGE);
        ids.push(...page.map(({ id }) => id));
        if (found.length <= page.length) break;
        before = page.at(-1)?.id;
      }
      expect(ids).toHaveLength(130);
      expect(ids).toEqual(ids.toSorted((a, b) => b - a));
    }
  });
});

describe("who did how much", () => {
  test("is counted by person and kind, of today, of seven days and of all", async () => {
    const counted = await aNotice(db);
    const one = await aComment(db, { noticeId: counted.id });
    await recordEvents(db, [
      event(luis.id, "comment.tagged", one.trackingNumber),
      event(luis.id, "comment.tagged", one.trackingNumber),
      event(luis.id, "comment.undone", one.trackingNumber),
      event(ana.id, "comment.file-hidden", one.trackingNumber),
    ]);
    await recordEvent(db, event(ana.id, "comment.redacted", one.trackingNumber));
    for (const daysAgo of [1, 6, 7, 400]) {
      await sql`insert into audit_events (occurred_at, actor_kind, staff_id, action, subject_kind, subject_id)
        values (now() - ${daysAgo}::integer * interval '1 day', 'staff', ${ana.id}, 'comment.posted', 'comment', ${one.trackingNumber})`.execute(
        db,
      );
    }
    const of = async (period: "day" | "week" | "all") =>
      (await countWork(db, counted.id, period)).map(({ name, counts }) => [name, counts]);
    expect(await of("day")).toEqual([
      ["Luis", { tagged: 2, undone: 1 }],
      ["Ana", { redacted: 2 }],
    ]);
    expect(await of("week")).toEqual([
      ["Ana", { redacted: 2, posted: 2 }],
      ["Luis", { tagged: 2, undone: 1 }],
    ]);
    expect(await of("all")).toEqual([
      ["Ana", { redacted: 2, posted: 4 }],
      ["Luis", { tagged: 2, undone: 1 }],
    ]);
  });

  test("is, kept, what the trail says when it is counted, and leaves the chain whole", async () => {
    const { rows } = await sql<{ wrong: number }>`
      select count(*) as wrong from (
        select notice_id, staff_id, (occurred_at at time zone 'America/New_York')::date as day, action,
          count(*)::integer as count
        from audit_events where notice_id is not null and staff_id is not null group by 1, 2, 3, 4
      ) trail full join work_counts kept using (notice_id, staff_id, day, action)
      where trail.count is distinct from kept.count`.execute(db);
    expect(rows[0]?.wrong).toBe(0);
    expect(await verifyChain(db)).toMatchObject({ intact: true });
  });
});
