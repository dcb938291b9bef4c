import { expect, test } from "vitest";
import { summarize } from "~/summaries/summarize.server";
import type { Tally } from "~/summaries/tally";
import { aCampaign } from "~tests/factories/campaigns";
import { aComment } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { aTheme } from "~tests/factories/themes";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();

/** Comments of no campaign, whose senders confirmed nothing unless so many are said to. */
const tally = (comments: number, { voices = comments, confirmed = 0 } = {}): Tally => ({
  comments,
  voices,
  confirmed,
  unconfirmed: comments - confirmed,
});

async function docket() {
  const { id: noticeId, docketNumber } = await aNotice(db);
  const comment = (wishes: Parameters<typeof aComment>[1]) => aComment(db, { ...wishes, noticeId });
  await comment({ stakeholderType: "business", tags: ["I", "I.1", "I.2"], status: "posted", locale: "es" });
  await comment({ stakeholderType: "business", tags: ["I.1", "II"], country: "US" });
  await comment({ stakeholderType: "academia", tags: ["II"], country: null, publication: "confidential" });
  await comment({ stakeholderType: "academia", country: "US" });
  await comment({ stakeholderType: "academia", tags: ["I"], status: "withheld" });
  await comment({ stakeholderType: "academia", tags: ["I"], status: "withdrawn" });
  await aComment(db, { stakeholderType: "business", tags: ["I"] });
  return docketNumber;
}

test("a comment counts once under each pillar it is tagged with, and the untagged are told apart", async () => {
  const summary = await summarize(db, await docket(), { status: "counted" }, "en");
  expect(summary).toMatchObject({
    total: tally(4),
    untagged: tally(1),
    untaggedByType: { academia: tally(1) },
    byType: { business: tally(2), academia: tally(2) },
    byStatus: { received: tally(3), posted: tally(1) },
    byLanguage: { en: tally(3), es: tally(1) },
    byPublication: { named: tally(3), confidential: tally(1) },
    byCountry: [
      { country: "US", count: tally(2) },
      { country: "MX", count: tally(1) },
      { country: null, count: tally(1) },
    ],
    bySector: [{ sector: null, count: tally(4) }],
    campaigns: [],
    leftOut: { withheld: 1, withdrawn: 1 },
  });
  expect(summary.pillars.map(({ code, count, byType }) => [code, count, byType])).toEqual([
    ["I", tally(2), { business: tally(2) }],
    ["II", tally(2), { business: tally(1), academia: tally(1) }],
    ["III", tally(0), {}],
    ["IV", tally(0), {}],
  ]);
  const workstreams = summary.pillars
    .flatMap((pillar) => pillar.workstreams)
    .filter(({ count }) => count.comments > 0);
  expect(workstreams.map(({ code, count }) => [code, count])).toEqual([
    ["I.1", tally(2)],
    ["I.2", tally(1)],
  ]);
});

test("what is withheld or withdrawn counts where it is asked for", async () => {
  const docketNumber = await docket();
  expect(await summarize(db, docketNumber, {}, "en")).toMatchObject({ total: tally(6), leftOut: {} });
  expect(await summarize(db, docketNumber, { status: "withheld" }, "en")).toMatchObject({
    total: tally(1),
    leftOut: { received: 3, posted: 1, withdrawn: 1 },
  });
});

test("it is narrowed as the queue is, and names its pillars in the reader's language", async () => {
  const summary = await summarize(
    db,
    await docket(),
    { status: "counted", pillar: "2021.II", type: "business" },
    "es",
  );
  expect(summary).toMatchObject({ total: tally(1), untagged: tally(0), byType: { business: tally(1) } });
  expect(summary.pillars[0]).toMatchObject({ code: "I", name: "Reconstruir juntos", count: tally(1) });
});

test("a docket without comments is all zeros, with a time", async () => {
  const { docketNumber } = await aNotice(db);
  const summary = await summarize(db, docketNumber, { status: "counted" }, "en");
  expect(summary).toMatchObject({ total: tally(0), untagged: tally(0), byCountry: [], leftOut: {} });
  expect(Math.abs(summary.asOf.getTime() - Date.now())).toBeLessThan(60_000);
});

test("what waits to be let in is in no summary, not even where the queue shows it", async () => {
  const { id: noticeId, docketNumber } = await aNotice(db);
  await aComment(db, { noticeId });
  await aComment(db, { noticeId, held: "no-proof" });
  await aComment(db, { noticeId, held: "trap" });
  for (const held of [undefined, "yes"] as const)
    expect(await summarize(db, docketNumber, { held }, "en")).toMatchObject({
      total: tally(1),
      leftOut: { held: 2 },
    });
});

test("a campaign is one voice in each row in which it has a letter, and is listed with its letters", async () => {
  const { id: noticeId, docketNumber } = await aNotice(db);
  const submittedAt = new Date("2026-11-02T12:00:00Z");
  const comment = (wishes: Parameters<typeof aComment>[1]) =>
    aComment(db, { noticeId, submittedAt, status: "posted", ...wishes });
  const confirmed = { confirmedAt: new Date() };
  const letters = [
    await comment({ country: "MX", tags: ["I.2"], ...confirmed }),
    await comment({ country: "MX", tags: ["I.2"] }),
    await comment({ country: "US", submittedAt: new Date("2026-11-04T03:00:00Z") }),
    await comment({ country: "US", status: "withheld" }),
  ];
  const { id } = await aCampaign(db, letters, { name: "A letter" });
  await db
    .updateTable("campaignMembers")
    .set({ kind: "template" })
    .where("commentId", "=", letters[1]?.id ?? 0)
    .execute();
  await comment({ country: "MX", tags: ["I.2"], ...confirmed });
  const summary = await summarize(db, docketNumber, { status: "counted" }, "en");
  expect(summary).toMatchObject({
    total: tally(4, { voices: 2, confirmed: 2 }),
    untagged: tally(1),
    byCountry: [
      { country: "MX", count: tally(3, { voices: 2, confirmed: 2 }) },
      { country: "US", count: tally(1) },
    ],
    days: [
      { day: "2026-11-02", count: tally(3, { voices: 2, confirmed: 2 }) },
      // by the notice's clock it is still the evening before
      { day: "2026-11-03", count: tally(1) },
    ],
    campaigns: [{ id, name: "A letter", letters: 3, ownWords: 1, confirmed: 1 }],
    leftOut: { withheld: 1 },
  });
  expect(summary.pillars[0]).toMatchObject({
    count: tally(3, { voices: 2, confirmed: 2 }),
    byType: { individual: tally(3, { voices: 2, confirmed: 2 }) },
  });
});

test("themes are counted where they hang", async () => {
  const { id: noticeId, docketNumber } = await aNotice(db);
  const theme = await aTheme(db, noticeId, { under: "I.2", nameEn: "Bridges", nameEs: "Puentes" });
  const { id: commentId } = await aComment(db, { noticeId, tags: ["I.2"] });
  await db.insertInto("commentThemes").values({ commentId, themeId: theme.id, taggedBy: null }).execute();
  const { pillars } = await summarize(db, docketNumber, { status: "counted" }, "es");
  expect(pillars[0]?.workstreams.find(({ code }) => code === "I.2")?.themes).toEqual([
    { id: theme.id, name: "Puentes", count: tally(1) },
  ]);
});
