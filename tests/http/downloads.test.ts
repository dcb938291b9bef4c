import { get } from "node:http";
import { expect, test } from "vitest";
import { commentsCsvPath, outboxMessageBodyPath } from "~/paths";
import { aComment } from "~tests/factories/comments";
import { aMessage } from "~tests/factories/messages";
import { aNotice } from "~tests/factories/notices";
import { serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";
import { signIn } from "~tests/setup/sign-in";
import { waitUntil } from "~tests/setup/wait-until";

const portal = await testPortal();
const { db, pool } = portal;
const origin = await serveApp(portal);

const official = (await signIn(portal, origin, "official")).cookie;
const { id: noticeId, docketNumber } = await aNotice(db);
const csv = commentsCsvPath(docketNumber);

test("a download is a file that nothing keeps, and is written down with its filters", async () => {
  await aComment(db, { noticeId, status: "posted" });
  await aComment(db, { noticeId, status: "withheld" });
  const answer = await fetch(`${origin}${csv}?status=posted&docket=HLED-2026-9999`, {
    headers: { Cookie: official },
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("content-disposition")).toMatch(
    /^attachment; filename="HLED-[\d-]+-comments-[\d-]+\.csv"$/,
  );
  // the header, the comment, and what the file says of itself
  expect((await answer.text()).trimEnd().split("\r\n")).toHaveLength(3);
  const events = await db
    .selectFrom("auditEvents")
    .where("action", "=", "comments.exported")
    .select(["subjectId", "after"])
    .execute();
  expect(events).toEqual([
    {
      subjectId: docketNumber,
      after: { format: "csv", role: "official", filters: { status: "posted" }, language: "en" },
    },
  ]);
});

test("a look at its headers alone, or an unknown docket, starts no download", async () => {
  const head = await fetch(origin + csv, { method: "HEAD", headers: { Cookie: official } });
  expect([head.status, await head.text()]).toEqual([200, ""]);
  for (const unknown of ["HLED-2026-9999", "nonsense"]) {
    expect((await fetch(origin + commentsCsvPath(unknown), { headers: { Cookie: official } })).status).toBe(
      404,
    );
  }
  expect(pool.totalCount - pool.idleCount).toBe(0);
});

test("a reader who goes away in the middle gives the connection back", async () => {
  const body = "x".repeat(20_000);
  for (let index = 0; index < 60; index += 1) await aComment(db, { noticeId, body });
  for (let turn = 0; turn < 6; turn += 1) {
    await new Promise<void>((resolve, reject) => {
      get(origin + csv, { headers: { Cookie: official } }, (response) => {
        response.once("data", () => {
          response.destroy();
          resolve();
        });
      }).on("error", reject);
    });
  }
  await waitUntil(
    () => Promise.resolve(pool.totalCount - pool.idleCount === 0),
    "the connections coming back",
  );
  // and the places: three downloads at once would otherwise be all taken
  const whole = await fetch(origin + csv, { headers: { Cookie: official, "Accept-Encoding": "identity" } });
  expect((await whole.text()).split("\r\n").length).toBeGreaterThan(60);
});

test("mail is shown under a policy of its own, and to those alone who may see it", async () => {
  const messageId = await aMessage(db, { html: "<p>Hello</p><script>alert(1)</script>" });
  const path = origin + outboxMessageBodyPath(messageId);
  const answer = await fetch(path, {
    headers: { Cookie: (await signIn(portal, origin, "moderator")).cookie },
  });
  expect(await answer.text()).toContain("<p>Hello</p>");
  // a second policy would be in force beside it, and forbid the frame
  expect(answer.headers.get("content-security-policy")).toBe(
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
  );
  expect(answer.headers.get("x-frame-options")).toBe("SAMEORIGIN");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect((await fetch(path, { headers: { Cookie: official } })).status).toBe(403);
  expect((await fetch(path, { redirect: "manual" })).status).toBe(302);
});
