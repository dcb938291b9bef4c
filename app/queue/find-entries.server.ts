import { type RawBuilder, sql } from "kysely";
import type { Cursor } from "~/comments/comment-filter";
import type { Db } from "~db/connect";
import { all, entryConditions, facetConditions, placeConditions } from "./entry-conditions.server";
import type { Sought } from "./sought.server";

/** A comment's place in the queue's order. */
export interface Entry {
  readonly commentId: number;
  /** Microseconds since 1970: the database's own precision, which a Date does not hold. */
  readonly at: number;
}

/** From where in the queue, which way, and how many at most. */
export interface Stretch {
  readonly from: Cursor | undefined;
  readonly direction: Cursor["direction"];
  readonly limit: number;
}

/** Few enough to be fetched by the index of facets and sorted: 2,000 take some 10 ms. */
const FEW = 2000;
/** As many of the next entries are looked at before anything else is tried; they take some 5 ms. */
const NEXT = 5000;
/** More than this are not fetched to be sorted. */
const MANY = 50_000;

/**
 * The entries that match, in the queue's order from a place on. `count` is how many match in all, as far as it is known.
 *
 * Few are fetched by the index of facets and sorted. Of many the next are soon met on a walk along the index by time. Where
 * they are not, because what matches lies together somewhere else, they are fetched and sorted after all; and where they
 * are too many for that, the walk goes on.
 */
export async function findEntries(
  db: Db,
  sought: Sought,
  stretch: Stretch & { readonly count: number | undefined; readonly single?: boolean },
): Promise<readonly Entry[]> {
  const { count } = stretch;
  if (sought.states.length === 0 || sought.vanished.length > 0) return [];
  if (count === 0) return [];
  if (sought.campaignId !== undefined) return ofCampaign(db, sought, stretch);
  if (count !== undefined && count <= FEW) return fetchAndSort(db, sought, stretch);
  const walked = await walk(db, sought, { ...stretch, atMost: NEXT });
  if (walked.length === stretch.limit) return walked;
  if (count === undefined || count <= MANY) return fetchAndSort(db, sought, stretch);
  return walk(db, sought, stretch);
}

type Way = Stretch & { readonly single?: boolean };

async function fetchAndSort(db: Db, sought: Sought, way: Way): Promise<readonly Entry[]> {
  const { rows } = await sql<Entry>`
    with found as materialized (
      select * from queue_entries where ${all(facetConditions(sought))})
    select ${place} from found
    where ${all([...entryConditions(sought), ...fromOn(way), ...singleIf(way)])}
    order by ${order(way)} limit ${way.limit}`.execute(db);
  return rows;
}

/** A campaign's letters have an index by time for each state. */
async function ofCampaign(db: Db, sought: Sought, way: Way): Promise<readonly Entry[]> {
  const { rows } = await sql<Entry>`
    select ${place} from unnest(${[...sought.states]}::text[]) as of_state cross join lateral (
      select submitted_at, comment_id from queue_entries
      where campaign_id = ${sought.campaignId} and state = of_state
        and ${all([...entryConditions(sought), ...fromOn(way)])}
      order by ${order(way)} limit ${way.limit}) each
    order by ${order(way)} limit ${way.limit}`.execute(db);
  return rows;
}

async function walk(
  db: Db,
  sought: Sought,
  way: Way & { readonly atMost?: number },
): Promise<readonly Entry[]> {
  const { rows } = await sql<Entry>`
    select ${place} from (${nextEntries(sought, way)}) next
    where ${all(entryConditions(sought))}
    order by ${order(way)} limit ${way.limit}`.execute(db);
  return rows;
}

/**
 * The next entries along an index by time. What such an index has an order for is met on the way, docket and single state;
 * all else is to be looked at afterwards.
 */
export function nextEntries(
  sought: Sought,
  way: Omit<Way, "limit"> & { readonly atMost?: number },
): RawBuilder<unknown> {
  const { noticeId, states } = sought;
  const met =
    noticeId === undefined
      ? []
      : placeConditions({ noticeId, states }).slice(0, states.length === 1 && !way.single ? 2 : 1);
  return sql`
    select * from queue_entries
    where ${all([...met, ...fromOn(way), ...singleIf(way)])}
    order by ${order(way)} ${way.atMost === undefined ? sql`` : sql`limit ${way.atMost}`}`;
}

export const place = sql.raw(
  'comment_id as "commentId", (extract(epoch from submitted_at) * 1000000)::bigint as at',
);

export const order = ({ direction }: Pick<Stretch, "direction">): RawBuilder<unknown> =>
  direction === "older" ? sql`submitted_at desc, comment_id desc` : sql`submitted_at asc, comment_id asc`;

/** The cursor names a comment rather than a time: times are stored to the microsecond, which a short address does not hold. */
export const fromOn = ({ from, direction }: Pick<Stretch, "from" | "direction">): RawBuilder<boolean>[] =>
  from === undefined
    ? []
    : [
        sql<boolean>`(submitted_at, comment_id) ${sql.raw(direction === "older" ? "<" : ">")}
          (select c.submitted_at, c.id from comments c where c.tracking_number = ${from.trackingNumber})`,
      ];

const singleIf = ({ single }: Pick<Way, "single">): RawBuilder<boolean>[] =>
  single ? [sql<boolean>`campaign_id is null`] : [];
