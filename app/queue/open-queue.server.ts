import { sql } from "kysely";
import { type CommentFilter, isFolded } from "~/comments/comment-filter";
import type { Db } from "~db/connect";
import { all, entryConditions } from "./entry-conditions.server";
import {
  byRelevance,
  fetchByFacets,
  fetchByWords,
  lastRead,
  NEXT_WITHOUT_INDEX,
  readNext,
} from "./find-by-words.server";
import { type Entry, findEntries, nextEntries, type Stretch } from "./find-entries.server";
import { findFolded } from "./fold-campaigns.server";
import { type Looked, lookAhead } from "./look-ahead.server";
import { rarestFacets } from "./rarest-facets.server";
import { type Searching, searchingFor } from "./searching.server";
import { type Sought, seek } from "./sought.server";
import { countKept, type KeptCount } from "./tallies.server";

/** As many are listed at a time. */
export const COMMENTS_PER_PAGE = 25;
/** As few are put in order of relevance; a million would take seconds. */
export const MOST_RANKED = 1000;
/** Counting that is not kept goes no further: past it, the exact number helps nobody and costs a walk over every comment. */
const MOST_COUNTED = 20_000;
/** So few are read for words one by one, whatever the words. */
const MOST_READ = 3000;

/** How many comments match; where `more`, there are more than that. */
export interface Count {
  readonly n: number;
  readonly more: boolean;
}

/** A filtered list of comments, to be read stretch by stretch. */
export interface OpenQueue {
  readonly sought: Sought;
  /** Absent where not even a bound is known: see `readOn`. */
  readonly count: Count | undefined;
  /** Whether the order is by relevance, not by time. */
  readonly ranked: boolean;
  find(stretch: Stretch): Promise<readonly Entry[]>;
  /** Where a stretch was not filled and only a part was looked through for it. */
  readOn(stretch: Stretch): Promise<Part | undefined>;
}

/** The part of a list that was looked through for a page. */
export interface Part {
  /** The last comment of the part: the next begins after it. */
  readonly trackingNumber: string;
  /** How many comments it has. */
  readonly among: number;
  /** There are only words to leave out, or very many comments may hold the words. */
  readonly why: "leftOut" | "common";
}

/** Opens the list that a filter leaves. Throws where `assigned` still says `me`. */
export async function openQueue(db: Db, filter: CommentFilter): Promise<OpenQueue> {
  const sought = await seek(db, filter);
  return sought.words === undefined ? openByFacets(db, sought) : openByWords(db, sought, sought.words);
}

const noFurther = () => Promise.resolve(undefined);

async function openByFacets(db: Db, sought: Sought): Promise<OpenQueue> {
  const kept = await countKept(db, sought);
  const { n, single, more } = kept ? { ...kept, more: false } : await countLive(db, sought);
  const known = more ? undefined : n;
  return {
    sought,
    count: { n, more },
    ranked: false,
    find: (stretch) =>
      isFolded(sought.filter)
        ? findFolded(db, sought, {
            ...stretch,
            single: more ? undefined : single,
            inCampaigns: known === undefined ? undefined : known - single,
          })
        : findEntries(db, sought, { ...stretch, count: known }),
    readOn: noFurther,
  };
}

/** Counts what is not kept: by the index of facets where that finds few, otherwise among the newest comments alone. */
async function countLive(db: Db, sought: Sought): Promise<KeptCount & Count> {
  const none = { n: 0, single: 0, more: false };
  if (sought.vanished.length > 0 || sought.states.length === 0) return none;
  const few = sought.trackingNumber !== undefined || (await mostOf(db, sought)) <= MOST_COUNTED;
  const keys = few && sought.trackingNumber === undefined ? await rarestFacets(db, sought) : [];
  const looked = few
    ? sql`select * from queue_entries where
        ${keys.length > 0 ? sql`facets @> ${[...keys]}::text[]` : all(entryConditions(sought))}`
    : nextEntries(sought, { from: undefined, direction: "older", atMost: MOST_COUNTED });
  const { rows } = await sql<KeptCount & { looked: number }>`
    with looked as materialized (${looked})
    select count(*) as n, count(*) filter (where campaign_id is null) as single,
      (select count(*) from looked) as looked
    from looked where ${all(entryConditions(sought))}`.execute(db);
  const [counted] = rows;
  if (!counted) return none;
  const { n, single } = counted;
  return { n, single, more: !few && counted.looked === MOST_COUNTED };
}

/** How many match at most: as many as the rarest of the entries that are asked for. */
async function mostOf(db: Db, sought: Sought): Promise<number> {
  let most = Number.POSITIVE_INFINITY;
  for (const entry of sought.entries) {
    const kept = await countKept(db, { ...sought, entries: [entry] });
    if (kept) most = Math.min(most, kept.n);
  }
  return most;
}

async function openByWords(db: Db, sought: Sought, words: string): Promise<OpenQueue> {
  if (sought.vanished.length > 0 || sought.states.length === 0) return openList(db, sought, [], words);
  const searching = await searchingFor(db, words);
  if (searching.how === "nothing") return openList(db, sought, [], words);
  const others = await countKept(db, { ...sought, words: undefined });
  if (others && others.n <= MOST_READ && sought.facets.length > 0) {
    return openList(db, sought, others.n === 0 ? [] : await fetchByFacets(db, sought, words), words);
  }
  if (searching.how === "read") return openByReading(db, sought, words);
  const fetched = await fetchByWords(db, sought, searching);
  return "entries" in fetched
    ? openList(db, sought, fetched.entries, words)
    : openCommon(db, sought, { ...fetched, searching, others });
}

/** A list that is known as a whole. */
async function openList(db: Db, sought: Sought, found: readonly Entry[], words: string): Promise<OpenQueue> {
  const ranked = sought.filter.sort === "relevance" && found.length <= MOST_RANKED;
  const ordered = ranked ? await byRelevance(db, words, found) : newestFirst(found);
  return {
    sought,
    count: { n: found.length, more: false },
    ranked,
    find: (stretch) => cut(db, ordered, { ...stretch, ranked }),
    readOn: noFurther,
  };
}

interface Common {
  readonly searching: Searching;
  readonly others: KeptCount | undefined;
  readonly atLeast: number;
}

/** A list of what very many comments may hold: of each page only a part is looked through, the newest to count them as well. */
async function openCommon(db: Db, sought: Sought, { atLeast, ...common }: Common): Promise<OpenQueue> {
  const looked = new Map<Stretch, Looked>();
  const newest = await lookAhead(db, sought, { ...common, ...NEWEST });
  const look = async (stretch: Stretch): Promise<Looked> => {
    const isFirst = stretch.from === undefined && stretch.direction === NEWEST.direction;
    return isFirst && stretch.limit <= NEWEST.limit
      ? newest
      : lookAhead(db, sought, { ...common, ...stretch });
  };
  return {
    sought,
    count:
      newest.last === undefined
        ? { n: newest.matching, more: false }
        : { n: Math.max(newest.matching, atLeast) - 1, more: true },
    ranked: false,
    async find(stretch) {
      const found = await look(stretch);
      looked.set(stretch, found);
      return found.entries.slice(0, stretch.limit);
    },
    async readOn(stretch) {
      const { last, among } = looked.get(stretch) ?? (await look(stretch));
      return last === undefined ? undefined : { ...(await numberOf(db, last)), among, why: "common" };
    },
  };
}

/** The first page, and one more to know whether there is another. */
const NEWEST = { from: undefined, direction: "older", limit: COMMENTS_PER_PAGE + 1 } as const;

/** The number of a comment that an entry names. */
export const numberOf = (db: Db, id: number) =>
  db.selectFrom("comments").where("id", "=", id).select("trackingNumber").executeTakeFirstOrThrow();

/** A list for which comments have to be read one by one, a part for each page. */
function openByReading(db: Db, sought: Sought, words: string): OpenQueue {
  const atMost = NEXT_WITHOUT_INDEX;
  return {
    sought,
    count: undefined,
    ranked: false,
    find: (stretch) => readNext(db, sought, words, { ...stretch, atMost }),
    async readOn(stretch) {
      const trackingNumber = await lastRead(db, sought, { ...stretch, atMost });
      return trackingNumber === undefined ? undefined : { trackingNumber, among: atMost, why: "leftOut" };
    },
  };
}

const newestFirst = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((a, b) => -byPlace(a, b));
const byPlace = (a: Entry, b: Entry): number => a.at - b.at || a.commentId - b.commentId;

/** A stretch of a list that is known as a whole. */
async function cut(
  db: Db,
  ordered: readonly Entry[],
  { from, direction, limit, ranked }: Stretch & { readonly ranked: boolean },
): Promise<readonly Entry[]> {
  const way = direction === "older" ? ordered : [...ordered].reverse();
  if (from === undefined) return way.slice(0, limit);
  const { rows } = await sql<Entry>`
    select id as "commentId", (extract(epoch from submitted_at) * 1000000)::bigint as at
    from comments where tracking_number = ${from.trackingNumber}`.execute(db);
  const place = rows[0];
  if (!place) return [];
  const sign = direction === "older" ? -1 : 1;
  const start = ranked
    ? way.findIndex(({ commentId }) => commentId === place.commentId) + 1
    : way.findIndex((entry) => sign * byPlace(entry, place) > 0);
  return start === -1 ? [] : way.slice(start, start + limit);
}
