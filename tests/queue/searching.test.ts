import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { holdsWords } from "~/comments/comment-filter.server";
import { mayHold, searchingFor, slicesOf } from "~/queue/searching.server";
import { aComment } from "~tests/factories/comments";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();

test.each([
  ["supply chain", "indexed", false, "'suppli' & 'chain'"],
  ['"supply chain"', "indexed", true, "'suppli' & 'chain'"],
  ['"quay of stone" supply', "indexed", true, "'quay' & 'stone' & 'suppli'"],
  ['"supply chain" or bridge', "indexed", true, "'suppli' & 'chain' | 'bridg'"],
  ["bridge -tunnel", "indexed", false, "'bridg' & !'tunnel'"],
  ['bridge -"supply chain"', "indexed", true, "'bridg'"],
  ["-bridge", "read", false, "!'bridg'"],
  ['-"supply chain"', "read", true, "T"],
])("%s is looked for %s", async (words, how, compares, query) => {
  const searching = await searchingFor(db, words);
  expect(searching).toMatchObject({ how, compares });
  expect(searching.candidates.find(({ locale }) => locale === "en")?.query).toBe(query);
});

test("words that no language searches for are looked for in none, and a language's own in the other alone", async () => {
  expect(await searchingFor(db, "--")).toMatchObject({ how: "nothing", candidates: [] });
  const { how, candidates } = await searchingFor(db, "the");
  expect({ how, locales: candidates.map(({ locale }) => locale) }).toEqual({
    how: "indexed",
    locales: ["es"],
  });
});

const bodies = [
  "The supply chain at the border",
  "A chain of supply",
  "chain-supply and cross-border trade",
  "supply of a chain at the border",
  "The border, and workers of the border",
  "It's o'brien's bridge <-> tunnel",
];
beforeAll(async () => {
  for (const locale of ["en", "es"] as const) {
    for (const body of bodies) await aComment(db, { body, locale });
  }
});

test.each([
  ['"supply chain"', 1],
  ['"chain supply"', 1],
  ['"chain of supply"', 1],
  ["cross-border", 1],
  ['"cross-border trade" -tunnel', 1],
  ['border -"supply chain"', 3],
  ['"supply chain" or "border workers"', 1],
  ["o'brien's bridge", 1],
  ['"bridge <-> tunnel"', 1],
])("whatever holds %s is among what may: %i English texts and more", async (words, english) => {
  const searching = await searchingFor(db, words);
  const { rows } = await sql<{ locale: string; holds: boolean; may: boolean; elsewhere: boolean }>`
    select locale, ${holdsWords(words)} as holds, ${mayHold(searching)} as may,
      ${mayHold(searching, [1000])} as elsewhere from comment_search s`.execute(db);
  const holding = rows.filter(({ holds }) => holds);
  expect(holding.filter(({ locale }) => locale === "en")).toHaveLength(english);
  expect(holding.filter(({ may }) => !may)).toEqual([]);
  expect(rows.filter(({ elsewhere }) => elsewhere)).toEqual([]);
  if (!searching.compares) expect(rows.filter(({ may, holds }) => may !== holds)).toEqual([]);
});

test("a stretch of ids lies in the slices that hold them, and never in very many", () => {
  expect(slicesOf(1, 2047)).toEqual([0]);
  expect(slicesOf(2047, 4096)).toEqual([0, 1, 2]);
  expect(slicesOf(5_000_000_000, 5_000_000_001)).toEqual([2_441_406]);
  expect(slicesOf(1, 2048 * 1000)).toBeUndefined();
});
