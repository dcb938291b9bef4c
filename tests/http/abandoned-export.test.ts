import { sql } from "kysely";
import { expect, test } from "vitest";
import { commentsCsvPath } from "~/paths";
import { aComment } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";
import { signIn } from "~tests/setup/sign-in";
import { waitUntil } from "~tests/setup/wait-until";

const portal = await testPortal();
const origin = await serveApp(portal);

const countSessions = async (condition: ReturnType<typeof sql>) => {
  const { rows } = await sql<{ count: number }>`
    select count(*) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and ${condition}`.execute(portal.db);
  return rows[0]?.count;
};

// the embedded database has a single connection, so that nothing can hold up the audit's table beside the export
test.skipIf(portal.embedded)("exports given up before they are answered leave nothing behind", async () => {
  const { id, docketNumber } = await aNotice(portal.db);
  await aComment(portal.db, { noticeId: id });
  const headers = { Cookie: (await signIn(portal, origin)).cookie };
  const download = (signal?: AbortSignal) =>
    fetch(origin + commentsCsvPath(docketNumber), { headers, ...(signal ? { signal } : {}) });
  const abort = new AbortController();
  // the loader has opened its export and now waits to record it
  await portal.db.transaction().execute(async (trx) => {
    await sql`lock table audit_events in exclusive mode`.execute(trx);
    const given = [0, 1, 2].map(() => download(abort.signal).catch(() => "given up"));
    await waitUntil(
      async () => (await countSessions(sql`wait_event_type = 'Lock'`)) === 3,
      "three exports to be recorded",
    );
    abort.abort();
    expect(await Promise.all(given)).toEqual(["given up", "given up", "given up"]);
  });
  await waitUntil(
    async () => (await countSessions(sql`state like 'idle in transaction%'`)) === 0,
    "connections to come back",
  );
  for (const answer of await Promise.all([download(), download(), download()])) {
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(docketNumber);
  }
});
