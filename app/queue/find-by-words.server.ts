import { sql } from "kysely";
import { holdsWords } from "~/comments/comment-filter.server";
import type { Db } from "~db/connect";
import { all, entryConditions } from "./entry-conditions.server";
import { type Entry, nextEntries, order, place, type Stretch } from "./find-entries.server";
import { rarestFacets } from "./rarest-facets.server";
import { byIndex, guessCandidates, mayHold, type Searching } from "./searching.server";
import type { Sought } from "./sought.server";

/** So many of what the index of words finds are fetched at most, to be counted and put in order; they take some 25 ms. */
const MOST_FETCHED = 4000;
/** As many texts at most are compared with a phrase: most of them do not hold it, and need not be looked up further. */
const MOST_COMPARED = 5000;
/** A planner's guess above this is not tried. Of words that it does not know it guesses thousands; of a phrase too few, as if one word did not bring the other. */
const MOST_GUESSED = 30_000;
const MOST_GUESSED_COMPARED = 3000;
/** As many are read for one page where the index cannot help, as with a word that is only to be left out. */
export const NEXT_WITHOUT_INDEX = 5000;

interface Fetched {
  readonly n: number;
  readonly ids: number[] | null;
  readonly places: number[] | null;
}

const entriesIn = ({ ids, places }: Fetched): readonly Entry[] =>
  (ids ?? []).map((commentId, index) => ({ commentId, at: places?.[index] ?? 0 }));

/** What matches: all of it, in no order; or, of very many, only how many there are at least. */
export type ByWords = { readonly entries: readonly Entry[] } | { readonly atLeast: number };

/** All that match where few may hold the words, otherwise how many there are at least. */
export async function fetchByWords(db: Db, sought: Sought, searching: Searching): Promise<ByWords> {
  const { compares, words } = searching;
  const most = compares ? MOST_COMPARED : MOST_FETCHED;
  // of a narrower list it would be few, and not worth looking them up
  const counts = sought.facets.length === 0 && sought.states.length > 1;
  const guessed = compares ? MOST_GUESSED_COMPARED : MOST_GUESSED;
  if ((await guessCandidates(db, searching)) > guessed) return { atLeast: 0 };
  return byIndex(db, async (trx) => {
    const whole = sql`(select count(*) from candidates) <= ${most}`;
    const { rows } = await sql<Fetched & { whole: boolean }>`
      with candidates as materialized (
        select s.comment_id, ${compares ? holdsWords(words) : sql`true`} as holds
        from comment_search s where ${mayHold(searching)} limit ${most + 1}
      ), matching as (
        select comment_id, submitted_at from candidates join queue_entries using (comment_id)
        where holds and ${counts ? sql`true` : whole} and ${all(entryConditions(sought))}
      )
      select ${whole} as whole, count(*) as n,
        array_agg(comment_id::float8) filter (where ${whole}) as ids,
        array_agg(${AT}) filter (where ${whole}) as places
      from matching`.execute(trx);
    const [fetched] = rows;
    if (!fetched?.whole) return { atLeast: fetched?.n ?? 0 };
    return { entries: entriesIn(fetched) };
  });
}

/** A place as an array holds it: float8 is exact here, and node-postgres reads an array of them as numbers. */
const AT = sql.raw("(extract(epoch from submitted_at) * 1000000)::float8");

/** All that match, in no order: by what else is asked for, which few have, and then by reading those. */
export async function fetchByFacets(db: Db, sought: Sought, words: string): Promise<readonly Entry[]> {
  const keys = await rarestFacets(db, sought);
  const { rows } = await sql<Fetched>`
    with found as materialized (select * from queue_entries where facets @> ${[...keys]}::text[])
    select count(*) as n, array_agg(comment_id::float8) as ids, array_agg(${AT}) as places from found
    where ${all(entryConditions(sought))}
      and (select ${holdsWords(words)} from comment_search s where s.comment_id = found.comment_id)`.execute(
    db,
  );
  return rows[0] ? entriesIn(rows[0]) : [];
}

/** Those that hold the words among the next so many comments that match otherwise. */
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

/** The best answers first: how often and how near to each other the words are. For some hundreds, not for many. */
export async function byRelevance(db: Db, words: string, found: readonly Entry[]): Promise<readonly Entry[]> {
  const { rows } = await sql<{ id: number }>`
    select s.comment_id as id from comment_search s
    where s.comment_id = any(${found.map(({ commentId }) => commentId)}::bigint[])
    order by ts_rank_cd(s.search, portal_tsquery(s.locale, ${words}), 1) desc, s.comment_id desc`.execute(db);
  const entries = new Map(found.map((entry) => [entry.commentId, entry]));
  return rows.flatMap(({ id }) => entries.get(id) ?? []);
}
