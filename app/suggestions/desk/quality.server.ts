import { sql } from "kysely";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";
import { listDecisions } from "../learning/decisions.server";
import { sumUp } from "../measure";

/** How often a pillar or workstream was suggested and given, for the comments of one language. */
export interface JudgedLabel {
  readonly locale: Locale;
  readonly pillarId: number;
  /** Null for the pillar as a whole. */
  readonly workstreamId: number | null;
  readonly hits: number;
  readonly falseAlarms: number;
  readonly misses: number;
}

export type SuggestionQuality = NonNullable<Awaited<ReturnType<typeof findQuality>>>;

/**
 * How well a published docket's suggestions meet what people decided: on comments that were tagged after their suggestions were made and are in review,
 * posted or withheld, each against the model that it had then. Of a campaign only its representative counts, and what was
 * accepted in bulk counts for nothing, since nobody has read it.
 */
export async function findQuality(db: Db, docket: string) {
  const notice = await db
    .selectFrom("notices")
    .where("docketNumber", "=", docket)
    .where("publishedAt", "is not", null)
    .select("id")
    .executeTakeFirst();
  if (!notice) return undefined;
  const noticeId = notice.id;
  const judged = await listJudged(db, noticeId);
  return {
    judged: await countJudged(db, judged),
    labels: await listLabels(db, judged),
    bands: await listBands(db, judged),
    states: await countStates(db, noticeId),
    model: await db
      .selectFrom("suggestionModels")
      .where("noticeId", "=", noticeId)
      .where("version", ">", 0)
      .select(["version", "decisions", "trainedAt"])
      .executeTakeFirst(),
  };
}

/** The same for pillars in three numbers, as it is kept with a model: what its predecessors were worth. */
export async function summarizeQuality(db: Db, noticeId: number) {
  const judged = await listJudged(db, noticeId);
  const labels = await listLabels(db, judged);
  const { precision, recall, f1 } = sumUp(labels.filter(({ workstreamId }) => workstreamId === null));
  return { comments: judged.length, precision, recall, f1 };
}

/** Of the newest decisions those that were made after their comment was read, by the comments' ids. */
async function listJudged(db: Db, noticeId: number): Promise<readonly number[]> {
  const decisions = await listDecisions(db, noticeId);
  const { rows } = await sql<{ id: number }>`
    select r.comment_id as id from suggestion_readings r
    where r.comment_id = any(${decisions.map(({ id }) => id)}::bigint[])
      and not exists (select from comment_tags g where g.comment_id = r.comment_id and g.tagged_at <= r.read_at)
      and not exists (select from suggestions s where s.comment_id = r.comment_id and s.in_bulk)`.execute(db);
  return rows.map(({ id }) => id);
}

const judgedComments = (judged: readonly number[]) =>
  sql`select id, locale from comments where id = any(${[...judged]}::bigint[])`;

async function countJudged(db: Db, ids: readonly number[]) {
  const { rows } = await sql<{ locale: Locale; count: number }>`
    select locale, count(*) from (${judgedComments(ids)}) judged group by locale order by locale`.execute(db);
  return rows;
}

/**
 * Suggestions of judged comments, with whether they were given. Of a comment that was given a pillar and none of its workstreams nobody
 * knows which of them is right.
 */
const judgedSuggestions = sql`
  select j.id, j.locale, s.pillar_id, s.workstream_id, s.confidence, exists (
    select from comment_tags g where g.comment_id = j.id and g.pillar_id = s.pillar_id
      and (s.workstream_id is null or g.workstream_id = s.workstream_id)) as given
  from judged j join suggestions s on s.comment_id = j.id
  where s.workstream_id is null or not exists (
    select from comment_tags g where g.comment_id = j.id and g.pillar_id = s.pillar_id and g.workstream_id is null)`;

async function listLabels(db: Db, ids: readonly number[]): Promise<readonly JudgedLabel[]> {
  const { rows } = await sql<JudgedLabel>`
    with judged as materialized (${judgedComments(ids)}),
    suggested as materialized (${judgedSuggestions}),
    missed as (
      select distinct j.locale, j.id, g.pillar_id, w.workstream_id
      from judged j join comment_tags g on g.comment_id = j.id
        cross join lateral (values (null::integer), (g.workstream_id)) w (workstream_id)
      where not exists (
        select from suggestions s where s.comment_id = j.id and s.pillar_id = g.pillar_id
          and s.workstream_id is not distinct from w.workstream_id)
    )
    select locale, pillar_id as "pillarId", workstream_id as "workstreamId",
      sum(hits)::integer as hits, sum(false_alarms)::integer as "falseAlarms", sum(misses)::integer as misses
    from (
      select locale, pillar_id, workstream_id, count(*) filter (where given) as hits,
        count(*) filter (where not given) as false_alarms, 0 as misses
      from suggested group by 1, 2, 3
      union all
      select locale, pillar_id, workstream_id, 0, 0, count(*) from missed group by 1, 2, 3
    ) counted group by 1, 2, 3 order by 1, 2, 3 nulls first`.execute(db);
  return rows;
}

/** Of suggestions with a confidence from `tenth` tenths on, how many there were and how many were given. */
async function listBands(db: Db, ids: readonly number[]) {
  const { rows } = await sql<{ tenth: number; count: number; given: number }>`
    with judged as materialized (${judgedComments(ids)}), suggested as (${judgedSuggestions})
    select least(floor((confidence * 10)::numeric(6, 4)), 9)::integer as tenth,
      count(*), count(*) filter (where given) as given
    from suggested group by 1 order by 1`.execute(db);
  return rows;
}

/** What became of the docket's suggestions so far, whoever read the comments. */
async function countStates(db: Db, noticeId: number) {
  const { rows } = await sql<{
    waiting: number;
    accepted: number;
    inBulk: number;
    dismissed: number;
    passedOver: number;
  }>`
    select count(*) filter (where s.state = 'waiting') as waiting,
      count(*) filter (where s.state = 'accepted' and not s.in_bulk) as accepted,
      count(*) filter (where s.state = 'accepted' and s.in_bulk) as "inBulk",
      count(*) filter (where s.state = 'dismissed') as dismissed,
      count(*) filter (where s.state = 'passed-over') as "passedOver"
    from suggestion_readings r join suggestions s on s.comment_id = r.comment_id
    where r.notice_id = ${noticeId}`.execute(db);
  return rows[0] ?? { waiting: 0, accepted: 0, inBulk: 0, dismissed: 0, passedOver: 0 };
}
