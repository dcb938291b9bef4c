import { get } from "node:http";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { commentsCsvPath, countsCsvPath, outboxMessageBodyPath, summaryPath } from "~/paths";
import { fileNames } from "~/summaries/file-names";
import { aComment } from "~tests/factories/comments";
import { aMessage } from "~tests/factories/messages";
import { aNotice } from "~tests/factories/notices";
import { aTheme } from "~tests/factories/themes";
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
  expect((await answer.text()).trimEnd().split("\r\n")).toHaveLength(2);
  const events = await db
    .selectFrom("auditEvents")
    .where("action", "=", "comments.exported")
    .select(["subjectId", "after"])
    .execute();
  expect(events).toEqual([
    { subjectId: docketNumber, after: { format: "csv", role: "official", filters: { status: "posted" } } },
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

test("a part of a summary is a file of counts, narrowed as the page is, that no spreadsheet runs", async () => {
  const { id: noticeId, docketNumber } = await aNotice(db);
  const theme = await aTheme(db, noticeId, { under: "I.2", nameEn: '=HYPERLINK("x")', nameEs: "+1+1" });
  const comment = await aComment(db, { noticeId, tags: ["I.2"], country: "MX" });
  await db
    .insertInto("commentThemes")
    .values({ commentId: comment.id, themeId: theme.id, taggedBy: null })
    .execute();
  await aComment(db, { noticeId, country: "US" });
  const read = (path: string, language = "en") =>
    fetch(origin + path, { headers: { Cookie: official, "Accept-Language": language } });
  const answer = await read(`${countsCsvPath(docketNumber, "themes")}?country=MX`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("content-disposition")).toMatch(
    /^attachment; filename="HLED-[\d-]+-themes-[\d-]+\.csv"$/,
  );
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const records: string[][] = parse(bytes, { bom: true });
  expect(records[0]).toEqual(["Code", "Theme", "Comments", "Without duplicates", "Confirmed", "Unconfirmed"]);
  expect(records).toContainEqual(["I.2", `'=HYPERLINK("x")`, "1", "1", "0", "1"]);
  expect(records).toContainEqual(["", "All comments, each once", "1", "1", "0", "1"]);
  expect(records).toContainEqual(["Docket", docketNumber, "", "", "", ""]);
  expect(records).toContainEqual(["Filter", "Country: Mexico", "", "", "", ""]);
  expect(records.find(([word]) => word === "As of")?.[1]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  const spanish: string[][] = parse(await (await read(countsCsvPath(docketNumber, "themes"), "es")).text(), {
    bom: true,
  });
  expect(spanish[0]).toEqual([
    "Clave",
    "Tema",
    "Comentarios",
    "Sin duplicados",
    "Confirmados",
    "Sin confirmar",
  ]);
  expect(spanish).toContainEqual(["I.2", "'+1+1", "1", "1", "0", "1"]);
  for (const name of fileNames) {
    const file: string[][] = parse(await (await read(countsCsvPath(docketNumber, name))).text(), {
      bom: true,
    });
    expect(file.length, name).toBeGreaterThan(3);
  }
  for (const path of [countsCsvPath(docketNumber, "nonsense"), countsCsvPath("HLED-2026-9999", "themes")])
    expect((await read(path)).status).toBe(404);
});

test("a summary's page holds its charts without a style or script of their own", async () => {
  const { id: noticeId, docketNumber } = await aNotice(db);
  await aComment(db, { noticeId, tags: ["I.2"] });
  const page = await (
    await fetch(origin + summaryPath(docketNumber), { headers: { Cookie: official } })
  ).text();
  const charts = page.match(/<svg[^>]*role="img".*?<\/svg>/gs) ?? [];
  expect(charts.length).toBeGreaterThan(8);
  for (const chart of charts) {
    expect(chart).toMatch(/<title id="[^"]+">[^<]+<\/title>/);
    expect(chart).not.toMatch(/style=|<style|<script|on\w+=/);
  }
});
