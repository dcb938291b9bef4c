import { type RawBuilder, sql } from "kysely";
import { matching } from "~/comments/comment-filter.server";
import type { Db } from "~db/connect";
import type { ExportRequest } from "../export-request";
import type { Coded, DocketColumns } from "./docket-columns.server";
import { leftOut } from "./left-out.server";
import type { LineQuery } from "./snapshot.server";

type Wanted = Pick<ExportRequest, "docket" | "filter" | "include">;

/** Comments of a docket from one place of their order to another. */
export interface Stretch {
  /** How many at most; all, where nothing is said. */
  readonly most?: number | undefined;
  /** The first of them. */
  readonly from?: { readonly submittedAt: string; readonly id: number } | undefined;
}

/**
 * A finished line for each comment, in the order of submission: bytes that only need to be passed on. `line` is made of
 * `comments` and of what stands beside it here: `content.left_out`, `campaign`, and the cells below. Nothing of
 * `comment_contacts` is read.
 *
 * Lines flow from the first comment on, along the index by time: tags and answers come by one look each into their
 * indexes, and codes by comparison, since joins and sorts within each of 100,000 sub-selects took four times as long.
 */
export function commentLines(
  db: Db,
  { docket, filter, include }: Wanted,
  columns: DocketColumns,
  line: RawBuilder<string>,
  { most, from }: Stretch = {},
): LineQuery {
  return db
    .selectFrom("comments")
    .innerJoinLateral(
      sql<Record<string, never>>`(select ${leftOut(include)} as left_out)`.as("content"),
      (join) => join.onTrue(),
    )
    .innerJoinLateral(
      sql<Record<string, never>>`(
        select array_agg(t.pillar_id) as pillars, array_agg(t.workstream_id) as workstreams
        from comment_tags t where t.comment_id = comments.id)`.as("tagged"),
      (join) => join.onTrue(),
    )
    .innerJoinLateral(themesOf(columns.themes).as("themed"), (join) => join.onTrue())
    .innerJoinLateral(answersOf(columns.questions).as("answered"), (join) => join.onTrue())
    .leftJoinLateral(campaignOf.as("campaign"), (join) => join.onTrue())
    .where((eb) => matching(eb, { ...filter, held: undefined, docket }))
    .$if(from !== undefined, (query) =>
      query.where(
        sql<boolean>`(comments.submitted_at, comments.id) >= (${from?.submittedAt}::timestamptz, ${from?.id}::bigint)`,
      ),
    )
    .select(line.as("line"))
    .orderBy("comments.submittedAt")
    .orderBy("comments.id")
    .$if(most !== undefined, (query) => query.limit(sql.lit(most ?? 0)));
}

/**
 * The campaign's reference and the comment's place in it: one look into an index. The limit keeps it one; joined as a whole, the
 * rows would come in another order, and the first only after all of them were sorted.
 */
const campaignOf = sql<Record<string, never>>`(
  select concat('C-', m.campaign_id) as reference,
    case when k.representative_id = m.comment_id then 'representative' else m.kind end as role
  from campaign_members m join campaigns k on k.id = m.campaign_id where m.comment_id = comments.id
  limit 1)`;

/** The ids of a comment's themes; where the docket has none, nothing is looked for. */
function themesOf(themes: readonly Coded[]) {
  if (themes.length === 0) return sql<Record<string, never>>`(select null::integer[] as ids)`;
  return sql<Record<string, never>>`(
    select array_agg(h.theme_id) as ids from comment_themes h where h.comment_id = comments.id)`;
}

/** The answers by their questions, as `answered.q7`; what a moderator removed is replaced. */
function answersOf(questions: DocketColumns["questions"]) {
  if (questions.length === 0) return sql<Record<string, never>>`(select 1)`;
  const answers = questions.map(
    ({ id }) =>
      sql`max(coalesce(a.redacted_body, a.body)) filter (where a.question_id = ${sql.lit(id)}) as ${sql.ref(`q${id}`)}`,
  );
  return sql<Record<string, never>>`(
    select ${sql.join(answers)} from comment_answers a where a.comment_id = comments.id)`;
}

/** An answer, unless the content is left out. */
export const answerTo = (question: { readonly id: number }): RawBuilder<string | null> =>
  sql`case when content.left_out is null then answered.${sql.ref(`q${question.id}`)} end`;

/** Names follow the commenter's choice, and go with the content. */
export const organizationName = sql<string | null>`case
  when comments.publication = 'named' and content.left_out is null then comments.organization_name end`;
export const publicName = sql<
  string | null
>`case when content.left_out is null then comments.public_name end`;

/** Typed by the commenter, and part of what the public reads of a comment in confidence. */
export const region = sql<string | null>`case
  when content.left_out is null or content.left_out = 'confidential' then comments.region end`;

/** How many files its last version has. */
export const fileCount = sql<number>`(
  select count(*) from attachments f where f.comment_id = comments.id and f.replaced_at is null)`;

/** The first acknowledgement that was sent: an earlier one may have been stopped before it left. */
export const acknowledgedAt = sql<Date | null>`(
  select a.acknowledged_at from acknowledgements a where a.comment_id = comments.id order by a.sequence limit 1)`;

/** The codes whose ids are in an array, in their own order: "I; II". `write` makes each fit for the file. */
export function codesIn(
  ids: "tagged.pillars" | "tagged.workstreams" | "themed.ids",
  coded: readonly Coded[],
  write: (code: string) => string = (code) => code,
): RawBuilder<string | null> {
  if (coded.length === 0) return sql`null::text`;
  const each = coded.map(
    ({ id, code }) => sql`case when ${sql.lit(id)} = any(${sql.raw(ids)}) then ${write(code)}::text end`,
  );
  return sql`case when ${sql.raw(ids)} is not null then concat_ws('; ', ${sql.join(each)}) end`;
}

/** An instant as ISO 8601 in UTC, to the second. */
export const utc = (instant: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
