import { beforeAll, describe, expect, test } from "vitest";
import { listHistory } from "~/audit/subject-history.server";
import type { StaffMember } from "~/staff/staff";
import { MOST_PASSAGES } from "~/tagging/passage";
import { listPassages } from "~/tagging/passages.server";
import { tagComment } from "~/tagging/tag-comment.server";
import { changePassage, type NewPassage, removePassage, tagPassage } from "~/tagging/tag-passage.server";
import { offeredThemes, themeCode } from "~/tagging/theme";
import { anAttachment } from "~tests/factories/attachments";
import { aComment, type CommentWishes, type MadeComment } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { aStaffMember } from "~tests/factories/staff";
import { aTheme } from "~tests/factories/themes";
import { testDatabase } from "~tests/setup/database";
import { passageTagsOf, tagsOf } from "./tagged";

const { db } = await testDatabase();
let moderator: StaffMember;
beforeAll(async () => {
  moderator = await aStaffMember(db);
});

const BODY = "The port is slow. 🚢 The port is old.";

async function made(wishes: CommentWishes = {}) {
  const comment = await aComment(db, { body: BODY, ...wishes });
  const say = (quote: string, codes: readonly string[], more: Partial<NewPassage> = {}) =>
    tagPassage(db, {
      trackingNumber: comment.trackingNumber,
      version: 1,
      staffId: moderator.id,
      part: "body",
      stretch: { quote },
      codes,
      ...more,
    });
  return { comment, say };
}

const versionOf = async ({ id }: MadeComment) =>
  (await db.selectFrom("comments").where("id", "=", id).select("version").executeTakeFirstOrThrow()).version;

/** Tags a passage and gives back its id. */
async function passage(saying: ReturnType<typeof tagPassage>): Promise<number> {
  const result = await saying;
  if (result.outcome !== "saved") throw new Error(result.outcome);
  return result.passageId;
}

describe("a passage", () => {
  test("gives its tags to the comment, with who, how and one version", async () => {
    const { comment, say } = await made({ tags: ["II"] });
    await passage(say("is slow", ["I.2"]));
    expect(await tagsOf(db, comment.id)).toEqual(["I.2 passage", "II hand"]);
    expect(await versionOf(comment)).toBe(2);
    const [event] = await listHistory(db, { kind: "comment", id: comment.trackingNumber });
    expect(event).toMatchObject({
      action: "comment.passage-tagged",
      staffName: moderator.name,
      before: { tags: ["II"], passageTags: [], version: 1 },
      after: { tags: ["I.2", "II"], passageTags: ["I.2"], version: 2 },
    });
    expect(await listPassages(db, comment.trackingNumber, "en")).toMatchObject([
      { number: 1, part: "body", startAt: 9, endAt: 16, quote: "is slow", createdBy: moderator.name },
    ]);
  });

  test("counts in UTF-16 code units, after an emoji too", async () => {
    const { comment, say } = await made();
    await passage(say("The port is old.", ["I"]));
    const [found] = await listPassages(db, comment.trackingNumber, "en");
    expect(BODY.slice(found?.startAt, found?.endAt)).toBe("The port is old.");
  });

  test("may be in any text: answers and what was read in files", async () => {
    const notice = await aNotice(db, { questions: [{ required: false }] });
    const [question] = notice.questionIds;
    const comment = await aComment(db, {
      noticeId: notice.id,
      body: "",
      publicBody: "Public words.",
      publication: "confidential",
      answers: { [question ?? 0]: "An answer here." },
    });
    const file = await anAttachment(db, {
      noticeId: notice.id,
      commentId: comment.id,
      text: "A bridge is missing.",
      textState: "read",
    });
    let version = 0;
    const say = (quote: string) => {
      version += 1;
      const { trackingNumber } = comment;
      return tagPassage(db, {
        trackingNumber,
        version,
        staffId: moderator.id,
        stretch: { quote },
        codes: ["I"],
      });
    };
    for (const quote of ["answer here", "Public", "bridge"]) await passage(say(quote));
    const parts = (await listPassages(db, comment.trackingNumber, "en")).map(({ part }) => part);
    expect(parts).toEqual(["public-version", `answer:${question}`, `file:${file.id}`]);
  });

  test("of words that stand in several places is refused, unless told which", async () => {
    const { comment, say } = await made();
    expect(await say("The port", ["I"])).toEqual({ outcome: "quote-several", count: 2 });
    expect(await say("airport", ["I"])).toEqual({ outcome: "quote-not-found" });
    await passage(say("The port", ["I"], { stretch: { quote: "The port", occurrence: 2 } }));
    expect(await listPassages(db, comment.trackingNumber, "en")).toMatchObject([{ startAt: 21 }]);
  });

  test("without tags is not kept", async () => {
    const { comment, say } = await made();
    expect(await say("slow", ["themes:1,2", "IX.9"])).toEqual({ outcome: "no-tags" });
    expect(await listPassages(db, comment.trackingNumber, "en")).toEqual([]);
    expect(await versionOf(comment)).toBe(1);
  });

  test("of the same words twice is one, with the tags of both", async () => {
    const { comment, say } = await made();
    const first = await passage(say("slow", ["I.2"]));
    expect(await passage(say("slow", ["II"], { version: 2 }))).toBe(first);
    expect(await passageTagsOf(db, comment.id)).toEqual(["slow: I.2 hand", "slow: II hand"]);
    expect(await say("slow", ["II"], { version: 3 })).toMatchObject({ outcome: "unchanged" });
  });

  test("may overlap another", async () => {
    const { comment, say } = await made();
    await passage(say("port is slow", ["I.2"]));
    await passage(say("is slow. 🚢", ["II"], { version: 2 }));
    expect((await listPassages(db, comment.trackingNumber, "en")).map(({ quote }) => quote)).toEqual([
      "port is slow",
      "is slow. 🚢",
    ]);
  });

  test("is told where the comment was changed meanwhile, or withdrawn", async () => {
    const { say } = await made();
    expect(await say("slow", ["I"], { version: 7 })).toEqual({ outcome: "overtaken" });
    const withdrawn = await made({ status: "withdrawn" });
    expect(await withdrawn.say("slow", ["I"])).toEqual({ outcome: "not-allowed" });
  });

  test("saves along what is ticked for the comment as a whole", async () => {
    const { comment, say } = await made({ tags: ["III"] });
    await passage(say("slow", ["I.2"], { ticked: ["II"] }));
    expect(await tagsOf(db, comment.id)).toEqual(["I.2 passage", "II hand"]);
    expect(await versionOf(comment)).toBe(2);
  });

  test(`is refused beyond ${MOST_PASSAGES} of a comment`, async () => {
    const { comment, say } = await made({ body: "word ".repeat(MOST_PASSAGES + 1) });
    await db
      .insertInto("passages")
      .values(
        Array.from({ length: MOST_PASSAGES }, (_, index) => ({
          commentId: comment.id,
          part: "body",
          startAt: index * 5,
          endAt: index * 5 + 4,
          quote: "word",
          createdBy: null,
        })),
      )
      .execute();
    const at = (start: number) => ({ stretch: { quote: "word", start, end: start + 4 } });
    expect(await say("word", ["I"], at(MOST_PASSAGES * 5))).toEqual({ outcome: "too-many" });
    expect(await say("word", ["I"], at(0))).toMatchObject({ outcome: "saved" });
  });
});

describe("a passage's theme", () => {
  test("is the comment's too, and brings what it hangs under", async () => {
    const { comment, say } = await made();
    const theme = await aTheme(db, comment.noticeId, { nameEn: "Ports", under: "I.2" });
    await passage(say("slow", [themeCode(theme.id)]));
    expect(await passageTagsOf(db, comment.id)).toEqual(["slow: I.2 theme", "slow: Ports hand"]);
    expect(await tagsOf(db, comment.id)).toEqual(["I.2 theme", "Ports passage"]);
  });

  test("of another docket is none", async () => {
    const { say } = await made();
    const other = await aTheme(db, (await aNotice(db)).id);
    expect(await say("slow", [themeCode(other.id)])).toEqual({ outcome: "no-tags" });
  });
});

describe("changing a passage", () => {
  test("leaves the comment's tags, and those that it keeps with who gave them", async () => {
    const { comment, say } = await made();
    const id = await passage(say("slow", ["I.2", "II"]));
    const other = await aStaffMember(db);
    const change = {
      trackingNumber: comment.trackingNumber,
      version: 2,
      staffId: other.id,
      passageId: id,
      alsoOffComment: false,
    };
    expect(await changePassage(db, { ...change, codes: ["I.2", "III"] })).toMatchObject({ outcome: "saved" });
    expect(await passageTagsOf(db, comment.id)).toEqual(["slow: I.2 hand", "slow: III hand"]);
    expect(await tagsOf(db, comment.id)).toEqual(["I.2 passage", "II passage", "III passage"]);
    const givers = await db
      .selectFrom("passageTags")
      .where("passageId", "=", id)
      .select("taggedBy")
      .orderBy("id")
      .execute();
    expect(givers.map(({ taggedBy }) => taggedBy)).toEqual([moderator.id, other.id]);
    expect(await changePassage(db, { ...change, version: 3, codes: [] })).toEqual({ outcome: "no-tags" });
    expect(await passageTagsOf(db, comment.id)).toHaveLength(2);
  });

  test("takes tags off the comment where asked, but for those that another passage has", async () => {
    const { comment, say } = await made();
    const id = await passage(say("slow", ["I.2", "II", "III"]));
    await passage(say("old", ["III"], { version: 2 }));
    const { trackingNumber } = comment;
    const change = { trackingNumber, version: 3, staffId: moderator.id, passageId: id, alsoOffComment: true };
    await changePassage(db, { ...change, codes: ["I.2"] });
    expect(await tagsOf(db, comment.id)).toEqual(["I.2 passage", "III passage"]);
    expect(await removePassage(db, { ...change, version: 4 })).toMatchObject({ outcome: "saved" });
    expect(await tagsOf(db, comment.id)).toEqual(["III passage"]);
  });

  test("leaves themes that its form had no box for", async () => {
    const { comment, say } = await made();
    const [known, later] = [await aTheme(db, comment.noticeId), await aTheme(db, comment.noticeId)];
    const id = await passage(say("slow", [themeCode(known.id), themeCode(later.id)]));
    const change = { trackingNumber: comment.trackingNumber, version: 2, staffId: moderator.id };
    await changePassage(db, {
      ...change,
      passageId: id,
      alsoOffComment: false,
      codes: ["I.2", offeredThemes([known.id])],
    });
    expect(await passageTagsOf(db, comment.id)).toEqual(
      ["slow: I.2 theme", `slow: ${later.nameEn} hand`].sort(),
    );
  });

  test("is refused for a passage that is gone, or another comment's", async () => {
    const { comment } = await made();
    const other = await made();
    const id = await passage(other.say("slow", ["I"]));
    const change = {
      trackingNumber: comment.trackingNumber,
      version: 1,
      staffId: moderator.id,
      passageId: id,
      alsoOffComment: true,
    };
    expect(await changePassage(db, { ...change, codes: ["I"] })).toEqual({ outcome: "no-passage" });
    expect(await removePassage(db, change)).toEqual({ outcome: "no-passage" });
    expect(await passageTagsOf(db, other.comment.id)).toHaveLength(1);
  });
});

describe("removing a passage", () => {
  test("leaves the comment its tags", async () => {
    const { comment, say } = await made();
    const passageId = await passage(say("slow", ["I.2"]));
    const { trackingNumber } = comment;
    const change = { trackingNumber, version: 2, staffId: moderator.id, passageId };
    await removePassage(db, { ...change, alsoOffComment: false });
    expect(await listPassages(db, trackingNumber, "en")).toEqual([]);
    expect(await tagsOf(db, comment.id)).toEqual(["I.2 passage"]);
  });
});

describe("tagging the comment as a whole", () => {
  const ticking = (comment: MadeComment, version: number, ticked: readonly string[]) =>
    tagComment(db, { trackingNumber: comment.trackingNumber, version, staffId: moderator.id, ticked });

  test("with a theme stores what it hangs under too, and both are told apart", async () => {
    const { comment } = await made();
    const theme = await aTheme(db, comment.noticeId, { nameEn: "Bridges", under: "II" });
    await ticking(comment, 1, ["I.2", themeCode(theme.id)]);
    expect(await tagsOf(db, comment.id)).toEqual(["Bridges hand", "I.2 hand", "II theme"]);
    const [event] = await listHistory(db, { kind: "comment", id: comment.trackingNumber });
    expect(event?.after).toMatchObject({
      tags: ["I.2", "II"],
      themes: [{ id: theme.id, en: "Bridges" }],
      version: 2,
    });
  });

  test("cannot take off what a passage or a theme needs", async () => {
    const { comment, say } = await made();
    await passage(say("slow", ["I.2"]));
    const theme = await aTheme(db, comment.noticeId, { nameEn: "Rail", under: "III" });
    await ticking(comment, 2, [themeCode(theme.id)]);
    expect(await ticking(comment, 3, [themeCode(theme.id)])).toEqual({ outcome: "unchanged" });
    expect(await tagsOf(db, comment.id)).toEqual(["I.2 passage", "III theme", "Rail hand"]);
  });

  test("takes off a theme whose box was there and not ticked, and no other", async () => {
    const { comment } = await made();
    const [one, other] = [await aTheme(db, comment.noticeId), await aTheme(db, comment.noticeId)];
    await ticking(comment, 1, [themeCode(one.id), themeCode(other.id)]);
    await ticking(comment, 2, ["I.2", offeredThemes([one.id])]);
    expect(await tagsOf(db, comment.id)).toEqual(["I.2 theme", `${other.nameEn} hand`].sort());
    await ticking(comment, 3, ["I.2"]);
    expect(await tagsOf(db, comment.id)).toHaveLength(2);
  });

  test("with a theme that was merged meanwhile gives the one it went into; a retired one gives none", async () => {
    const { comment } = await made();
    const [into, merged, retired] = [
      await aTheme(db, comment.noticeId, { nameEn: "Into" }),
      await aTheme(db, comment.noticeId),
      await aTheme(db, comment.noticeId, { under: "II" }),
    ];
    const gone = { retiredAt: new Date() };
    await db
      .updateTable("themes")
      .set({ ...gone, mergedInto: into.id })
      .where("id", "=", merged.id)
      .execute();
    await db.updateTable("themes").set(gone).where("id", "=", retired.id).execute();
    await ticking(comment, 1, [themeCode(merged.id), themeCode(retired.id)]);
    expect(await tagsOf(db, comment.id)).toEqual(["I.2 theme", "Into hand"]);
  });
});
