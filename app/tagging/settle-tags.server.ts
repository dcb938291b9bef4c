import { sql, type Transaction } from "kysely";
import type { LockedComment } from "~/comments/changing/change-comment.server";
import type { EditionRead } from "~/pillars/edition";
import { listEditions } from "~/pillars/editions.server";
import type { Database, GivenAs } from "~db/schema";
import { describeTags, type GivenTag, listGiven, type TagsInHistory } from "./given-tags.server";
import { readTags, type Tag } from "./tags";
import { isSamePlace, parentCode, readThemes, themeCode } from "./theme";
import { type TakenTheme, takeThemes } from "./themes.server";

type Trx = Transaction<Database>;

export interface Settling {
  readonly staffId: string;
  /** How new tags come to be given, but for those that a passage or a theme brings. */
  readonly givenAs: GivenAs;
  /**
   * The codes a comment is to have, from those it has; absent: the same. A theme is among both as `theme:12`. It is taken off
   * where it was offered (`themes:12,…`) and is not there: whoever knows nothing of themes leaves them.
   */
  readonly wanted?: (
    stored: readonly string[],
    edition: EditionRead,
    comment: LockedComment,
  ) => readonly string[];
  /** Codes that it loses besides, unless a passage has them or a theme needs them. */
  readonly takenOff?: readonly string[] | undefined;
}

export interface SettledComment {
  readonly comment: LockedComment;
  /** What it had, row by row. */
  readonly had: readonly GivenTag[];
  readonly before: TagsInHistory;
  readonly after: TagsInHistory;
}

/**
 * Gives locked comments the tags and themes that are wanted, each by its own edition and codebook, with all that must come along:
 * the tags of its passages, and the pillar or workstream of each theme. Tags it had keep who gave them, how and when.
 * Returns the comments that were changed. Their versions and history are the caller's, whose change it is part of.
 */
export async function settleTags(
  trx: Trx,
  comments: readonly LockedComment[],
  settling: Settling,
): Promise<readonly SettledComment[]> {
  const editions = new Map((await listEditions(trx, "en")).map((edition) => [edition.code, edition]));
  const ids = comments.map(({ id }) => id);
  const given = Map.groupBy(await listGiven(trx, ids), ({ commentId }) => commentId);
  const asked = comments.flatMap((comment) => {
    const edition = editions.get(comment.editionCode);
    const had = given.get(comment.id) ?? [];
    const stored = edition ? codesOf(had, edition) : [];
    return edition
      ? { comment, edition, had, stored, codes: settling.wanted?.(stored, edition, comment) ?? stored }
      : [];
  });
  const ticked = new Set(
    asked.flatMap(({ codes, stored }) =>
      [...readThemes(codes).ticked].filter((id) => !stored.includes(themeCode(id))),
    ),
  );
  const taken = await takeThemes(trx, [...ticked]);
  const changes = asked.flatMap((each) => {
    const change = settleOne(each, taken, settling.takenOff ?? []);
    return change ? { ...each, ...change } : [];
  });
  await writeChanges(trx, changes, settling);
  return changes.map(({ comment, had, edition, tags, themes }) => ({
    comment,
    had,
    before: describeTags(of(had, "comment"), of(had, "theme"), edition),
    after: describeTags(tags, themes, edition),
  }));
}

const of = (given: readonly GivenTag[], kind: GivenTag["of"]) => given.filter((tag) => tag.of === kind);

/** The codes of what a comment has as a whole. */
function codesOf(given: readonly GivenTag[], edition: EditionRead): readonly string[] {
  return [
    ...readTags(placesOf(of(given, "comment"), edition), edition).map(({ code }) => code),
    ...of(given, "theme").map(({ themeId }) => themeCode(themeId ?? 0)),
  ];
}

const placesOf = (tags: readonly Pick<Tag, "pillarId" | "workstreamId">[], edition: EditionRead) =>
  tags.flatMap((tag) => parentCode(tag, edition) ?? []);

type Theme = Pick<GivenTag, "pillarId" | "workstreamId" | "nameEn" | "nameEs"> & { readonly themeId: number };

interface Asked {
  readonly comment: LockedComment;
  readonly edition: EditionRead;
  readonly had: readonly GivenTag[];
  readonly codes: readonly string[];
}

/** What has to change for one comment; undefined where nothing has. */
function settleOne(
  { comment, edition, had, codes }: Asked,
  taken: readonly TakenTheme[],
  takenOff: readonly string[],
) {
  const form = readThemes(codes);
  const off = readThemes(takenOff).ticked;
  const isTheme = (tag: GivenTag): tag is GivenTag & Theme => tag.themeId !== null;
  const passages = of(had, "passage");
  const hadThemes = of(had, "theme").filter(isTheme);
  const stays = ({ themeId }: Theme) =>
    !off.has(themeId) && (form.ticked.has(themeId) || !form.offered.has(themeId));
  const come = taken.filter(
    (theme) => theme.noticeId === comment.noticeId && theme.askedAs.some((id) => form.ticked.has(id)),
  );
  const themes = new Map(
    [...passages.filter(isTheme), ...come, ...hadThemes.filter(stays)].map((theme): [number, Theme] => [
      theme.themeId,
      theme,
    ]),
  );
  const onPassages = placesOf(passages, edition);
  // what is on a passage for its theme's sake alone is so on the comment
  const byPassage = placesOf(
    passages.filter((tag) => !isTheme(tag) && tag.givenAs !== "theme"),
    edition,
  );
  const byTheme = placesOf([...themes.values()], edition);
  const base = codes.filter((code) => !takenOff.includes(code));
  const tags = readTags([...base, ...onPassages, ...byTheme], edition);
  const hadTags = of(had, "comment");
  const change = {
    tags,
    themes: [...themes.values()],
    gone: hadTags.filter((tag) => !tags.some((kept) => isSamePlace(tag, kept))),
    added: tags
      .filter((tag) => !hadTags.some((kept) => isSamePlace(tag, kept)))
      .map((tag) => ({ ...tag, by: broughtBy(base.includes(tag.code), byPassage.includes(tag.code)) })),
    goneThemes: hadThemes.filter(({ themeId }) => !themes.has(themeId)),
    addedThemes: [...themes.values()]
      .filter(({ themeId }) => !hadThemes.some((kept) => kept.themeId === themeId))
      .map((theme) => ({
        ...theme,
        by: broughtBy(
          come.some(({ themeId }) => themeId === theme.themeId),
          true,
        ),
      })),
  };
  const rows = [change.gone, change.added, change.goneThemes, change.addedThemes];
  return rows.some((list) => list.length > 0) ? change : undefined;
}

/** Undefined where it was asked for, and so comes as the whole change does. */
const broughtBy = (asked: boolean, passage: boolean): GivenAs | undefined =>
  asked ? undefined : passage ? "passage" : "theme";

type OneChange = Asked & NonNullable<ReturnType<typeof settleOne>>;

async function writeChanges(
  trx: Trx,
  changes: readonly OneChange[],
  { staffId, givenAs }: Settling,
): Promise<void> {
  const gone = changes.flatMap((change) => change.gone.map(({ id }) => id));
  if (gone.length > 0)
    await trx.deleteFrom("commentTags").where(sql<boolean>`id = any(${gone}::bigint[])`).execute();
  const goneThemes = changes.flatMap((change) => change.goneThemes);
  if (goneThemes.length > 0)
    await sql`
      delete from comment_themes using unnest(
        ${goneThemes.map(({ commentId }) => commentId)}::bigint[], ${goneThemes.map(({ themeId }) => themeId)}::integer[]
      ) as gone (comment_id, theme_id)
      where comment_themes.comment_id = gone.comment_id and comment_themes.theme_id = gone.theme_id`.execute(
      trx,
    );
  const added = changes.flatMap(({ comment, added: tags }) =>
    tags.map(({ pillarId, workstreamId, by }) => ({
      commentId: comment.id,
      pillarId,
      workstreamId,
      givenAs: by ?? givenAs,
      taggedBy: staffId,
    })),
  );
  if (added.length > 0) await trx.insertInto("commentTags").values(added).execute();
  const addedThemes = changes.flatMap(({ comment, addedThemes: themes }) =>
    themes.map(({ themeId, by }) => ({
      commentId: comment.id,
      themeId,
      givenAs: by ?? givenAs,
      taggedBy: staffId,
    })),
  );
  if (addedThemes.length > 0)
    await trx
      .insertInto("commentThemes")
      .values(addedThemes)
      // it may have it from before the theme was retired, and the theme was brought back just now
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}
