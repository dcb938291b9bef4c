import { sql } from "kysely";
import { holdsWords } from "~/comments/comment-filter.server";
import { locales } from "~/i18n/locale";
import type { Db } from "~db/connect";
import { all, entryConditions } from "./entry-conditions.server";
import { type Entry, fromOn, nextEntries, order, place, type Stretch } from "./find-entries.server";
import { rarestFacets } from "./rarest-facets.server";
import type { Sought } from "./sought.server";

/** So many of what the index of words finds are fetched at most, to be counted and put in order; they take some 30 ms. */
export const MOST_FETCHED = 10_000;
/** A planner's guess above this is not tried; it may be wrong by some times. */
const MOST_GUESSED = 30_000;
/** As many of the next comments are read before the index is asked for all of them; they take some 10 ms. */
export const NEXT_READ = 1500;
/** As many of the next entries are looked at for those that are read. */
const NEXT = 5000;
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

interface Fetched {
  /** How many comments hold the words, whatever else is asked. */
  readonly holding: number;
  readonly ids: number[] | null;
  readonly places: number[] | null;
}

const entriesIn = ({ ids, places }: Fetched): readonly Entry[] =>
  (ids ?? []).map((commentId, index) => ({ commentId, at: places?.[index] ?? 0 }));

/** Ids and places as two arrays; float8 holds both exactly, and node-postgres reads an array of them as numbers. */
const asArrays = sql.raw(`array_agg(comment_id::float8) as ids,
  array_agg((extract(epoch from submitted_at) * 1000000)::float8) as places`);

/** All that match, in no order, where few hold the words; undefined where more do than are fetched. */
export async function fetchByWords(
  db: Db,
  sought: Sought,
  words: string,
): Promise<readonly Entry[] | undefined> {
  if ((await guess(db, words)) > MOST_GUESSED) return undefined;
  return byIndex(db, async (trx) => {
    const { rows } = await sql<Fetched>`
      with found as materialized (
        select s.comment_id from comment_search s where ${holdsWords(words)} limit ${MOST_FETCHED + 1}
      ), matching as (
        select comment_id, submitted_at from found join queue_entries using (comment_id)
        where ${all(entryConditions(sought))}
      )
      select (select count(*) from found) as holding, ${asArrays} from matching`.execute(trx);
    const [fetched] = rows;
    return fetched && fetched.holding <= MOST_FETCHED ? entriesIn(fetched) : undefined;
  });
}

/**
 * How many comments hold the words, as the planner guesses. Of both languages apart from which text is in which: it knows
 * how common a word is, and not that a Spanish word stands in Spanish texts.
 */
async function guess(db: Db, words: string): Promise<number> {
  const either = locales.map((locale) => sql`search @@ portal_tsquery(${sql.lit(locale)}, ${words})`);
  const { rows } = await sql<Record<string, string>>`
    explain select from comment_search where ${sql.join(either, sql` or `)}`.execute(db);
  const [firstLine = ""] = Object.values(rows[0] ?? {});
  return Number(/ rows=(\d+)/.exec(firstLine)?.[1] ?? 0);
}

/** All that match, in no order: by what else is asked for, which few have, and then by reading those. */
export async function fetchByFacets(db: Db, sought: Sought, words: string): Promise<readonly Entry[]> {
  const keys = await rarestFacets(db, sought);
  const { rows } = await sql<Fetched>`
    with found as materialized (select * from queue_entries where facets @> ${[...keys]}::text[])
    select count(*) as holding, ${asArrays} from found
    where ${all(entryConditions(sought))}
      and (select ${holdsWords(words)} from comment_search s where s.comment_id = found.comment_id)`.execute(
    db,
  );
  return rows[0] ? entriesIn(rows[0]) : [];
}

/** The next that match of very many: met soon on a walk, or else fetched by the index and sorted. */
export async function findNext(
  db: Db,
  sought: Sought,
  words: string,
  stretch: Stretch,
): Promise<readonly Entry[]> {
  const walked = await readNext(db, sought, words, { ...stretch, atMost: NEXT_READ });
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

/** Those that hold the words among the next so many comments that match otherwise. */
export async function readNext(
  db: Db,
  sought: Sought,
  words: string,
  stretch: Stretch & { readonly atMost: number },
): Promise<readonly Entry[]> {
  const { rows } = await sql<Entry>`
    select ${place} from (
      select * from (${nextEntries(sought, { ...stretch, atMost: Math.max(NEXT, stretch.atMost) })}) next
      where ${all(entryConditions(sought))}
      order by ${order(stretch)} limit ${stretch.atMost}) read
    where (select ${holdsWords(words)} from comment_search s where s.comment_id = read.comment_id)
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

/** The best answers first: how often and how near to each other the words are. For some hundreds, not for many. */
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
