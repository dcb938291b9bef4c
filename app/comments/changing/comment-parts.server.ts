import { sql, type Transaction } from "kysely";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";

/** A comment's texts: `body`, `public-version`, `answer:` and a question's id, `file:` and an attachment's id. */
export type CommentPart = "body" | "public-version" | `answer:${number}` | `file:${string}`;

const FORM = /^(body|public-version|answer:[0-9]{1,9}|file:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The part that a form names; undefined where no comment has such. */
export const parsePart = (name: string): CommentPart | undefined => (isPart(name) ? name : undefined);
const isPart = (name: string): name is CommentPart => FORM.test(name);

export interface PartText {
  readonly part: CommentPart;
  readonly text: string;
}

/**
 * The texts of a comment in reading order, as they are stored: its own, the answers, and what was read in its current files.
 * Parts without a word are left out.
 */
export async function listPartTexts(
  db: Db | Transaction<Database>,
  commentId: number,
): Promise<readonly PartText[]> {
  const { rows } = await sql<PartText>`
    select part, text from (
      select 1 as place, 0 as position, 'body' as part, body as text from comments where id = ${commentId}
      union all
      select 2, 0, 'public-version', public_body from comments where id = ${commentId}
      union all
      select 3, q.position, 'answer:' || a.question_id, a.body
        from comment_answers a join questions q on q.id = a.question_id where a.comment_id = ${commentId}
      union all
      select 4, row_number() over (order by f.part, f.stored_at, f.id)::integer, 'file:' || f.id, f.text
        from attachments f where f.comment_id = ${commentId} and f.replaced_at is null
    ) parts where text <> '' order by place, position`.execute(db);
  return rows;
}
