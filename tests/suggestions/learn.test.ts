import { sql } from "kysely";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createLog } from "~/http/log";
import { findQuality } from "~/suggestions/desk/quality.server";
import { listDecisions } from "~/suggestions/learning/decisions.server";
import { learn } from "~/suggestions/learning/learn.server";
import { createRereading } from "~/suggestions/learning/read-again.server";
import { suggestTags } from "~/suggestions/suggest-tags.server";
import { createSuggestionThread, type SuggestionThread } from "~/suggestions/thread/suggestion-thread.server";
import { aComment, aTag, type CommentWishes } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { testDatabase } from "~tests/setup/database";
import { readAll, suggestionsOf, wordThread } from "./suggested";

const { db } = await testDatabase();
const thread = createSuggestionThread(createLog("silent"));
afterAll(() => thread.close());
beforeEach(async () => {
  await db.deleteFrom("arrivals").execute();
});

/** Learning takes a busy machine a while. */
const LONG = { timeout: 240_000 };

const silent: SuggestionThread = wordThread({});
const decide = async (id: number, status: "in-review" | "posted" | "received" = "posted") =>
  db.updateTable("comments").set({ status }).where("id", "=", id).execute();

/** Comments that were tagged and posted after the portal had read them. */
async function decided(noticeId: number, count: number, code: string, wishes: CommentWishes = {}) {
  const made = [];
  for (let at = 0; at < count; at += 1) {
    made.push(await aComment(db, { noticeId, body: `The quetzal plan, says family ${at}.`, ...wishes }));
  }
  await readAll(db, silent);
  for (const comment of made) {
    await aTag(db, comment, code);
    await decide(comment.id);
  }
  return made;
}

const modelOf = (noticeId: number) =>
  db.selectFrom("suggestionModels").where("noticeId", "=", noticeId).selectAll().executeTakeFirst();
const waitedLong = (noticeId: number) =>
  sql`update suggestion_models set claimed_at = claimed_at - interval '1 hour' where notice_id = ${noticeId}`.execute(
    db,
  );

describe("learning", () => {
  test(
    "changes what is suggested later, and for what waits without tags, in its docket alone",
    LONG,
    async () => {
      const notice = await aNotice(db);
      const waiting = await aComment(db, { noticeId: notice.id, body: "We support the quetzal plan." });
      const tagged = await aComment(db, {
        noticeId: notice.id,
        body: "We support the quetzal plan.",
        tags: ["I"],
      });
      await readAll(db, thread);
      expect(await suggestionsOf(db, waiting.id)).toEqual([]);
      await decided(notice.id, 24, "II.1");
      expect(await learn(db, thread, notice.id)).toBe("not-due");
      expect(await modelOf(notice.id)).toBeUndefined();

      await decided(notice.id, 1, "II.1", { body: "The quetzal plan, says a school." });
      expect(await learn(db, thread, notice.id)).toBe("learned");
      expect(await modelOf(notice.id)).toMatchObject({
        version: 1,
        decisions: 25,
        quality: { comments: 25, recall: 0 },
      });

      const [later, elsewhere] = [
        await aComment(db, { noticeId: notice.id, body: "The quetzal plan, please." }),
        await aComment(db, { body: "The quetzal plan, please." }),
      ];
      const readAgain = createRereading(db, suggestTags(thread));
      // what has just arrived goes first
      expect(await readAgain()).toBeUndefined();
      await readAll(db, thread);
      expect(await suggestionsOf(db, later.id)).toContain("II waiting");
      expect(await suggestionsOf(db, elsewhere.id)).toEqual([]);

      while ((await readAgain()) !== undefined);
      expect(await suggestionsOf(db, waiting.id)).toContain("II waiting");
      expect(await suggestionsOf(db, tagged.id)).not.toContain("II waiting");
      const readings = await db
        .selectFrom("suggestionReadings")
        .where("commentId", "in", [waiting.id, tagged.id])
        .orderBy("commentId")
        .select("model")
        .execute();
      expect(readings).toEqual([{ model: 1 }, { model: 0 }]);
    },
  );

  test(
    "comes to the same model in another process, from what was learned and not from what came since",
    LONG,
    async () => {
      const notice = await aNotice(db);
      await decided(notice.id, 25, "II");
      expect(await learn(db, thread, notice.id)).toBe("learned");
      await decided(notice.id, 10, "IV", { body: "The quetzal plan is for workers." });
      const { id } = await aComment(db, { noticeId: notice.id, body: "The quetzal plan." });
      const other = createSuggestionThread(createLog("silent"));
      try {
        await readAll(db, other);
      } finally {
        await other.close();
      }
      expect(await suggestionsOf(db, id)).toContain("II waiting");
    },
  );

  test("happens once where several want to, again only after a while, and then not for a few", async () => {
    const notice = await aNotice(db);
    await decided(notice.id, 25, "II");
    const tries = await Promise.all([learn(db, silent, notice.id), learn(db, silent, notice.id)]);
    // whoever comes second finds the first at it, or done
    expect(tries.toSorted()).toEqual(["learned", expect.stringMatching(/^(?:too-soon|not-due)$/)]);
    expect(await learn(db, silent, notice.id)).toBe("not-due");
    await decided(notice.id, 25, "III");
    expect(await learn(db, silent, notice.id)).toBe("too-soon");
    await waitedLong(notice.id);
    expect(await learn(db, silent, notice.id)).toBe("learned");
    expect(await modelOf(notice.id)).toMatchObject({ version: 2, decisions: 50 });
  });

  test("that fails leaves the docket with the model that it had", async () => {
    const notice = await aNotice(db);
    await decided(notice.id, 25, "II");
    const failing: SuggestionThread = {
      ...silent,
      async learn() {
        throw new Error("no memory");
      },
    };
    await expect(learn(db, failing, notice.id)).rejects.toThrow("no memory");
    expect(await modelOf(notice.id)).toMatchObject({ version: 0, decisions: 0 });
  });
});

describe("what is learned from", () => {
  test("is what people decided, the oldest first, with all its tags", async () => {
    const notice = await aNotice(db);
    const [first] = await decided(notice.id, 1, "II");
    const [second] = await decided(notice.id, 1, "I.2");
    if (!first || !second) throw new Error("there are two");
    await aTag(db, first, "III");
    await aComment(db, { noticeId: notice.id, tags: ["I"] }); // nobody has begun to review it
    await aComment(db, { noticeId: notice.id, status: "posted" }); // nobody has tagged it
    expect(await listDecisions(db, notice.id)).toEqual([
      { id: second.id, codes: ["I.2"] },
      { id: first.id, codes: ["II", "III"] },
    ]);
  });

  test("is of a campaign its representative alone, and never what was accepted in bulk", async () => {
    const notice = await aNotice(db);
    const letters = await decided(notice.id, 3, "II");
    const bulk = await aComment(db, { noticeId: notice.id, body: "A bridge." });
    await readAll(db, wordThread({ bridge: ["I", 0.9] }));
    await aTag(db, bulk, "I");
    await sql`update comment_tags set given_as = 'suggestion' where comment_id = ${bulk.id}`.execute(db);
    await decide(bulk.id);
    const found = async () => (await listDecisions(db, notice.id)).map(({ id }) => id);
    expect(await found()).toEqual([...letters.map(({ id }) => id), bulk.id]);
    await sql`update suggestions set in_bulk = true where comment_id = ${bulk.id}`.execute(db);
    const { id: campaignId } = await db
      .insertInto("campaigns")
      .values({ noticeId: notice.id, representativeId: letters[1]?.id ?? 0 })
      .returning("id")
      .executeTakeFirstOrThrow();
    await db
      .insertInto("campaignMembers")
      .values(letters.map(({ id }) => ({ commentId: id, campaignId, kind: "exact", similarity: 1 }) as const))
      .execute();
    expect(await found()).toEqual([letters[1]?.id]);
  });
});

describe("the quality in a docket", () => {
  const words = wordThread({ bridge: ["I.1", 0.93], border: ["I", 0.72], clinic: ["III", 0.55] });

  async function read(noticeId: number, wishes: CommentWishes) {
    const comment = await aComment(db, { noticeId, ...wishes });
    await readAll(db, words);
    return comment;
  }

  test("is of comments that were tagged after they were read: right, wrong and missed, by language", async () => {
    const notice = await aNotice(db);
    const right = await read(notice.id, { body: "bridge at the border" });
    const wrong = await read(notice.id, { body: "clinic", locale: "es" });
    const missed = await read(notice.id, { body: "nothing", locale: "es" });
    const vague = await read(notice.id, { body: "bridge at the border" });
    await aTag(db, right, "I.1");
    await aTag(db, wrong, "II");
    await aTag(db, missed, "IV.2");
    // a pillar without a workstream says nothing about its workstreams
    await aTag(db, vague, "I");
    for (const { id } of [right, wrong, missed, vague]) await decide(id);
    // not these: tagged before it was read; read, but not decided; accepted by nobody in particular
    await read(notice.id, { body: "bridge", tags: ["I.1"], status: "in-review" });
    await aTag(db, await read(notice.id, { body: "bridge" }), "II");
    const bulk = await read(notice.id, { body: "clinic" });
    await aTag(db, bulk, "III");
    await decide(bulk.id);
    await sql`update suggestions set in_bulk = true where comment_id = ${bulk.id}`.execute(db);

    const quality = await findQuality(db, notice.docketNumber);
    expect(quality?.judged).toEqual([
      { locale: "en", count: 2 },
      { locale: "es", count: 2 },
    ]);
    const names = await db.selectFrom("pillars").select(["id", "code"]).execute();
    const pillars = quality?.labels
      .filter(({ workstreamId }) => workstreamId === null)
      .map(({ locale, pillarId, hits, falseAlarms, misses }) => [
        locale,
        names.find(({ id }) => id === pillarId)?.code,
        hits,
        falseAlarms,
        misses,
      ]);
    expect(pillars?.sort()).toEqual([
      ["en", "I", 2, 0, 0],
      ["es", "II", 0, 0, 1],
      ["es", "III", 0, 1, 0],
      ["es", "IV", 0, 0, 1],
    ]);
    const workstreams = quality?.labels.filter(({ workstreamId }) => workstreamId !== null);
    expect(
      workstreams?.map(({ locale, hits, falseAlarms, misses }) => [locale, hits, falseAlarms, misses]),
    ).toEqual([
      ["en", 1, 0, 0],
      ["es", 0, 0, 1],
    ]);
    expect(quality?.bands).toEqual([
      { tenth: 5, count: 1, given: 0 },
      { tenth: 7, count: 2, given: 2 },
      { tenth: 9, count: 1, given: 1 },
    ]);
    expect(quality?.states).toEqual({ waiting: 1, accepted: 3, inBulk: 1, dismissed: 0, passedOver: 2 });
    expect(quality?.model).toBeUndefined();
  });

  test("is of no docket that is not published", async () => {
    expect(await findQuality(db, "HLED-1999-0001")).toBeUndefined();
    const notice = await aNotice(db, { publishedAt: null });
    expect(await findQuality(db, notice.docketNumber)).toBeUndefined();
  });
});
