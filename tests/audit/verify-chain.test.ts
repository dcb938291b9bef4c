import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { recordEvent } from "~/audit/audit.server";
import { findChainHead, verifyChain } from "~/audit/verify-chain.server";
import { aStaffMember } from "~tests/factories/staff";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();
const { id: staffId } = await aStaffMember(db);

/** What somebody with the database's own rights can do, and the portal's triggers cannot keep them from. */
async function tamper(statement: string): Promise<void> {
  await sql`alter table audit_events disable trigger user`.execute(db);
  await sql.raw(statement).execute(db);
  await sql`alter table audit_events enable trigger user`.execute(db);
}

beforeEach(async () => {
  await tamper("truncate audit_events");
  await sql`update audit_head set chain_position = 0, chain_hash = sha256('audit')`.execute(db);
  for (const docket of ["HLED-2026-0001", "HLED-2026-0002", "HLED-2026-0003"]) {
    await recordEvent(db, {
      actor: { staffId },
      action: "notice.published",
      subject: { kind: "notice", id: docket },
      after: { title: "Título" },
    });
    await recordEvent(db, {
      actor: "public",
      action: "comment.submitted",
      subject: { kind: "comment", id: docket },
    });
  }
});

test("an untouched trail is intact, and its head stands at the last chained event", async () => {
  const report = await verifyChain(db);
  expect(report).toMatchObject({ intact: true, head: { position: 3 } });
});

test.each([
  ["an edit", "update audit_events set after = '{}' where chain_position = 2", /position 2 was changed/],
  [
    "another day",
    "update audit_events set occurred_at = now() - interval '1 day' where chain_position = 1",
    /position 1/,
  ],
  ["a deletion", "delete from audit_events where chain_position = 2", /missing before position 3/],
  ["a cut tail", "delete from audit_events where chain_position = 3", /the end was cut/],
  ["an emptied table", "truncate audit_events", /the end was cut/],
])("%s is found", async (_name, statement, problem) => {
  await tamper(statement);
  const report = await verifyChain(db);
  expect(report.intact).toBe(false);
  expect(report).toHaveProperty("problem", expect.stringMatching(problem));
});

test("a chain that was made anew, head and all, does not hold against a head noted earlier", async () => {
  const noted = await findChainHead(db);
  await tamper("truncate audit_events");
  await sql`update audit_head set chain_position = 0, chain_hash = sha256('audit')`.execute(db);
  for (const docket of ["HLED-2026-0001", "HLED-2026-0002", "HLED-2026-0004"]) {
    await recordEvent(db, {
      actor: { staffId },
      action: "notice.published",
      subject: { kind: "notice", id: docket },
    });
  }
  expect(await verifyChain(db)).toMatchObject({ intact: true });
  expect(await verifyChain(db, noted)).toMatchObject({ intact: false });
});

test("events recorded at the same moment take their places one after the other", async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      recordEvent(db, {
        actor: "system",
        action: "notice.edited",
        subject: { kind: "notice", id: `n${index}` },
      }),
    ),
  );
  expect(await verifyChain(db)).toMatchObject({ intact: true, head: { position: 23 } });
});

test("the database refuses to change or remove an event", async () => {
  await expect(sql`update audit_events set action = 'x'`.execute(db)).rejects.toThrow(/never changed/);
  await expect(sql`delete from audit_events`.execute(db)).rejects.toThrow(/never changed/);
  await expect(sql`truncate audit_events`.execute(db)).rejects.toThrow(/never changed/);
});
