import { sql } from "kysely";
import type { CommentPart } from "./changing/comment-parts.server";

/** One text of a comment as everybody may read it. */
export interface PublicText {
  readonly part: CommentPart;
  readonly text: string;
}

/**
 * The texts of a row of `comments` as everybody may read them once it is posted, as a relation with `part`, `text`, `place` and `ordinal` for
 * their order: what a moderator removed is replaced, of a comment given in confidence there is the public version alone, and files are those
 * that are given out. The same choice as the pages of posted comments make; a test holds them equal. Whether the comment *is*
 * posted is for the caller to ask.
 */
export const publicTexts = sql<PublicText>`(
  select part, text, place, ordinal from (
    select 'body' as part, 1 as place, 0::bigint as ordinal, coalesce(comments.redacted_body, comments.body) as text
      where comments.publication <> 'confidential'
    union all
    select 'public-version', 1, 0, coalesce(comments.redacted_public_body, comments.public_body)
      where comments.publication = 'confidential'
    union all
    select 'answer:' || a.question_id, 2, q.position, coalesce(a.redacted_body, a.body)
      from comment_answers a join questions q on q.id = a.question_id
      where a.comment_id = comments.id and comments.publication <> 'confidential'
    union all
    select 'file:' || f.id, 3, row_number() over (order by f.stored_at, f.id), f.text
      from attachments f
      where f.comment_id = comments.id and f.replaced_at is null and f.hidden_at is null
        and f.scan in ('clean', 'unscanned')
        and f.part = case when comments.publication = 'confidential' then 'public-version' else 'main' end
  ) texts where text <> '')`;
