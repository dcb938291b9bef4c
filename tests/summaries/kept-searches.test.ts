import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { seek } from "~/queue/sought.server";
import { isRight, verifyCounts } from "~/queue/verify-counts.server";
import { foldBits } from "~/summaries/fold-bits.server";
import { findKeptSearch, leaveSearches } from "~/summaries/kept-searches.server";
import { readSummary } from "~/summaries/read-summary.server";
import { aComment } from "~tests/factories/comments";
import { aNotice, type MadeNotice } from "~tests/factories/notices";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();
let docket: MadeNotice;

beforeAll(async () => {
  docket = await aNotice(db);
  for (const body of ["The bridges", "The workers", "The bridges and the workers"])
    await aComment(db, { noticeId: docket.id, body });
  await foldBits(db);
});

/** How many comments a summary counts that is narrowed by words. */
const counted = async (q: string) =>
  (await readSummary(db, docket.docketNumber, { q }, "en"))?.summary.total.comments;
const keptAs = async (q: string) => findKeptSearch(db, await seek(db, { docket: docket.docketNumber, q }));
const age = (column: "asked_at" | "left_at", by: string) =>
  sql`update kept_searches set ${sql.ref(column)} = clock_timestamp() - ${by}::interval`.execute(db);
const bitsOf = async (id: number | undefined) => {
  const { rows } = await sql`select from summary_bits where entry = ${`search:${id}`}`.execute(db);
  return rows.length;
};

test("words that few comments hold are looked up; what would have to be read is kept", async () => {
  expect(await counted("bridges")).toBe(2);
  expect(await keptAs("bridges")).toBeUndefined();
  // a word that is only left out
  expect(await counted("-bridges")).toBe(1);
  expect(await keptAs("-bridges")).toBeGreaterThan(0);
  expect(await counted("-bridges")).toBe(1);
});

test("what nobody asks for is left, stays right for whoever still counts by it, and goes with all its bits", async () => {
  const id = await keptAs("-bridges");
  await age("asked_at", "29 days");
  await leaveSearches(db);
  expect(await keptAs("-bridges")).toBe(id);
  await age("asked_at", "31 days");
  expect(await counted("-bridges")).toBe(1);
  await leaveSearches(db);
  expect(await keptAs("-bridges")).toBe(id);
  await age("asked_at", "31 days");
  await leaveSearches(db);
  expect(await keptAs("-bridges")).toBeUndefined();
  await aComment(db, { noticeId: docket.id, body: "The ports" });
  await foldBits(db);
  expect(isRight(await verifyCounts(db))).toBe(true);
  // asked for once more before it has gone, it is the same again
  expect(await counted("-bridges")).toBe(2);
  expect(await keptAs("-bridges")).toBe(id);
  await age("asked_at", "31 days");
  await leaveSearches(db);
  await age("left_at", "2 hours");
  expect(await bitsOf(id)).toBe(1);
  await leaveSearches(db);
  expect(await bitsOf(id)).toBe(0);
  expect(isRight(await verifyCounts(db))).toBe(true);
});

test("a docket keeps no more than so many, whoever asks how often", async () => {
  for (let n = 0; n < 8; n += 1)
    await sql`select summary_keep_search(${docket.id}, ${`-word${n}`}, 3)`.execute(db);
  const { rows } = await sql<{ kept: number; all: number }>`
    select count(*) filter (where left_at is null) as kept, count(*) as all from kept_searches
    where notice_id = ${docket.id}`.execute(db);
  expect(rows).toEqual([{ kept: 3, all: 6 }]);
  expect(await keptAs("-word5")).toBeGreaterThan(0);
  expect(await keptAs("-word7")).toBeUndefined();
  // one that was left makes another leave as it comes back
  await sql`select summary_keep_search(${docket.id}, '-word0', 3)`.execute(db);
  expect(await keptAs("-word0")).toBeGreaterThan(0);
  expect(await keptAs("-word3")).toBeUndefined();
});
