import { type RawBuilder, sql } from "kysely";
import type { Db } from "~db/connect";
import { type Changed, changeCodebook, describeTheme, heldTheme, Refused } from "./change-codebook.server";
import type { ChangeRows } from "./change-rows.server";
import { type CodebookResult, MOST_THEMES } from "./codebook";
import type { Regrouping } from "./regroup-themes.server";
import type { ThemeNamed } from "./theme-form";

/** Which of the new themes something goes to, counted from 0. */
export interface Shared {
  readonly id: number;
  readonly to: number;
}

export interface Splitting extends Regrouping {
  readonly names: readonly ThemeNamed[];
  readonly passages: readonly Shared[];
  /** Comments that have the theme as a whole; those that have it by their passages follow these. */
  readonly comments: readonly Shared[];
}

/**
 * Splits a theme: new ones beneath the same pillar or workstream, and what is shared out to them; the rest stays. What does not have the
 * theme any more is left as it is.
 */
export function splitTheme(db: Db, wanted: Splitting): Promise<CodebookResult<Changed>> {
  const { themeId, version, names } = wanted;
  return changeCodebook(db, { ...wanted, kind: "split", themeIds: [themeId] }, async (codebook, rows) => {
    const theme = heldTheme(codebook, themeId, version);
    if (theme.retiredAt) throw new Refused("retired");
    if ((await countLive(rows, codebook.noticeId)) + names.length > MOST_THEMES)
      throw new Refused("too-many");
    const made: number[] = [];
    for (const name of names)
      made.push(
        await rows.addTheme({
          noticeId: codebook.noticeId,
          pillarId: theme.pillarId,
          workstreamId: theme.workstreamId,
          ...name,
          createdBy: codebook.staffId,
        }),
      );
    // the next version: whoever has the theme's page open splits another one
    await rows.setTheme(themeId, sql`name_en = name_en`);
    const own = (shared: readonly Shared[], index: number) =>
      shared.flatMap(({ id, to }) => (to === index ? id : []));
    for (const [index, newId] of made.entries())
      await sharePassages(rows, themeId, newId, own(wanted.passages, index));
    for (const [index, newId] of made.entries())
      await shareComments(rows, themeId, newId, own(wanted.comments, index));
    // what had it by passages alone, all of which have gone to others
    await rows.takeOut(
      "comment_themes",
      sql`r.theme_id = ${themeId} and r.given_as = 'passage' and not ${hasPassage(sql`g.theme_id = ${themeId}`)}
        and ${hasPassage(sql`g.theme_id = any(${made}::integer[])`)}`,
    );
    const { edition } = codebook;
    return {
      theme: describeTheme(theme, edition),
      target: names.map((name) => describeTheme({ ...theme, ...name }, edition)),
    };
  });
}

/** Whether a passage of the comment `r.comment_id` has a tag `g`. */
const hasPassage = (tag: RawBuilder<unknown>) => sql`exists (
  select from passages p join passage_tags g on g.passage_id = p.id where p.comment_id = r.comment_id and ${tag})`;

async function sharePassages(rows: ChangeRows, fromId: number, toId: number, passages: readonly number[]) {
  const mine = (table: string) =>
    sql`${sql.ref(`${table}.theme_id`)} = ${fromId} and ${sql.ref(`${table}.passage_id`)} = any(${passages}::bigint[])`;
  await rows.putIn(
    "passage_tags",
    "passage_id, pillar_id, workstream_id, theme_id, given_as, tagged_by, tagged_at",
    sql`select g.passage_id, g.pillar_id, g.workstream_id, ${toId}::integer, g.given_as, g.tagged_by, g.tagged_at
      from passage_tags g where ${mine("g")}`,
  );
  await rows.takeOut("passage_tags", mine("r"));
}

/** A comment that goes elsewhere as a whole, while a passage of it stays, has both. */
async function shareComments(rows: ChangeRows, fromId: number, toId: number, comments: readonly number[]) {
  const mine = (table: string) =>
    sql`${sql.ref(`${table}.theme_id`)} = ${fromId} and ${sql.ref(`${table}.comment_id`)} = any(${comments}::bigint[])`;
  await rows.putIn(
    "comment_themes",
    "comment_id, theme_id, given_as, tagged_by, tagged_at",
    sql`select g.comment_id, ${toId}::integer, g.given_as, g.tagged_by, g.tagged_at from comment_themes g where ${mine("g")}`,
  );
  await rows.takeOut("comment_themes", sql`${mine("r")} and not ${hasPassage(sql`g.theme_id = ${fromId}`)}`);
  // a passage's themes are its comment's
  await rows.putIn(
    "comment_themes",
    "comment_id, theme_id, given_as, tagged_by, tagged_at",
    sql`select distinct on (p.comment_id) p.comment_id, ${toId}::integer, 'passage', g.tagged_by, g.tagged_at
      from passages p join passage_tags g on g.passage_id = p.id where g.theme_id = ${toId}
      order by p.comment_id, g.tagged_at`,
  );
}

/** How many themes of a docket are in use. */
export async function countLive({ trx }: Pick<ChangeRows, "trx">, noticeId: number): Promise<number> {
  const { count } = await trx
    .selectFrom("themes")
    .where("noticeId", "=", noticeId)
    .where("retiredAt", "is", null)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}
