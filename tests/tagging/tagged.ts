import { sql } from "kysely";
import type { Db } from "~db/connect";

/** What a comment has, for a test to compare: "I.2 hand", "Ports passage". */
export async function tagsOf(db: Db, commentId: number): Promise<string[]> {
  const { rows } = await sql<{ tag: string }>`
    select coalesce(w.code, p.code) || ' ' || g.given_as as tag
      from comment_tags g join pillars p on p.id = g.pillar_id left join workstreams w on w.id = g.workstream_id
      where g.comment_id = ${commentId}
    union all
    select t.name_en || ' ' || g.given_as from comment_themes g join themes t on t.id = g.theme_id
      where g.comment_id = ${commentId}
    order by tag`.execute(db);
  return rows.map(({ tag }) => tag);
}

/** The tags of all passages of a comment: "slow: I.2 theme". */
export async function passageTagsOf(db: Db, commentId: number): Promise<string[]> {
  const { rows } = await sql<{ tag: string }>`
    select p.quote || ': ' || coalesce(t.name_en, w.code, i.code) || ' ' || g.given_as as tag
      from passages p join passage_tags g on g.passage_id = p.id join pillars i on i.id = g.pillar_id
      left join workstreams w on w.id = g.workstream_id left join themes t on t.id = g.theme_id
      where p.comment_id = ${commentId}
    order by tag`.execute(db);
  return rows.map(({ tag }) => tag);
}
