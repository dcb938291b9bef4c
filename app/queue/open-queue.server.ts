import { sql } from "kysely";
import type { CommentFilter } from "~/comments/comment-filter";
import type { Db } from "~db/connect";
import { all, entryConditions, facetConditions } from "./entry-conditions.server";
import {
  byRelevance,
  FOUND_LIMIT,
  findNext,
  findSome,
  lastRead,
  NEXT_WITHOUT_INDEX,
  readNext,
  searchingFor,
} from "./find-by-words.server";
import { type Entry, findEntries, type Stretch } from "./find-entries.server";
import { findFolded, isFolded } from "./fold-campaigns.server";
import { type Sought, seek } from "./sought.server";
import { countKept } from "./tallies.server";

/** Counting that is not kept goes no further: past it, the exact number helps nobody and costs a walk over every comment. */
export const COUNT_LIMIT = 5000;

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
  /** Where only a part was read for a stretch that was not filled: the comment from which on to read the next part. */
  readOn(stretch: Stretch): Promise<string | undefined>;
}

/** Opens the list that a filter leaves. Throws where `assigned` still says `me`. */
export async function openQueue(db: Db, filter: CommentFilter): Promise<OpenQueue> {
  const sought = await seek(db, filter);
  return sought.words === undefined ? openByFacets(db, sought) : openByWords(db, sought, sought.words);
}

const noFurther = () => Promise.resolve(undefined);

async function openByFacets(db: Db, sought: Sought): Promise<OpenQueue> {
  const counts = (await countKept(db, sought)) ?? (await countLive(db, sought));
  const { n, single, more } = counts;
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

/** Counts by the index of facets, as far as COUNT_LIMIT; `single`: those that belong to no campaign. */
async function countLive(db: Db, sought: Sought): Promise<Count & { readonly single: number }> {
  if (sought.vanished.length > 0 || sought.states.length === 0) return { n: 0, single: 0, more: false };
  const { rows } = await sql<{ n: number; single: number }>`
    select count(*) as n, count(*) filter (where campaign_id is null) as single from (
      select campaign_id from queue_entries
      where ${all([
        ...(sought.trackingNumber === undefined ? facetConditions(sought) : []),
        ...entryConditions(sought),
      ])}
      limit ${COUNT_LIMIT + 1}) found`.execute(db);
  const { n, single } = rows[0] ?? { n: 0, single: 0 };
  return n > COUNT_LIMIT ? { n: COUNT_LIMIT, single, more: true } : { n, single, more: false };
}

async function openByWords(db: Db, sought: Sought, words: string): Promise<OpenQueue> {
  const searching = sought.vanished.length > 0 ? "nothing" : await searchingFor(db, words);
  if (searching === "read") {
    const atMost = NEXT_WITHOUT_INDEX;
    return {
      sought,
      count: undefined,
      ranked: false,
      find: (stretch) => readNext(db, sought, words, { ...stretch, atMost }),
      readOn: (stretch) => lastRead(db, sought, { ...stretch, atMost }),
    };
  }
  const some = searching === "nothing" ? [] : await findSome(db, sought, words);
  if (some.length > FOUND_LIMIT) {
    return {
      sought,
      count: { n: FOUND_LIMIT, more: true },
      ranked: false,
      find: (stretch) => findNext(db, sought, words, stretch),
      readOn: noFurther,
    };
  }
  const ranked = sought.filter.sort === "relevance";
  const ordered = ranked ? await byRelevance(db, words, some) : newestFirst(some);
  return {
    sought,
    count: { n: some.length, more: false },
    ranked,
    find: (stretch) => cut(db, ordered, { ...stretch, ranked }),
    readOn: noFurther,
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
