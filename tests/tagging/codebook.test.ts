import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { listHistory } from "~/audit/subject-history.server";
import type { StaffMember } from "~/staff/staff";
import { MOST_THEMES } from "~/tagging/codebook/codebook";
import { addTheme, editTheme } from "~/tagging/codebook/edit-theme.server";
import { bringBackTheme, mergeTheme, moveTheme, retireTheme } from "~/tagging/codebook/regroup-themes.server";
import { splitTheme } from "~/tagging/codebook/split-theme.server";
import { undoChange } from "~/tagging/codebook/undo-change.server";
import { tagComment } from "~/tagging/tag-comment.server";
import { removePassage, tagPassage } from "~/tagging/tag-passage.server";
import { offeredThemes, themeCode } from "~/tagging/theme";
import { aComment, type MadeComment } from "~tests/factories/comments";
import { aNotice, type MadeNotice } from "~tests/factories/notices";
import { aStaffMember } from "~tests/factories/staff";
import { aTheme, type MadeTheme } from "~tests/factories/themes";
import { testDatabase } from "~tests/setup/database";
import { passageTagsOf, tagsOf } from "./tagged";

const { db, url } = await testDatabase();
let moderator: StaffMember;
beforeAll(async () => {
  moderator = await aStaffMember(db);
});

/** A docket of its own with a theme "X" under I.2, and how its codebook is changed. */
async function codebook() {
  const notice = await aNotice(db);
  const x = await aTheme(db, notice.id, { nameEn: "X" });
  const who = { docket: notice.docketNumber, staffId: moderator.id };
  const change = (theme: MadeTheme, preview = false) => ({ ...who, themeId: theme.id, preview });
  return { notice, x, who, change };
}

const versionOf = async ({ id }: Pick<MadeComment, "id">) =>
  (await db.selectFrom("comments").where("id", "=", id).select("version").executeTakeFirstOrThrow()).version;

const themeNow = (id: number) =>
  db.selectFrom("themes").where("id", "=", id).selectAll().executeTakeFirstOrThrow();

/** A comment of a docket with these codes given by hand. */
async function tagged(notice: MadeNotice, ...codes: string[]): Promise<MadeComment> {
  const comment = await aComment(db, { noticeId: notice.id, body: "The port is slow." });
  await tagMore(comment, codes);
  return comment;
}

async function tagMore(comment: MadeComment, ticked: readonly string[]) {
  const { trackingNumber } = comment;
  const version = await versionOf(comment);
  return tagComment(db, { trackingNumber, version, staffId: moderator.id, ticked });
}

async function passageOf(comment: MadeComment, quote: string, ...codes: string[]): Promise<number> {
  const { trackingNumber } = comment;
  const version = await versionOf(comment);
  const stretch = { quote };
  const result = await tagPassage(db, { trackingNumber, version, staffId: moderator.id, stretch, codes });
  if (result.outcome !== "saved") throw new Error(result.outcome);
  return result.passageId;
}

/** Every tag of a docket with who gave it, how and when: what undoing has to bring back. */
async function allTags(notice: MadeNotice): Promise<unknown> {
  const { rows } = await sql`
    select 'comment' as of, g.comment_id as id, pillar_id, workstream_id, null as theme_id, given_as, tagged_by, tagged_at
      from comment_tags g join comments c on c.id = g.comment_id where c.notice_id = ${notice.id}
    union all
    select 'theme', g.comment_id, null, null, theme_id, given_as, tagged_by, tagged_at
      from comment_themes g join comments c on c.id = g.comment_id where c.notice_id = ${notice.id}
    union all
    select 'passage', g.passage_id, pillar_id, workstream_id, theme_id, given_as, tagged_by, tagged_at
      from passage_tags g join passages p on p.id = g.passage_id join comments c on c.id = p.comment_id
      where c.notice_id = ${notice.id}
    union all
    select 'themes', id, pillar_id, workstream_id, merged_into, name_en || '/' || name_es || '/' || description, null, retired_at
      from themes where notice_id = ${notice.id}
    order by 1, 2, 3, 4, 5`.execute(db);
  return rows;
}

async function undoLast({ who, notice }: Awaited<ReturnType<typeof codebook>>) {
  const last = await db
    .selectFrom("codebookChanges")
    .where("noticeId", "=", notice.id)
    .where("undoneAt", "is", null)
    .select("id")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  return undoChange(db, { ...who, changeId: last.id });
}

describe("adding and editing a theme", () => {
  const named = { nameEn: "Ports", nameEs: "Puertos", description: "Waiting, fees." };

  test("is written down, and undone", async () => {
    const book = await codebook();
    const before = await allTags(book.notice);
    expect(await addTheme(db, { ...book.who, ...named, under: "II" })).toMatchObject({ outcome: "changed" });
    const events = await listHistory(db, { kind: "notice", id: book.notice.docketNumber });
    expect(events.at(-1)).toMatchObject({
      action: "theme.added",
      staffName: moderator.name,
      after: { theme: { en: "Ports", es: "Puertos", under: "II" } },
    });
    expect(await undoLast(book)).toMatchObject({ outcome: "undone", kind: "added", keptThemes: 0 });
    expect(await allTags(book.notice)).toEqual(before);
  });

  test("is refused for a name that the docket has in either language, and under another edition's pillar", async () => {
    const book = await codebook();
    const add = (nameEn: string, nameEs: string, under = "II") =>
      addTheme(db, { ...book.who, nameEn, nameEs, description: "", under });
    await add("Ports", "Puertos");
    expect(await add("PORTS", "Otra cosa")).toEqual({ outcome: "name-taken" });
    expect(await add("Other", "puertos")).toEqual({ outcome: "name-taken" });
    expect(await add("Other", "Otra cosa", "1.2")).toEqual({ outcome: "no-place" });
    const other = await codebook();
    expect(await addTheme(db, { ...other.who, ...named, under: "II" })).toMatchObject({ outcome: "changed" });
  });

  test(`is refused beyond ${MOST_THEMES} themes`, async () => {
    const book = await codebook();
    await sql`
      insert into themes (notice_id, pillar_id, name_en, name_es)
      select ${book.notice.id}, t.pillar_id, 'N' || n, 'N' || n
      from themes t, generate_series(2, ${sql.lit(MOST_THEMES)}) n where t.id = ${book.x.id}`.execute(db);
    expect(await addTheme(db, { ...book.who, ...named, under: "II" })).toEqual({ outcome: "too-many" });
    expect(
      await splitTheme(db, { ...book.change(book.x), names: [named], passages: [], comments: [] }),
    ).toEqual({ outcome: "too-many" });
    await retireTheme(db, book.change(book.x));
    expect(await addTheme(db, { ...book.who, ...named, under: "II" })).toMatchObject({ outcome: "changed" });
  });

  test("renames in both languages, not over a later change, and back", async () => {
    const book = await codebook();
    const edit = { ...book.who, ...named, themeId: book.x.id };
    expect(await editTheme(db, { ...edit, version: 2 })).toEqual({ outcome: "overtaken" });
    expect(await editTheme(db, { ...edit, version: 1 })).toMatchObject({ outcome: "changed" });
    expect(await themeNow(book.x.id)).toMatchObject({ ...named, version: 2 });
    await undoLast(book);
    expect(await themeNow(book.x.id)).toMatchObject({ nameEn: "X", description: "" });
  });
});

describe("moving a theme", () => {
  test("gives the new tag, and takes the old one where nothing else needs it", async () => {
    const book = await codebook();
    const { notice, x, change } = book;
    const alone = await tagged(notice, themeCode(x.id));
    const byHand = await tagged(notice, "I.2", themeCode(x.id));
    const sibling = await aTheme(db, notice.id, { nameEn: "Sibling" });
    const withSibling = await tagged(notice, themeCode(x.id), themeCode(sibling.id));
    const withPassage = await tagged(notice, themeCode(x.id));
    await passageOf(withPassage, "slow", "I.2");
    const has = await tagged(notice, "II.1", themeCode(x.id));
    const without = await tagged(notice, "I.2");
    const before = await allTags(notice);

    const said = await moveTheme(db, { ...change(x, true), under: "II.1" });
    expect(said).toMatchObject({
      outcome: "previewed",
      preview: {
        kind: "moved",
        theme: { en: "X", under: "I.2" },
        target: [{ under: "II.1" }],
        comments: 5,
        passages: 0,
      },
    });
    expect(await allTags(notice), "a preview changes nothing").toEqual(before);
    expect(await versionOf(alone)).toBe(2);

    const done = await moveTheme(db, { ...change(x), version: 1, under: "II.1" });
    expect(done).toEqual({ ...said, outcome: "changed" });
    expect(await tagsOf(db, alone.id)).toEqual(["II.1 theme", "X hand"]);
    expect(await tagsOf(db, byHand.id)).toEqual(["I.2 hand", "II.1 theme", "X hand"]);
    expect(await tagsOf(db, withSibling.id)).toEqual(["I.2 theme", "II.1 theme", "Sibling hand", "X hand"]);
    expect(await tagsOf(db, withPassage.id)).toEqual(["I.2 theme", "II.1 theme", "X hand"]);
    expect(await tagsOf(db, has.id)).toEqual(["II.1 hand", "X hand"]);
    expect(await tagsOf(db, without.id)).toEqual(["I.2 hand"]);
    if (done.outcome !== "changed") throw new Error();
    expect(done.preview.effects).toEqual([
      { of: "comment", what: "loses", code: "I.2", theme: null, count: 2 },
      { of: "comment", what: "gets", code: "II.1", theme: null, count: 4 },
    ]);
    expect(await versionOf(alone), "whoever has it open is told").toBe(3);
    expect(await versionOf(without)).toBe(2);

    expect(await undoLast(book)).toMatchObject({ outcome: "undone", kind: "moved", touched: 0 });
    expect(await allTags(notice)).toEqual(before);
  });

  test("follows on passages", async () => {
    const book = await codebook();
    const comment = await tagged(book.notice);
    await passageOf(comment, "slow", themeCode(book.x.id));
    const before = await allTags(book.notice);
    await moveTheme(db, { ...book.change(book.x), under: "III" });
    expect(await passageTagsOf(db, comment.id)).toEqual(["slow: III theme", "slow: X hand"]);
    expect(await tagsOf(db, comment.id)).toEqual(["III theme", "X passage"]);
    expect(
      await removePassage(db, {
        trackingNumber: comment.trackingNumber,
        version: await versionOf(comment),
        staffId: moderator.id,
        passageId: await onlyPassage(comment),
        alsoOffComment: true,
      }),
    ).toMatchObject({ outcome: "saved" });
    expect(await tagsOf(db, comment.id)).toEqual([]);
    // its passage is gone, and so is what the change did to it: no tag comes back from nowhere but the comment's
    expect(await undoLast(book)).toMatchObject({ outcome: "undone", touched: expect.any(Number) });
    expect(before).not.toEqual(await allTags(book.notice));
    expect(await passageTagsOf(db, comment.id)).toEqual([]);
  });

  test("into a pillar as a whole leaves no pillar beside its own workstream", async () => {
    const book = await codebook();
    const comment = await tagged(book.notice, "II.1", themeCode(book.x.id));
    await moveTheme(db, { ...book.change(book.x), under: "II" });
    expect(await tagsOf(db, comment.id)).toEqual(["II.1 hand", "X hand"]);
    const bare = await tagged(book.notice, "III");
    const other = await aTheme(db, book.notice.id, { nameEn: "Other", under: "I" });
    await tagMore(bare, ["III", themeCode(other.id)]);
    const before = await allTags(book.notice);
    await moveTheme(db, { ...book.change(other), under: "III.1" });
    expect(await tagsOf(db, bare.id)).toEqual(["III.1 theme", "Other hand"]);
    await undoLast(book);
    expect(await allTags(book.notice)).toEqual(before);
  });

  test("that makes no sense is refused", async () => {
    const { x, change, notice } = await codebook();
    expect(await moveTheme(db, { ...change(x), under: "I.2" })).toEqual({ outcome: "same-place" });
    expect(await moveTheme(db, { ...change(x), under: "IX" })).toEqual({ outcome: "no-place" });
    expect(await moveTheme(db, { ...change(x), under: "II", version: 9 })).toEqual({ outcome: "overtaken" });
    const other = await codebook();
    expect(await moveTheme(db, { ...change(other.x), under: "II" })).toEqual({ outcome: "not-found" });
    await retireTheme(db, change(x));
    expect(await moveTheme(db, { ...change(x), under: "II" })).toEqual({ outcome: "retired" });
    expect(await themeNow(x.id)).toMatchObject({ noticeId: notice.id });
  });

  /** The edition of 2013 has pillars "1" to "3". */
  test("goes by the codes of the docket's own edition", async () => {
    const notice = await aNotice(db, { edition: "2013" });
    const theme = await aTheme(db, notice.id, { under: "1" });
    const wanted = { docket: notice.docketNumber, staffId: moderator.id, themeId: theme.id, preview: false };
    expect(await moveTheme(db, { ...wanted, under: "I.2" })).toEqual({ outcome: "no-place" });
  });
});

async function onlyPassage(comment: MadeComment): Promise<number> {
  return (
    await db.selectFrom("passages").where("commentId", "=", comment.id).select("id").executeTakeFirstOrThrow()
  ).id;
}

describe("merging themes", () => {
  test("gives the one for the other, with who gave it and what it hangs under", async () => {
    const book = await codebook();
    const { notice, x, change } = book;
    const y = await aTheme(db, notice.id, { nameEn: "Y", under: "II" });
    const one = await tagged(notice, themeCode(x.id));
    const both = await tagged(notice, themeCode(x.id), themeCode(y.id));
    const quoted = await tagged(notice);
    await passageOf(quoted, "slow", themeCode(x.id));
    await passageOf(quoted, "port", themeCode(x.id), themeCode(y.id));
    const before = await allTags(notice);

    const said = await mergeTheme(db, { ...change(x, true), intoId: y.id });
    if (said.outcome !== "previewed") throw new Error(said.outcome);
    expect(said.preview).toMatchObject({ comments: 3, passages: 2 });
    expect(said.preview.effects).toContainEqual({
      of: "comment",
      what: "gets",
      code: null,
      theme: { en: "Y", es: expect.any(String) },
      count: 1,
    });
    expect(await allTags(notice)).toEqual(before);

    await mergeTheme(db, { ...change(x), intoId: y.id, version: 1, intoVersion: 1 });
    expect(await tagsOf(db, one.id)).toEqual(["II theme", "Y hand"]);
    expect(await tagsOf(db, both.id)).toEqual(["II theme", "Y hand"]);
    expect(await tagsOf(db, quoted.id)).toEqual(["II theme", "Y passage"]);
    expect(await passageTagsOf(db, quoted.id)).toEqual([
      "port: II theme",
      "port: Y hand",
      "slow: II theme",
      "slow: Y hand",
    ]);
    expect(await themeNow(x.id)).toMatchObject({ mergedInto: y.id, retiredAt: expect.any(Date) });

    expect(await undoLast(book)).toMatchObject({ outcome: "undone", touched: 0 });
    expect(await allTags(notice)).toEqual(before);
  });

  test("into itself, and in a circle, is refused", async () => {
    const { notice, x, change } = await codebook();
    const [y, z] = [await aTheme(db, notice.id), await aTheme(db, notice.id)];
    expect(await mergeTheme(db, { ...change(x), intoId: x.id })).toEqual({ outcome: "same-theme" });
    await mergeTheme(db, { ...change(x), intoId: y.id });
    // a form that was open since before
    expect(await mergeTheme(db, { ...change(y), intoId: x.id, version: 1 })).toEqual({ outcome: "circle" });
    await mergeTheme(db, { ...change(y), intoId: z.id });
    expect(await mergeTheme(db, { ...change(z), intoId: x.id })).toEqual({ outcome: "circle" });
    expect(await mergeTheme(db, { ...change(x), intoId: z.id })).toEqual({ outcome: "retired" });
    const w = await aTheme(db, notice.id);
    expect(await mergeTheme(db, { ...change(w), intoId: x.id })).toEqual({ outcome: "target-retired" });
    const other = await codebook();
    expect(await mergeTheme(db, { ...change(w), intoId: other.x.id })).toEqual({ outcome: "not-found" });
    expect(await mergeTheme(db, { ...change(w), intoId: z.id, intoVersion: 9 })).toEqual({
      outcome: "overtaken",
    });
  });

  test("carries a form that ticks the merged theme on to the other", async () => {
    const { notice, x, change } = await codebook();
    const y = await aTheme(db, notice.id, { nameEn: "Y" });
    const z = await aTheme(db, notice.id, { nameEn: "Z" });
    await mergeTheme(db, { ...change(x), intoId: y.id });
    await mergeTheme(db, { ...change(y), intoId: z.id });
    const comment = await tagged(notice, themeCode(x.id), offeredThemes([x.id, y.id]));
    expect(await tagsOf(db, comment.id)).toEqual(["I.2 theme", "Z hand"]);
  });
});

describe("retiring a theme", () => {
  test("hides it and keeps what had it, for when it is brought back", async () => {
    const book = await codebook();
    const { notice, x, change } = book;
    const comment = await tagged(notice, themeCode(x.id));
    const before = await allTags(notice);
    await retireTheme(db, change(x));
    await tagMore(comment, ["II", offeredThemes([])]);
    expect(await tagsOf(db, comment.id)).toEqual(["II hand", "X hand"]);
    expect(await bringBackTheme(db, { ...change(x), version: 1 })).toEqual({ outcome: "overtaken" });
    await bringBackTheme(db, { ...change(x), version: 2 });
    expect(await tagsOf(db, comment.id)).toEqual(["I.2 theme", "II hand", "X hand"]);
    expect(await bringBackTheme(db, change(x))).toEqual({ outcome: "not-retired" });
    await undoLast(book);
    await undoLast(book);
    expect((await themeNow(x.id)).retiredAt).toBeNull();
    expect(before).not.toEqual([]);
  });

  test("leaves its name to another, and then is not brought back", async () => {
    const book = await codebook();
    const { x, change, who } = book;
    await retireTheme(db, change(x));
    await addTheme(db, { ...who, nameEn: "x", nameEs: "Equis", description: "", under: "I" });
    expect(await bringBackTheme(db, change(x, true))).toEqual({ outcome: "name-taken" });
  });
});

describe("splitting a theme", () => {
  const names = ["A", "B"].map((name) => ({ nameEn: name, nameEs: name, description: "" }));

  test("shares out comments and passages, and leaves the rest", async () => {
    const book = await codebook();
    const { notice, x, change } = book;
    const code = themeCode(x.id);
    const [toA, stays, byPassage, mixed] = [
      await tagged(notice, code),
      await tagged(notice, code),
      await tagged(notice),
      await tagged(notice, code),
    ];
    const port = await passageOf(byPassage, "port", code);
    const slow = await passageOf(byPassage, "slow", code);
    await passageOf(mixed, "port", code);
    const before = await allTags(notice);
    const wanted = {
      names,
      passages: [
        { id: port, to: 0 },
        { id: slow, to: 1 },
      ],
      comments: [
        { id: toA.id, to: 0 },
        { id: mixed.id, to: 1 },
      ],
    };
    const said = await splitTheme(db, { ...change(x, true), ...wanted });
    expect(said).toMatchObject({ outcome: "previewed", preview: { comments: 4, passages: 3 } });
    expect(await allTags(notice)).toEqual(before);
    await splitTheme(db, { ...change(x), version: 1, ...wanted });
    expect(await tagsOf(db, toA.id)).toEqual(["A hand", "I.2 theme"]);
    expect(await tagsOf(db, stays.id)).toEqual(["I.2 theme", "X hand"]);
    expect(await tagsOf(db, byPassage.id)).toEqual(["A passage", "B passage", "I.2 theme"]);
    expect(await tagsOf(db, mixed.id), "a passage of it stays").toEqual(["B hand", "I.2 theme", "X hand"]);
    expect(await splitTheme(db, { ...change(x), version: 1, ...wanted })).toEqual({ outcome: "overtaken" });
    expect(await undoLast(book)).toMatchObject({ outcome: "undone", touched: 0, keptThemes: 0 });
    expect(await allTags(notice)).toEqual(before);
  });

  test("is undone but for a new theme that somebody has given since", async () => {
    const book = await codebook();
    const { notice, x, change } = book;
    const comment = await tagged(notice, themeCode(x.id));
    await splitTheme(db, { ...change(x), names, passages: [], comments: [{ id: comment.id, to: 0 }] });
    const b = await db
      .selectFrom("themes")
      .where("noticeId", "=", notice.id)
      .where("nameEn", "=", "B")
      .select("id")
      .executeTakeFirstOrThrow();
    const later = await tagged(notice, themeCode(b.id));
    expect(await undoLast(book)).toMatchObject({ outcome: "undone", keptThemes: 1 });
    expect(await tagsOf(db, comment.id)).toEqual(["I.2 theme", "X hand"]);
    expect(await tagsOf(db, later.id)).toEqual(["B hand", "I.2 theme"]);
  });
});

describe("undoing", () => {
  test("leaves alone what somebody changed since, and says so", async () => {
    const book = await codebook();
    const { notice, x, change } = book;
    const y = await aTheme(db, notice.id, { nameEn: "Y", under: "II" });
    const [removed, untouched] = [
      await tagged(notice, themeCode(x.id)),
      await tagged(notice, themeCode(x.id)),
    ];
    await mergeTheme(db, { ...change(x), intoId: y.id });
    // takes the theme off, and gives the pillar by a passage
    await tagMore(removed, [offeredThemes([y.id])]);
    await passageOf(untouched, "slow", "II");
    const result = await undoLast(book);
    expect(result).toMatchObject({ outcome: "undone", touched: expect.any(Number) });
    if (result.outcome === "undone") expect(result.touched).toBeGreaterThan(0);
    expect(await tagsOf(db, untouched.id)).toEqual(["I.2 theme", "II theme", "X hand"]);
    expect(await tagsOf(db, removed.id)).toEqual(["I.2 theme", "X hand"]);
  });

  test("goes back one change after the other, and never another one than was meant", async () => {
    const book = await codebook();
    const { notice, x, change, who } = book;
    await tagged(notice, themeCode(x.id));
    const before = await allTags(notice);
    await moveTheme(db, { ...change(x), under: "II" });
    const first = await db
      .selectFrom("codebookChanges")
      .where("noticeId", "=", notice.id)
      .select("id")
      .executeTakeFirstOrThrow();
    await moveTheme(db, { ...change(x), under: "III" });
    expect(await undoChange(db, { ...who, changeId: first.id })).toEqual({ outcome: "overtaken" });
    await undoLast(book);
    expect(await tagsOf(db, await onlyComment(notice))).toEqual(["II theme", "X hand"]);
    await undoLast(book);
    expect(await allTags(notice)).toEqual(before);
    expect(await undoChange(db, { ...who, changeId: first.id })).toEqual({ outcome: "nothing-to-undo" });
    const events = await listHistory(db, { kind: "notice", id: notice.docketNumber });
    expect(events.map(({ action }) => action).slice(-2)).toEqual([
      "theme.change-undone",
      "theme.change-undone",
    ]);
  });
});

async function onlyComment(notice: MadeNotice): Promise<number> {
  return (
    await db.selectFrom("comments").where("noticeId", "=", notice.id).select("id").executeTakeFirstOrThrow()
  ).id;
}

// the embedded database has one connection: nothing happens at once there
describe.runIf(url)("at once", () => {
  test("merging and tagging lose no tag, whoever is first", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { notice, x, change } = await codebook();
      const y = await aTheme(db, notice.id, { nameEn: "Y" });
      const comments = [];
      for (let each = 0; each < 6; each += 1) comments.push(await tagged(notice));
      const [merged, ...saved] = await Promise.all([
        mergeTheme(db, { ...change(x), intoId: y.id }),
        ...comments.map((comment) => tagMore(comment, [themeCode(x.id)])),
      ]);
      expect(["changed", "busy"]).toContain(merged.outcome);
      for (const [index, comment] of comments.entries()) {
        expect(saved[index]).toEqual({ outcome: "saved" });
        const theme = merged.outcome === "changed" ? "Y hand" : "X hand";
        expect(await tagsOf(db, comment.id)).toEqual(["I.2 theme", theme]);
      }
    }
  });

  test("of two who merge each into the other's, one is told", async () => {
    const { notice, x, change } = await codebook();
    const y = await aTheme(db, notice.id);
    const results = await Promise.all([
      mergeTheme(db, { ...change(x), intoId: y.id, version: 1, intoVersion: 1 }),
      mergeTheme(db, { ...change(y), intoId: x.id, version: 1, intoVersion: 1 }),
    ]);
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(["changed", "circle"]);
  });
});
