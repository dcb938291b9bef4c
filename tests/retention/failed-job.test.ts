import { afterAll, expect, test } from "vitest";
import { openJobs } from "~/jobs.server";
import { aMessage } from "~tests/factories/messages";
import { testDatabase } from "~tests/setup/database";
import { waitUntil } from "~tests/setup/wait-until";
import { tablesWith } from "./everywhere";

const { db, pool } = await testDatabase();
const jobs = await openJobs(pool, { supervise: false, onError: () => {} });
afterAll(() => jobs.stop());

test("a job that fails keeps neither the failing row nor an address", async () => {
  const nothing = async () => {};
  let tried = false;
  await jobs.work({
    "send-message": async () => {
      tried = true;
      // the database's answer quotes the row
      await aMessage(db, { toAddress: "quoted@example.org", subject: "two\nlines" });
      return [];
    },
    "write-letter": nothing,
    "write-staff-alert": nothing,
    "scan-attachment": nothing,
    "read-attachment": nothing,
    "run-operation": nothing,
    "stop-letters": nothing,
    "retry-letters": nothing,
    "measure-campaign": nothing,
    "issue-summary": nothing,
    "make-export": nothing,
    "write-ready-letter": nothing,
  });
  await db
    .transaction()
    .execute((trx) => jobs.enqueue(trx, "send-message", { messageId: crypto.randomUUID() }));
  await waitUntil(async () => {
    const { rows } = await pool.query("select 1 from pgboss.job where output is not null");
    return rows.length > 0;
  }, "the job's failure being kept");
  expect(tried).toBe(true);
  expect(await tablesWith(db, "messages_subject_one_line")).toContain("pgboss.job");
  expect(await tablesWith(db, "quoted@example.org")).toEqual([]);
});
