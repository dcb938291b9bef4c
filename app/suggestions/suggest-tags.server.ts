import { sql, type Transaction } from "kysely";
import type { Arrived, Sorter } from "~/arrivals/sort-arrivals.server";
import type { CommentStatus } from "~/comments/comment";
import type { EditionRead } from "~/pillars/edition";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { type DocketModel, listModels } from "./learning/models.server";
import type { Suggestion } from "./suggestion";
import type { SuggestionThread } from "./thread/suggestion-thread.server";

/** What was found for one comment. */
interface Found {
  readonly comment: Arrived;
  readonly model: number;
  readonly suggestions: readonly Suggestion[];
  readonly edition: EditionRead;
}

/**
 * Suggests tags for comments that have arrived, each by its docket's model, and writes them down in place of those that
 * waited. What a person dismissed does not come again, what the comment has already is not suggested, and one that is withdrawn or decided is
 * left alone.
 */
export function suggestTags(thread: SuggestionThread): Sorter {
  return async (db, arrived) => {
    const found = await findTags(db, thread, arrived);
    return (trx) => writeSuggestions(trx, found);
  };
}

async function findTags(
  db: Db,
  thread: SuggestionThread,
  arrived: readonly Arrived[],
): Promise<readonly Found[]> {
  const dockets = Map.groupBy(arrived, ({ noticeId }) => noticeId);
  const models = await listModels(db, [...dockets.keys()]);
  const found: Found[] = [];
  for (const [noticeId, comments] of dockets) {
    const docket = models.get(noticeId);
    if (docket) found.push(...(await findInDocket(thread, docket, comments)));
  }
  return found;
}

async function findInDocket(
  thread: SuggestionThread,
  { version, edition, learned }: DocketModel,
  comments: readonly Arrived[],
): Promise<readonly Found[]> {
  const each = await thread.suggest(
    edition,
    learned,
    comments.map(({ text, locale }) => ({ text, locale })),
  );
  return comments.map((comment, at) => ({ comment, model: version, edition, suggestions: each[at] ?? [] }));
}

async function writeSuggestions(trx: Transaction<Database>, found: readonly Found[]): Promise<void> {
  const ids = found.map(({ comment }) => comment.id);
  // nobody decides about them or tags them meanwhile; in the order in which everybody takes them
  const { rows } = await sql<{ id: number; status: CommentStatus }>`
    select id, status from comments where id = any(${ids}::bigint[]) order by id for share`.execute(trx);
  const statusOf = new Map(rows.map(({ id, status }) => [id, status]));
  const tags = await listTags(trx, ids);
  const open = found.filter(({ comment: { id } }) => isOpen(statusOf.get(id), tags.has(id)));
  if (open.length === 0) return;
  const readings = JSON.stringify(
    open.map(({ comment, model }) => ({ id: comment.id, notice: comment.noticeId, model })),
  );
  const suggestions = JSON.stringify(
    open.flatMap(toRows).filter((row) => !(tags.get(row.comment_id) ?? []).some((tag) => meets(tag, row))),
  );
  await sql`
    insert into suggestion_readings (comment_id, notice_id, model)
    select * from json_to_recordset(${readings}::json) as read (id bigint, notice integer, model integer)
    on conflict (comment_id) do update set model = excluded.model, read_at = excluded.read_at`.execute(trx);
  const suggested = sql`json_to_recordset(${suggestions}::json) as now (
    comment_id bigint, pillar_id integer, workstream_id integer, confidence real, words jsonb, model integer)`;
  await sql`
    delete from suggestions s
    where s.comment_id = any(${open.map(({ comment }) => comment.id)}::bigint[])
      and s.state in ('waiting', 'passed-over') and not exists (
        select from ${suggested} where now.comment_id = s.comment_id and now.pillar_id = s.pillar_id
          and now.workstream_id is not distinct from s.workstream_id)`.execute(trx);
  await sql`
    insert into suggestions as s (comment_id, pillar_id, workstream_id, confidence, words, model)
    select * from ${suggested} order by comment_id, pillar_id, workstream_id
    on conflict on constraint suggestions_once do update set
      confidence = excluded.confidence, words = excluded.words, model = excluded.model,
      made_at = excluded.made_at, state = 'waiting'
    where s.state in ('waiting', 'passed-over')`.execute(trx);
}

interface Place {
  readonly pillarId: number;
  readonly workstreamId: number | null;
}

/** The tags that comments have, by their ids. */
async function listTags(
  trx: Transaction<Database>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly Place[]>> {
  const rows = await trx
    .selectFrom("commentTags")
    .where(sql<boolean>`comment_id = any(${[...ids]}::bigint[])`)
    .select(["commentId", "pillarId", "workstreamId"])
    .execute();
  return Map.groupBy(rows, ({ commentId }) => commentId);
}

/** Whether tags are still to be given; one that was posted without any waits for some. */
const isOpen = (status: CommentStatus | undefined, isTagged: boolean): boolean =>
  status === "received" || status === "in-review" || (status === "posted" && !isTagged);

/** Whether a comment with a tag has what is suggested: a workstream's tag is one of its pillar too. */
const meets = (
  tag: Place,
  row: { readonly pillar_id: number; readonly workstream_id: number | null },
): boolean =>
  tag.pillarId === row.pillar_id && (row.workstream_id === null || tag.workstreamId === row.workstream_id);

/** Rows as the database reads them. Of words beyond the body only the text is kept: where the other parts stand is not known. */
function toRows({ comment, model, edition, suggestions }: Found) {
  return suggestions.flatMap(({ code, confidence, words }) => {
    const place = placeOf(code, edition);
    if (!place) return [];
    return [
      {
        comment_id: comment.id,
        pillar_id: place.pillarId,
        workstream_id: place.workstreamId,
        confidence,
        model,
        words: words.map(({ start, end, text }) =>
          end <= comment.bodyLength ? { start, end, text } : { text },
        ),
      },
    ];
  });
}

function placeOf(code: string, edition: EditionRead): Place | undefined {
  for (const { id: pillarId, code: pillar, workstreams } of edition.pillars) {
    if (code === pillar) return { pillarId, workstreamId: null };
    const workstream = workstreams.find((each) => each.code === code);
    if (workstream) return { pillarId, workstreamId: workstream.id };
  }
  return undefined;
}
