import { sql, type Transaction } from "kysely";
import type { LockedComment } from "~/comments/changing/change-comment.server";
import { getEditionOfNotice } from "~/pillars/editions.server";
import type { Database } from "~db/schema";
import { type GivenTag, listGiven } from "./given-tags.server";
import { readTags } from "./tags";
import { isSamePlace, parentCode, readThemes, themeCode } from "./theme";
import { takeThemes } from "./themes.server";

type Trx = Transaction<Database>;

interface PassageTags {
  readonly codes: readonly string[];
  readonly staffId: string;
  /** Whether it keeps the tags that it has besides. */
  readonly keep: boolean;
}

/**
 * Writes a passage's tags: the pillars and workstreams that the codes mean, the themes, and what these hang under. Tags it had
 * keep who gave them. "none": it would have no tag, and nothing is written.
 */
export async function writePassageTags(
  trx: Trx,
  comment: LockedComment,
  passageId: number,
  { codes, staffId, keep }: PassageTags,
): Promise<"changed" | "unchanged" | "none"> {
  const form = readThemes(codes);
  const taken = (await takeThemes(trx, [...form.ticked])).filter(
    ({ noticeId }) => noticeId === comment.noticeId,
  );
  const edition = await getEditionOfNotice(trx, comment.docketNumber, "en");
  const had = (await listGiven(trx, [comment.id])).filter((tag) => tag.passageId === passageId);
  const staying = had.flatMap(({ themeId, pillarId, workstreamId }) =>
    themeId !== null && (keep || form.ticked.has(themeId) || !form.offered.has(themeId))
      ? { themeId, pillarId, workstreamId }
      : [],
  );
  const themes = [
    ...staying,
    ...taken
      .filter((theme) => !staying.some(({ themeId }) => themeId === theme.themeId))
      .map(({ themeId, pillarId, workstreamId }) => ({ themeId, pillarId, workstreamId })),
  ];
  const codesOf = (tags: readonly Pick<GivenTag, "pillarId" | "workstreamId">[]) =>
    tags.flatMap((tag) => parentCode(tag, edition) ?? []);
  const tags = readTags([...codes, ...codesOf(keep ? had : []), ...codesOf(themes)], edition).map(
    ({ code, ...place }) => ({
      ...place,
      themeId: null,
      givenAs: codes.includes(code) ? ("hand" as const) : ("theme" as const),
    }),
  );
  const wanted = [...tags, ...themes.map((theme) => ({ ...theme, givenAs: "hand" as const }))];
  if (wanted.length === 0) return "none";
  const isSame = (one: ThemePlaced, other: ThemePlaced) =>
    isSamePlace(one, other) && one.themeId === other.themeId;
  const gone = had.filter((tag) => !wanted.some((kept) => isSame(tag, kept)));
  const added = wanted.filter((tag) => !had.some((before) => isSame(tag, before)));
  for (const { pillarId, workstreamId, themeId } of gone)
    await trx
      .deleteFrom("passageTags")
      .where("passageId", "=", passageId)
      .where("pillarId", "=", pillarId)
      .where(sql<boolean>`workstream_id is not distinct from ${workstreamId}`)
      .where(sql<boolean>`theme_id is not distinct from ${themeId}`)
      .execute();
  if (added.length > 0)
    await trx
      .insertInto("passageTags")
      .values(added.map((tag) => ({ ...tag, passageId, taggedBy: staffId })))
      .execute();
  return gone.length + added.length > 0 ? "changed" : "unchanged";
}

type ThemePlaced = Pick<GivenTag, "pillarId" | "workstreamId" | "themeId">;

/** The codes of a passage that its comment has: of its tags and themes. Undefined where it is not the comment's. */
export async function findPassageCodes(
  trx: Trx,
  comment: LockedComment,
  passageId: number,
): Promise<readonly string[] | undefined> {
  const own = await trx
    .selectFrom("passages")
    .where("id", "=", passageId)
    .where("commentId", "=", comment.id)
    .select("id")
    .executeTakeFirst();
  if (!own) return undefined;
  const edition = await getEditionOfNotice(trx, comment.docketNumber, "en");
  const had = (await listGiven(trx, [comment.id])).filter((tag) => tag.passageId === passageId);
  return had.flatMap((tag) =>
    tag.themeId === null ? (parentCode(tag, edition) ?? []) : themeCode(tag.themeId),
  );
}
