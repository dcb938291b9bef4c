import { expect, test } from "vitest";
import { summarize } from "~/summaries/summarize.server";
import { aComment } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();

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
    total: 4,
    untagged: 1,
    untaggedByType: { academia: 1 },
    byType: { business: 2, academia: 2 },
    byStatus: { received: 3, posted: 1 },
    byLanguage: { en: 3, es: 1 },
    byPublication: { named: 3, confidential: 1 },
    byCountry: [
      { country: "US", count: 2 },
      { country: null, count: 1 },
      { country: "MX", count: 1 },
    ],
    leftOut: { withheld: 1, withdrawn: 1 },
  });
  expect(summary.pillars.map(({ code, count, byType }) => [code, count, byType])).toEqual([
    ["I", 2, { business: 2 }],
    ["II", 2, { business: 1, academia: 1 }],
    ["III", 0, {}],
    ["IV", 0, {}],
  ]);
  const workstreams = summary.pillars
    .flatMap((pillar) => pillar.workstreams)
    .filter(({ count }) => count > 0);
  expect(workstreams.map(({ code, count }) => [code, count])).toEqual([
    ["I.1", 2],
    ["I.2", 1],
  ]);
});

test("what is withheld or withdrawn counts where it is asked for", async () => {
  const docketNumber = await docket();
  expect(await summarize(db, docketNumber, {}, "en")).toMatchObject({ total: 6, leftOut: {} });
  expect(await summarize(db, docketNumber, { status: "withheld" }, "en")).toMatchObject({
    total: 1,
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
  expect(summary).toMatchObject({ total: 1, untagged: 0, byType: { business: 1 } });
  expect(summary.pillars[0]).toMatchObject({ code: "I", name: "Reconstruir juntos", count: 1 });
});

test("a docket without comments is all zeros, with a time", async () => {
  const { docketNumber } = await aNotice(db);
  const summary = await summarize(db, docketNumber, { status: "counted" }, "en");
  expect(summary).toMatchObject({ total: 0, untagged: 0, byCountry: [], leftOut: {} });
  expect(Math.abs(summary.asOf.getTime() - Date.now())).toBeLessThan(60_000);
});

test("what waits to be let in is in no summary, not even where the queue shows it", async () => {
  const { id: noticeId, docketNumber } = await aNotice(db);
  await aComment(db, { noticeId });
  await aComment(db, { noticeId, held: "no-proof" });
  await aComment(db, { noticeId, held: "trap" });
  for (const held of [undefined, "yes"] as const)
    expect(await summarize(db, docketNumber, { held }, "en")).toMatchObject({ total: 1 });
});
