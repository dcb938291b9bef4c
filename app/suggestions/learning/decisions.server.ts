import { sql } from "kysely";
import type { Db } from "~db/connect";
import type { Decision } from "./models.server";

/** As many as a suggester learns from. */
const MOST = 1500;
/** Tags that are looked at in one statement, and in all: in a large docket many are of one campaign, or of other dockets. */
const PIECE = 2000;
const MOST_PIECES = 100;

/**
 * What moderators decided in a docket, the oldest first: the newest comments that are in review, posted or withheld with tags that
 * a person gave, with all of their tags' codes. Of a campaign only its representative counts. A tag that was accepted in bulk
 * says nothing new: nobody has read that comment, and the portal would learn from itself.
 */
export async function listDecisions(db: Db, noticeId: number): Promise<readonly Decision[]> {
  const newest = new Set<number>();
  let before: { readonly at: string; readonly id: number } | undefined;
  for (let piece = 0; piece < MOST_PIECES && newest.size < MOST; piece += 1) {
    const { rows } = await listTags(db, noticeId, before);
    for (const { commentId } of rows) if (commentId !== null && newest.size < MOST) newest.add(commentId);
    const last = rows.at(-1);
    if (!last || rows.length < PIECE) break;
    before = { at: last.at, id: last.id };
  }
  return readCodes(db, [...newest].reverse());
}

interface TagRow {
  readonly id: number;
  readonly at: string;
  /** Of a decision of the docket; null for all others. */
  readonly commentId: number | null;
}

const listTags = (
  db: Db,
  noticeId: number,
  before: { readonly at: string; readonly id: number } | undefined,
) =>
  sql<TagRow>`
    select g.id, g.tagged_at::text as at, decided.id as "commentId"
    from (
      select * from comment_tags
      where ${before ? sql`(tagged_at, id) < (${before.at}::timestamptz, ${before.id})` : sql`true`}
      order by tagged_at desc, id desc limit ${PIECE}
    ) g
    left join lateral (
      select c.id from comments c
      left join campaign_members m on m.comment_id = c.id
      left join campaigns k on k.id = m.campaign_id
      where c.id = g.comment_id and c.notice_id = ${noticeId}
        and c.status in ('in-review', 'posted', 'withheld')
        and (m.comment_id is null or k.representative_id = c.id)
        and g.given_as <> 'theme'
        and not (g.given_as = 'suggestion' and exists (
          select from suggestions s where s.comment_id = c.id and s.pillar_id = g.pillar_id
            and s.workstream_id is not distinct from g.workstream_id and s.in_bulk))
    ) decided on true
    order by g.tagged_at desc, g.id desc`.execute(db);

async function readCodes(db: Db, ids: readonly number[]): Promise<readonly Decision[]> {
  const { rows } = await sql<Decision>`
    select g.comment_id as id, array_agg(coalesce(w.code, p.code) order by coalesce(w.code, p.code)) as codes
    from comment_tags g join pillars p on p.id = g.pillar_id left join workstreams w on w.id = g.workstream_id
    where g.comment_id = any(${[...ids]}::bigint[])
    group by g.comment_id`.execute(db);
  const codes = new Map(rows.map((row) => [row.id, row.codes]));
  return ids.map((id) => ({ id, codes: codes.get(id) ?? [] }));
}
