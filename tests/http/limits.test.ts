import { sql } from "kysely";
import { expect, test } from "vitest";
import { keepDraft } from "~/drafts/drafts.server";
import { draftSavePath } from "~/paths";
import { aCommentForm } from "~tests/factories/comment-forms";
import { aNotice } from "~tests/factories/notices";
import { serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal({ SUBMISSIONS_PER_HOUR: "30" });
const { db, limits } = portal;
const origin = await serveApp(portal);

const HOUR_S = 60 * 60;
const anHourOfUploads = 4_096 * 1024 * 1024;

test("a network that is turned away again and again has nobody else's comments doubted", async () => {
  const flood = [];
  for (let count = 0; count < 200; count += 1) flood.push(await limits.countSubmission("203.0.113.5"));
  expect(flood.filter(({ wait }) => wait === undefined)).toHaveLength(30);
  expect(flood.some(({ isFlood }) => isFlood)).toBe(false);
  for (let count = 200; count < 300; count += 1) await limits.countSubmission("203.0.113.5");
  expect(await limits.countSubmission("203.0.113.5")).toMatchObject({ isFlood: true, unusual: true });
  expect(await limits.looksUnusual("203.0.113.6")).toBe(false);
  expect(await limits.countSubmission("203.0.113.6")).toEqual({ wait: undefined, unusual: false });
});

test("a day of uploads is less than its hours", async () => {
  for (let hours = 0; hours < 4; hours += 1) {
    expect(await limits.countUpload("203.0.113.7", anHourOfUploads)).toBeUndefined();
    // as if the hour had passed
    await sql`delete from rate_limits where key like 'upload:%'`.execute(db);
  }
  expect(await limits.countUpload("203.0.113.7", 1)).toBeGreaterThan(HOUR_S);
  expect(await limits.countUpload("203.0.113.8", 1)).toBeUndefined();
});

test("a draft is not saved without end", async () => {
  const { docketNumber } = await aNotice(db);
  const typed = aCommentForm();
  const kept = await keepDraft(db, { docket: docketNumber, locale: "en", typed });
  const save = (version: number, comment: string) =>
    fetch(origin + draftSavePath("en", kept.outcome === "kept" ? kept.key : ""), {
      method: "POST",
      body: new URLSearchParams({ draftVersion: String(version), comment }),
    });
  expect((await save(1, "a".repeat(1_600_000))).status).toBe(413);
  expect((await save(1, "a".repeat(25_000))).status).toBe(200);
  await sql`update rate_limits set points = 3000 where key like 'draft-saving:%'`.execute(db);
  const refused = await save(2, "a");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
});
