import { type RawBuilder, sql } from "kysely";
import type { Placed } from "../theme";
import type { ChangeRows } from "./change-rows.server";

/**
 * What must hold after a change of the codebook: a theme that something has, its pillar or workstream it has too. Each of these is a few
 * statements whatever the number of comments.
 */

/** Gives passages and comments that have the themes what these hang under now, as far as they lack it. */
export async function addParents(
  rows: ChangeRows,
  themeIds: readonly number[],
  staffId: string,
): Promise<void> {
  const ids = sql`any(${themeIds}::integer[])`;
  await rows.putIn(
    "passage_tags",
    "passage_id, pillar_id, workstream_id, given_as, tagged_by",
    sql`
      select distinct g.passage_id, t.pillar_id, t.workstream_id, 'theme', ${staffId}
      from passage_tags g join themes t on t.id = g.theme_id
      where g.theme_id = ${ids} and not exists (
        select from passage_tags had where had.passage_id = g.passage_id and had.theme_id is null
          and had.pillar_id = t.pillar_id
          and (t.workstream_id is null or had.workstream_id is not distinct from t.workstream_id))`,
  );
  await rows.putIn(
    "comment_tags",
    "comment_id, pillar_id, workstream_id, given_as, tagged_by",
    sql`
      select distinct g.comment_id, t.pillar_id, t.workstream_id, 'theme', ${staffId}
      from comment_themes g join themes t on t.id = g.theme_id
      where g.theme_id = ${ids} and not exists (
        select from comment_tags had where had.comment_id = g.comment_id and had.pillar_id = t.pillar_id
          and (t.workstream_id is null or had.workstream_id is not distinct from t.workstream_id))`,
  );
  // a pillar is stored by itself only where none of its workstreams is
  await rows.takeOut(
    "passage_tags",
    sql`
      r.workstream_id is null and r.theme_id is null
      and r.passage_id in (select passage_id from passage_tags where theme_id = ${ids})
      and exists (select from passage_tags w where w.passage_id = r.passage_id and w.pillar_id = r.pillar_id
        and w.workstream_id is not null and w.theme_id is null)`,
  );
  await rows.takeOut(
    "comment_tags",
    sql`
      r.workstream_id is null
      and r.comment_id in (select comment_id from comment_themes where theme_id = ${ids})
      and exists (select from comment_tags w where w.comment_id = r.comment_id and w.pillar_id = r.pillar_id
        and w.workstream_id is not null)`,
  );
}

/** Queries for the ids of what lost a theme at its place. */
export interface Having {
  readonly passages: RawBuilder<unknown>;
  readonly comments: RawBuilder<unknown>;
}

/** What has a theme now. */
export const having = (themeId: number): Having => ({
  passages: sql`select passage_id from passage_tags where theme_id = ${themeId}`,
  comments: sql`select comment_id from comment_themes where theme_id = ${themeId}`,
});

/** What a change has taken a theme off. */
export const bereft = ({ changeId }: ChangeRows, themeId: number): Having => {
  const lost = (relation: string, column: string) => sql`
    select (before ->> ${column})::bigint from codebook_change_rows
    where change_id = ${changeId} and relation = ${relation} and (before ->> 'theme_id')::integer = ${themeId}`;
  return {
    passages: lost("passage_tags", "passage_id"),
    comments: lost("comment_themes", "comment_id"),
  };
};

/**
 * Takes a pillar or workstream off passages and comments where it was there for a theme's sake, and no theme, and no passage,
 * needs it any more. What a person gave stays.
 */
export async function dropParents(rows: ChangeRows, place: Placed, among: Having): Promise<void> {
  const here = (table: string) =>
    sql`${sql.ref(`${table}.pillar_id`)} = ${place.pillarId}
      and ${sql.ref(`${table}.workstream_id`)} is not distinct from ${place.workstreamId}::integer`;
  await rows.takeOut(
    "passage_tags",
    sql`
      ${here("r")} and r.theme_id is null and r.given_as = 'theme'
      and r.passage_id in (${among.passages})
      and not exists (
        select from passage_tags g join themes t on t.id = g.theme_id
        where g.passage_id = r.passage_id and t.retired_at is null and ${here("t")})`,
  );
  await rows.takeOut(
    "comment_tags",
    sql`
      ${here("r")} and r.given_as = 'theme'
      and r.comment_id in (${among.comments})
      and not exists (
        select from comment_themes g join themes t on t.id = g.theme_id
        where g.comment_id = r.comment_id and t.retired_at is null and ${here("t")})
      and not exists (
        select from passages p join passage_tags g on g.passage_id = p.id
        where p.comment_id = r.comment_id and g.theme_id is null and ${here("g")})`,
  );
}
