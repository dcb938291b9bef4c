import { describe, expect, test } from "vitest";
import type { CommentFilter, Cursor } from "~/comments/comment-filter";
import { createTrackingNumber } from "~/comments/tracking-number";
import { listBeside, listComments } from "~/queue/list-queue.server";
import { COMMENTS_PER_PAGE } from "~/queue/open-queue.server";
import { aComment } from "~tests/factories/comments";
import { aMessage } from "~tests/factories/messages";
import { aNotice } from "~tests/factories/notices";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();

const found = async (filter: CommentFilter, cursor?: Cursor) =>
  (await listComments(db, filter, cursor)).comments.map(({ trackingNumber }) => trackingNumber);

/** A notice of its own with as many comments, all of the same microsecond or one a second. */
async function docketOf(count: number, apart: "tied" | "apart" = "apart") {
  const { id, docketNumber } = await aNotice(db);
  const now = Date.now();
  const newestFirst: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const submittedAt = new Date(now + (apart === "tied" ? 0 : index * 1000));
    newestFirst.unshift((await aComment(db, { noticeId: id, submittedAt })).trackingNumber);
  }
  return { id, docketNumber, newestFirst };
}

describe("the queue", () => {
  test.each(["apart", "tied"] as const)(
    "is paged both ways without a gap or a repetition (times %s)",
    async (apart) => {
      const { docketNumber: docket, newestFirst } = await docketOf(2 * COMMENTS_PER_PAGE + 3, apart);
      const first = await listComments(db, { docket });
      const second = await listComments(db, { docket }, first.older);
      const third = await listComments(db, { docket }, second.older);
      const down = [first, second, third].flatMap(({ comments }) =>
        comments.map((each) => each.trackingNumber),
      );
      expect(down).toEqual(newestFirst);
      expect(first.newer).toBeUndefined();
      expect(third.older).toBeUndefined();
      expect(await found({ docket }, third.newer)).toEqual(
        newestFirst.slice(COMMENTS_PER_PAGE, 2 * COMMENTS_PER_PAGE),
      );
      expect(await found({ docket }, second.newer)).toEqual(newestFirst.slice(0, COMMENTS_PER_PAGE));
    },
  );

  test("does not move under a reader when a comment arrives", async () => {
    const { id, docketNumber: docket, newestFirst } = await docketOf(COMMENTS_PER_PAGE + 2);
    const first = await listComments(db, { docket });
    await aComment(db, { noticeId: id, submittedAt: new Date(Date.now() + 1e9) });
    expect(await found({ docket }, first.older)).toEqual(newestFirst.slice(COMMENTS_PER_PAGE));
  });

  test("never holds a contact detail", async () => {
    const { id, docketNumber: docket } = await aNotice(db);
    await aComment(db, {
      noticeId: id,
      publication: "unnamed",
      contact: { name: "Secret Name", email: "secret@example.org" },
    });
    const page = JSON.stringify(await listComments(db, { docket }));
    expect(page).not.toMatch(/secret/i);
  });

  test("counts exactly, what words find too", async () => {
    const { id, docketNumber: docket } = await aNotice(db);
    await db
      .insertInto("comments")
      .values(
        Array.from({ length: 1030 }, () => ({
          trackingNumber: createTrackingNumber(),
          noticeId: id,
          submissionKey: null,
          sourceReference: null,
          locale: "en" as const,
          commenterKind: "anonymous" as const,
          stakeholderType: "other" as const,
          organizationName: null,
          publicName: null,
          country: null,
          region: null,
          sector: null,
          body: "Many.",
          publication: "unnamed" as const,
          withheldReason: null,
          withheldNote: null,
        })),
      )
      .execute();
    const page = await listComments(db, { docket });
    expect(page.count).toEqual({ n: 1030, more: false });
    const searched = await listComments(db, { docket, q: "many" });
    expect(searched.count).toEqual({ n: 1030, more: false });
    expect(searched.comments).toEqual(page.comments);
    expect(page.comments).toHaveLength(COMMENTS_PER_PAGE);
    expect((await listComments(db, { docket }, page.older)).comments).toHaveLength(COMMENTS_PER_PAGE);
  });
});

describe("a filter", () => {
  test.each<[string, CommentFilter, Parameters<typeof aComment>[1], Parameters<typeof aComment>[1]]>([
    ["a status", { status: "posted" }, { status: "posted" }, { status: "in-review" }],
    ["what is counted", { status: "counted" }, { status: "received" }, { status: "withdrawn" }],
    [
      "a stakeholder type",
      { type: "academia" },
      { stakeholderType: "academia" },
      { stakeholderType: "other" },
    ],
    ["a language", { language: "es" }, { locale: "es" }, { locale: "en" }],
    ["a country", { country: "CA" }, { country: "CA" }, { country: "US" }],
    ["no country", { country: "none" }, { country: null }, { country: "US" }],
    ["a pillar, by its workstream", { pillar: "2021.I" }, { tags: ["I.2"] }, { tags: ["II"] }],
    ["a workstream", { pillar: "2021.I.2" }, { tags: ["I.2"] }, { tags: ["I", "I.1"] }],
    ["no tag", { pillar: "none" }, { tags: [] }, { tags: ["IV"] }],
    [
      "words in Spanish without accents",
      { q: "educacion" },
      { locale: "es", body: "La educación" },
      { body: "Nothing" },
    ],
    [
      "words in an answer's text",
      { q: "bridges" },
      { body: "", answersText: "The bridge" },
      { body: "The road" },
    ],
    [
      "a word to leave out, in English",
      { q: "border -workers" },
      { locale: "en", body: "The border bridges" },
      { locale: "en", body: "The border workers" },
    ],
    [
      "a word to leave out, in Spanish",
      { q: "frontera -camiones" },
      { locale: "es", body: "La frontera y sus puentes" },
      { locale: "es", body: "La frontera y un camión" },
    ],
    ["an organization's name", { q: "Sierra" }, { organizationName: "Minera Sierra" }, { body: "Costa" }],
  ])("by %s", async (_what, filter, match, other) => {
    const { id: noticeId, docketNumber: docket } = await aNotice(db);
    const { trackingNumber } = await aComment(db, { ...match, noticeId });
    await aComment(db, { ...other, noticeId });
    expect(await found({ ...filter, docket })).toEqual([trackingNumber]);
  });

  test("by docket, by tracking number, by acknowledgement", async () => {
    const { id: noticeId, docketNumber: docket } = await aNotice(db);
    const plain = await aComment(db, { noticeId });
    const acknowledged = await aComment(db, { noticeId });
    await db
      .insertInto("acknowledgements")
      .values({ commentId: acknowledged.id, messageId: await aMessage(db), acknowledgedBy: null })
      .execute();
    expect(await found({ q: plain.trackingNumber.toLowerCase() })).toEqual([plain.trackingNumber]);
    expect(await found({ docket, acknowledged: "yes" })).toEqual([acknowledged.trackingNumber]);
    expect(await found({ docket, acknowledged: "no" })).toEqual([plain.trackingNumber]);
  });

  test("takes what is typed for words, never for a query's syntax", async () => {
    for (const q of ["'; drop table comments; --", "a & | ! (", ":*", '"', "\\", "the", "-", "<->"]) {
      await expect(listComments(db, { q }), q).resolves.toBeDefined();
    }
  });
});

describe("beside an open comment", () => {
  test("stand its neighbors in the filtered order, also past the page's end", async () => {
    const { docketNumber: docket, newestFirst } = await docketOf(COMMENTS_PER_PAGE + 1);
    const last = newestFirst.at(COMMENTS_PER_PAGE - 1) ?? "";
    const beside = await listBeside(db, { docket }, undefined, last);
    expect(beside.newer).toEqual({
      trackingNumber: newestFirst.at(COMMENTS_PER_PAGE - 2),
      cursor: undefined,
    });
    expect(beside.older).toEqual({
      trackingNumber: newestFirst.at(COMMENTS_PER_PAGE),
      cursor: { direction: "older", trackingNumber: last },
    });
    expect(beside.older && (await found({ docket }, beside.older.cursor))).toEqual(
      newestFirst.slice(COMMENTS_PER_PAGE),
    );
  });

  test("stay its neighbors when it no longer fits the filter", async () => {
    const { docketNumber: docket, newestFirst } = await docketOf(3);
    const [newer, open, older] = newestFirst;
    await db
      .updateTable("comments")
      .set({ status: "posted" })
      .where("trackingNumber", "=", open ?? "")
      .execute();
    const beside = await listBeside(db, { docket, status: "received" }, undefined, open ?? "");
    expect(beside.page.comments.map(({ trackingNumber }) => trackingNumber)).toEqual([newer, older]);
    expect([beside.newer?.trackingNumber, beside.older?.trackingNumber]).toEqual([newer, older]);
  });
});
