import { sql } from "kysely";
import { holdsWords } from "~/comments/comment-filter.server";
import type { Db } from "~db/connect";
import { all, entryConditions } from "./entry-conditions.server";
import {
  type Entry,
  findEntries,
  fromOn,
  nextEntries,
  order,
  place,
  type Stretch,
} from "./find-entries.server";
import { byIndex, mayHold, type Searching, slicesOf } from "./searching.server";
import type { Sought } from "./sought.server";
import type { KeptCount } from "./tallies.server";

/** Among as many of the next comments the index is asked first for words that very many hold. */
const NEAR = 2000;
/** Where a page is not filled from those: the least of these among which it may well be, of those that are not too many. */
const FARTHER = [5000, 10_000, 15_000, 20_000, 30_000, 50_000, 75_000, 100_000];
/** So many times as many as a page needs should be there. */
const SPARE = 3;
/** As many the index may find for one page: each is looked up, and compared with a phrase. */
const SOME = 3000;
/** More than this are not looked up: then ids and places in the queue hardly go together. */
const MOST = 2 * SOME;
/** As many are read one by one where the index would find too many beside them. */
const NEXT_READ = 1500;
/** As many of those that match otherwise, which may lie far from each other. */
const NEXT_OTHERS = 300;
/** Words that one in so many comments holds are soon met among those that match otherwise. */
const ONE_IN = 10;
/** Where so few match otherwise, a phrase of such words is looked for among those as well. */
const FEW_OTHERS = 20_000;

/** What was found among some of the next comments. */
export interface Looked {
  readonly entries: readonly Entry[];
  /** How many match among those that were looked at, the entries and more. */
  readonly matching: number;
  /** Among how many that was looked for. */
  readonly among: number;
  /** The last comment that was looked at; absent where nothing comes after it. */
  readonly last: number | undefined;
}

/** How many match beside the words, as far as that is known. */
type Others = Pick<KeptCount, "n"> | undefined;

/**
 * The next that match of very many that hold the words: never all of them are looked up, but those among so many of the
 * next comments as can be looked through in the time that a page has.
 */
export async function lookAhead(
  db: Db,
  sought: Sought,
  { searching, others, ...stretch }: Stretch & { readonly searching: Searching; readonly others: Others },
): Promise<Looked> {
  const ask = (among: number) => askIndex(db, sought, searching, stretch, among);
  const near = await ask(NEAR);
  if (!near) return readOthers(db, sought, searching.words, others, stretch);
  if (near.entries.length === stretch.limit || near.last === undefined) return near;
  const soonMet = !searching.compares || others === undefined || others.n <= FEW_OTHERS;
  if (sought.facets.length > 0 && soonMet && near.candidates * ONE_IN >= NEAR) {
    return readOthers(db, sought, searching.words, others, stretch);
  }
  const within = FARTHER.filter((each) => near.candidates * each <= SOME * NEAR);
  const among =
    within.find((each) => near.matching * each >= SPARE * stretch.limit * NEAR) ?? within.at(-1) ?? NEAR;
  return (among === NEAR ? undefined : await ask(among)) ?? near;
}

/** By the index of words, of the next so many comments; undefined where it finds too many. */
async function askIndex(
  db: Db,
  sought: Sought,
  searching: Searching,
  stretch: Stretch,
  among: number,
): Promise<(Looked & { readonly candidates: number }) | undefined> {
  const next = await boundsOf(db, sought, stretch, among);
  if (next.n === 0) return { entries: [], matching: 0, among, last: undefined, candidates: 0 };
  const slices = slicesOf(next.least, next.greatest);
  if (!slices) return undefined;
  return byIndex(db, async (trx) => {
    const { rows } = await sql<{
      found: number;
      candidates: number;
      matching: number;
      entries: Entry[] | null;
    }>`
      with found as materialized (
        select s.comment_id, ${searching.compares ? holdsWords(searching.words) : sql`true`} as holds
        from comment_search s where ${mayHold(searching, slices)} limit ${MOST + 1}
      ), candidates as materialized (
        select * from found where comment_id between ${next.least} and ${next.greatest}
      ), matching as materialized (
        select comment_id, submitted_at from candidates join queue_entries using (comment_id)
        where holds and ${all([...entryConditions(sought), ...fromOn(stretch), ...upTo(stretch, next.last)])}
      )
      select (select count(*) from found) as found, (select count(*) from candidates) as candidates,
        (select count(*) from matching) as matching,
        (select json_agg(first) from (
          select ${place} from matching order by ${order(stretch)} limit ${stretch.limit}) first) as entries`.execute(
      trx,
    );
    const { found = 0, candidates = 0, matching = 0, entries = null } = rows[0] ?? {};
    if (found > MOST) return undefined;
    return { entries: entries ?? [], matching, among, last: next.last, candidates };
  });
}

interface Bounds {
  readonly n: number;
  readonly least: number;
  readonly greatest: number;
  readonly last: number | undefined;
}

/** Between which ids the next so many comments lie, and which of them is the last, where there are as many. */
async function boundsOf(db: Db, sought: Sought, stretch: Stretch, among: number): Promise<Bounds> {
  const { rows } = await sql<Omit<Bounds, "last"> & { last: number | null }>`
    select count(*) as n, min(comment_id) as least, max(comment_id) as greatest,
      (array_agg(comment_id))[${among}::int] as last
    from (${nextEntries(sought, { ...stretch, atMost: among })}) next`.execute(db);
  const { n = 0, least = 0, greatest = 0, last } = rows[0] ?? {};
  return { n, least, greatest, last: last ?? undefined };
}

/** Up to the last one and with it. */
const upTo = ({ direction }: Stretch, last: number | undefined) =>
  last === undefined
    ? []
    : [
        sql<boolean>`(submitted_at, comment_id) ${sql.raw(direction === "older" ? ">=" : "<=")}
          (select p.submitted_at, p.comment_id from queue_entries p where p.comment_id = ${last})`,
      ];

/** By reading the next that match otherwise. */
async function readOthers(
  db: Db,
  sought: Sought,
  words: string,
  others: Others,
  stretch: Stretch,
): Promise<Looked> {
  const among = sought.facets.length > 0 ? NEXT_OTHERS : NEXT_READ;
  const next = await findEntries(db, sought, { ...stretch, limit: among, count: others?.n });
  const { rows } = await sql<{ id: number }>`
    select s.comment_id as id from comment_search s
    where s.comment_id = any(${next.map(({ commentId }) => commentId)}::bigint[]) and ${holdsWords(words)}`.execute(
    db,
  );
  const holding = new Set(rows.map(({ id }) => id));
  const matching = next.filter(({ commentId }) => holding.has(commentId));
  return {
    entries: matching.slice(0, stretch.limit),
    matching: matching.length,
    among,
    last: next.length < among ? undefined : next.at(-1)?.commentId,
  };
}
