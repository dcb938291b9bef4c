import { expect, test } from "vitest";
import { findNextChange, listPillarsAsked } from "~/notices/notice-filters.server";
import {
  findNotice,
  listNotices,
  listOpenNotices,
  listUpcomingNotices,
  NOTICES_PER_PAGE,
} from "~/notices/notices.server";
import { aNotice } from "~tests/factories/notices";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();

const HOUR_MS = 3_600_000;
const dockets = (notices: readonly { docketNumber: string }[]) =>
  notices.map((notice) => notice.docketNumber);

// Each test looks at notices under titles of its own, since all share one database.
const only = (word: string) => ({ q: word });

test("a notice opens and closes by the clock, without anybody's doing", async () => {
  const open = await aNotice(db, { title: "Clockword", opens: -1, closes: 2 });
  const soon = await aNotice(db, { title: "Clockword", opens: -1, closes: 1 });
  const upcoming = await aNotice(db, { title: "Clockword", opens: 1, closes: 3 });
  const closed = await aNotice(db, { title: "Clockword", opens: -3, closes: -1 });
  await aNotice(db, { title: "Clockword", publishedAt: null });
  await aNotice(db, { title: "Clockword", withdrawnAt: new Date() });

  const list = async (status: "open" | "upcoming" | "closed") =>
    dockets(await listNotices(db, "en", { ...only("Clockword"), status }));
  expect(await list("open")).toEqual([open.docketNumber, soon.docketNumber]);
  expect(await list("upcoming")).toEqual([upcoming.docketNumber]);
  expect(await list("closed")).toEqual([closed.docketNumber]);
  expect(dockets(await listNotices(db, "en", only("Clockword")))).toHaveLength(4);
  // on the front page the one that closes first comes first
  const front = dockets(await listOpenNotices(db, "en"));
  expect(front.indexOf(soon.docketNumber)).toBeLessThan(front.indexOf(open.docketNumber));
  expect(dockets(await listUpcomingNotices(db, "en"))).toContain(upcoming.docketNumber);
});

test("search finds by words in the page's language, accents or not, and by docket number", async () => {
  const notice = await aNotice(db, { title: "Educación fronteriza" });
  expect(dockets(await listNotices(db, "es", only("educacion")))).toEqual([notice.docketNumber]);
  expect(dockets(await listNotices(db, "es", only(` ${notice.docketNumber.toLowerCase()}`)))).toEqual([
    notice.docketNumber,
  ]);
  expect(await listNotices(db, "es", only("nothingofthekind"))).toEqual([]);
  // what people type is words, never syntax
  for (const q of ["'", '"', "a & | ! (", "\\", "%", "🌵", "a:*", "<->"]) {
    await expect(listNotices(db, "es", { q })).resolves.toBeInstanceOf(Array);
  }
});

test("the list narrows to a pillar of one edition", async () => {
  const of2021 = await aNotice(db, { title: "Pillarword", pillars: ["I", "II"] });
  const of2013 = await aNotice(db, { title: "Pillarword", edition: "2013", pillars: ["1"] });
  const list = async (pillar: string) =>
    dockets(await listNotices(db, "en", { ...only("Pillarword"), pillar }));
  expect(await list("2021.I")).toEqual([of2021.docketNumber]);
  expect(await list("2021.III")).toEqual([]);
  expect(await list("2013.1")).toEqual([of2013.docketNumber]);
  const choices = (await listPillarsAsked(db, "es")).map(({ value }) => value);
  expect(choices).toEqual(expect.arrayContaining(["2021.I", "2021.II", "2013.1"]));
  expect(choices).not.toContain("2021.IV");
});

test("pages of the list follow each other without a gap, also where notices close together", async () => {
  const closesAt = new Date(Date.now() + 50 * HOUR_MS);
  const made: string[] = [];
  for (let number = 0; number < NOTICES_PER_PAGE + 5; number += 1) {
    made.push((await aNotice(db, { title: "Pageword", closesAt })).docketNumber);
  }
  const first = dockets(await listNotices(db, "en", only("Pageword")));
  expect(first).toHaveLength(NOTICES_PER_PAGE + 1);
  const after = first[NOTICES_PER_PAGE - 1] ?? "";
  const second = dockets(await listNotices(db, "en", { ...only("Pageword"), after }));
  expect([...first.slice(0, NOTICES_PER_PAGE), ...second]).toEqual(made.reverse());
});

test("a withdrawn notice keeps its page, a draft has none", async () => {
  const withdrawn = await aNotice(db, { withdrawnAt: new Date() });
  const draft = await aNotice(db, { publishedAt: null });
  expect(await findNotice(db, withdrawn.docketNumber, "en")).toMatchObject({ status: "withdrawn" });
  expect(await findNotice(db, draft.docketNumber, "en")).toBeUndefined();
});

test("the next change is the nearest opening or closing to come", async () => {
  const opensAt = new Date(Date.now() + 60_000);
  await aNotice(db, { opensAt, closesAt: new Date(Date.now() + HOUR_MS) });
  const { nextChange } = await findNextChange(db);
  expect(nextChange?.getTime()).toBe(opensAt.getTime());
});
