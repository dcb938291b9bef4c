import { sql } from "kysely";
import { holdsWords } from "~/comments/comment-filter.server";
import { locales } from "~/i18n/locale";
import type { Db } from "~db/connect";
import { all, entryConditions } from "./entry-conditions.server";
import { type Entry, fromOn, nextEntries, order, place, type Stretch } from "./find-entries.server";
import type { Sought } from "./sought.server";

/** Up to here what is found is known one by one: it is counted exactly, and can be put in order of relevance. */
export const FOUND_LIMIT = 1000;
/** As many of the next comments are read before the index is asked for all of them: some 15 ms. */
const NEXT = 1500;
/** As many are read for one page where the index cannot help, as with a word that is only to be left out. */
export const NEXT_WITHOUT_INDEX = 5000;

/** How words can be looked for: not at all, since none is left of them; by the index; or only by reading. */
export type Searching = "nothing" | "indexed" | "read";

/** Decides how. A word that is only to be left out would have the index read through from end to end. */
export async function searchingFor(db: Db, words: string): Promise<Searching> {
  const { rows } = await sql<{ nodes: number; tree: string }>`
    select numnode(q) as nodes, querytree(q) as tree
    from unnest(${[...locales]}::text[]) as locale, portal_tsquery(locale, ${words}) as q`.execute(db);
  const meant = rows.filter(({ nodes }) => nodes > 0);
  if (meant.length === 0) return "nothing";
  return meant.some(({ tree }) => tree === "" || tree === "T") ? "read" : "indexed";
}

/** Those found by the index of words, at most one above FOUND_LIMIT of them, in no order. */
export async function findSome(db: Db, sought: Sought, words: string): Promise<readonly Entry[]> {
  return byIndex(db, async (trx) => {
    const { rows } = await sql<Entry>`
      with found as materialized (select s.comment_id from comment_search s where ${holdsWords(words)})
      select ${place} from found join queue_entries using (comment_id)
      where ${all(entryConditions(sought))} limit ${FOUND_LIMIT + 1}`.execute(trx);
    return rows;
  });
}

/** The next that match of very many: met soon on a walk, or else fetched by the index and sorted. */
export async function findNext(
  db: Db,
  sought: Sought,
  words: string,
  stretch: Stretch,
): Promise<readonly Entry[]> {
  const walked = await readNext(db, sought, words, { ...stretch, atMost: NEXT });
  if (walked.length === stretch.limit) return walked;
  return byIndex(db, async (trx) => {
    const { rows } = await sql<Entry>`
      with found as materialized (select s.comment_id from comment_search s where ${holdsWords(words)})
      select ${place} from found join queue_entries using (comment_id)
      where ${all([...entryConditions(sought), ...fromOn(stretch)])}
      order by ${order(stretch)} limit ${stretch.limit}`.execute(trx);
    return rows;
  });
}

/** Those that match among the next so many comments. */
export async function readNext(
  db: Db,
  sought: Sought,
  words: string,
  stretch: Stretch & { readonly atMost: number },
): Promise<readonly Entry[]> {
  const { rows } = await sql<Entry>`
    select ${place} from (${nextEntries(sought, stretch)}) next
    where ${all(entryConditions(sought))}
      and (select ${holdsWords(words)} from comment_search s where s.comment_id = next.comment_id)
    order by ${order(stretch)} limit ${stretch.limit}`.execute(db);
  return rows;
}

/** The last of the next so many comments, where reading has to go on; undefined where there are not as many. */
export async function lastRead(db: Db, sought: Sought, stretch: Stretch & { readonly atMost: number }) {
  const { rows } = await sql<{ trackingNumber: string }>`
    select c.tracking_number as "trackingNumber" from (
      select comment_id from (${nextEntries(sought, stretch)}) next offset ${stretch.atMost - 1}) last
    join comments c on c.id = last.comment_id`.execute(db);
  return rows[0]?.trackingNumber;
}

/** The best answers first: how often and how near to each other the words are. For no more than FOUND_LIMIT. */
export async function byRelevance(db: Db, words: string, found: readonly Entry[]): Promise<readonly Entry[]> {
  const { rows } = await sql<{ id: number }>`
    select s.comment_id as id from comment_search s
    where s.comment_id = any(${found.map(({ commentId }) => commentId)}::bigint[])
    order by ts_rank_cd(s.search, portal_tsquery(s.locale, ${words}), 1) desc, s.comment_id desc`.execute(db);
  const entries = new Map(found.map((entry) => [entry.commentId, entry]));
  return rows.flatMap(({ id }) => entries.get(id) ?? []);
}

/**
 * The planner takes looking into a text for cheap and would rather read a million of them than ask the index for a
 * common word; that takes seconds where the index takes 30 ms.
 */
async function byIndex<Found>(db: Db, find: (db: Db) => Promise<Found>): Promise<Found> {
  if (db.isTransaction) return find(db);
  return db.transaction().execute(async (trx) => {
    await sql`set local enable_seqscan = off`.execute(trx);
    return find(trx);
  });
}
