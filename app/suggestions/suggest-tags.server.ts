import { sql, type Transaction } from "kysely";
import type { Arrived, Sorter } from "~/arrivals/sort-arrivals.server";
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
  // nobody decides about them meanwhile; in the order in which everybody takes them
  await sql`select from comments where id = any(${ids}::bigint[]) order by id for share`.execute(trx);
  const open = await trx
    .selectFrom("comments")
    .where(sql<boolean>`id = any(${ids}::bigint[])`)
    // one that was posted without any tag still waits for some
    .where(
      sql<boolean>`status in ('received', 'in-review')
        or status = 'posted' and not exists (select from comment_tags g where g.comment_id = comments.id)`,
    )
    .select("id")
    .execute();
  const isOpen = new Set(open.map(({ id }) => id));
  const written = found.filter(({ comment }) => isOpen.has(comment.id));
  if (written.length === 0) return;
  const readings = JSON.stringify(
    written.map(({ comment, model }) => ({ id: comment.id, notice: comment.noticeId, model })),
  );
  const suggestions = JSON.stringify(written.flatMap(toRows));
  await sql`
    insert into suggestion_readings (comment_id, notice_id, model)
    select * from json_to_recordset(${readings}::json) as read (id bigint, notice integer, model integer)
    on conflict (comment_id) do update set model = excluded.model, read_at = excluded.read_at`.execute(trx);
  const suggested = sql`
    select s.* from json_to_recordset(${suggestions}::json) as s (
      comment_id bigint, pillar_id integer, workstream_id integer, confidence real, words jsonb, model integer)
    where not exists (
      select from comment_tags g where g.comment_id = s.comment_id and g.pillar_id = s.pillar_id
        and (s.workstream_id is null or g.workstream_id = s.workstream_id))`;
  await sql`
    delete from suggestions s using unnest(${[...isOpen]}::bigint[]) as open (id)
    where s.comment_id = open.id and s.state in ('waiting', 'passed-over') and not exists (
      select from (${suggested}) now where now.comment_id = s.comment_id and now.pillar_id = s.pillar_id
        and now.workstream_id is not distinct from s.workstream_id)`.execute(trx);
  await sql`
    insert into suggestions as s (comment_id, pillar_id, workstream_id, confidence, words, model)
    ${suggested} order by 1, 2, 3
    on conflict on constraint suggestions_once do update set
      confidence = excluded.confidence, words = excluded.words, model = excluded.model,
      made_at = excluded.made_at, state = 'waiting'
    where s.state in ('waiting', 'passed-over')`.execute(trx);
}

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

function placeOf(code: string, edition: EditionRead) {
  for (const { id: pillarId, code: pillar, workstreams } of edition.pillars) {
    if (code === pillar) return { pillarId, workstreamId: null };
    const workstream = workstreams.find((each) => each.code === code);
    if (workstream) return { pillarId, workstreamId: workstream.id };
  }
  return undefined;
}
