import { type RawBuilder, sql } from "kysely";
import type { Cursor } from "~/comments/comment-filter";
import type { Db } from "~db/connect";
import { dayCounts } from "./day-counts.server";
import { all, entryConditions, otherConditions, placeConditions } from "./entry-conditions.server";
import { rarestFacets } from "./rarest-facets.server";
import type { Sought } from "./sought.server";

/** A comment's place in the queue's order: by time, and by id among those of the same microsecond. */
export interface Entry {
  readonly commentId: number;
  /** Microseconds since 1970: the database's own precision, which a Date does not hold. */
  readonly at: number;
  /** A campaign's row: the letter that stands at its place, and how many letters match, where that is known. */
  readonly campaign?: { readonly placeId: number; readonly letters: number | undefined };
}

/** From where in the queue, which way, and how many at most. */
export interface Stretch {
  readonly from: Cursor | undefined;
  /** Whether a letter of a campaign is to be found at its campaign's place. */
  readonly folded?: boolean | undefined;
  readonly direction: Cursor["direction"];
  readonly limit: number;
}

/** Which entries are walked along: all, or only those of no campaign, by time alone or by time within their state. */
export type Along = "all" | "single" | "single-by-state";

type Way = Stretch & {
  readonly along?: Along;
  /** At most so many are looked at. */
  readonly atMost?: number;
  /** Only what arrived between two days, by the notice's clock, both included. */
  readonly days?: readonly [string, string];
};

/** Few enough to be fetched by the index of facets and sorted. */
export const FEW = 2000;
/** As many of the next entries are looked at before anything else is tried; they take some 5 ms. */
const NEXT = 5000;
/** More than this are not fetched to be sorted. */
const MANY = 20_000;

/**
 * The entries that match, in the queue's order from a place on. `count` is how many match in all, as far as it is known.
 *
 * Few are fetched by the index of facets and sorted. Of many the next are soon met on a walk along the index by time, or on
 * the days of which the kept counts say that they are there. Otherwise they are fetched and sorted after all; and where
 * they are too many for that, the walk goes on.
 */
export async function findEntries(
  db: Db,
  sought: Sought,
  way: Way & { readonly count: number | undefined },
): Promise<readonly Entry[]> {
  const { count } = way;
  if (count === 0 || sought.states.length === 0 || sought.vanished.length > 0) return [];
  if (sought.trackingNumber !== undefined) return fetchAndSort(db, sought, way);
  if (sought.campaign !== undefined) return ofCampaign(db, sought, way);
  if (count !== undefined && count <= FEW && sought.facets.length > 0) return fetchAndSort(db, sought, way);
  const walked = await walk(db, sought, { ...way, atMost: NEXT });
  if (walked.length === way.limit) return walked;
  const met = await walkDays(db, sought, way);
  if (met) return met;
  if (sought.facets.length > 0 && (count === undefined || count <= MANY))
    return fetchAndSort(db, sought, way);
  return walk(db, sought, way);
}

async function fetchAndSort(db: Db, sought: Sought, way: Way): Promise<readonly Entry[]> {
  const keys = sought.trackingNumber === undefined ? await rarestFacets(db, sought) : [];
  const { rows } = await sql<Entry>`
    with found as materialized (
      select * from queue_entries
      where ${keys.length > 0 ? sql`facets @> ${[...keys]}::text[]` : all(entryConditions(sought))})
    select ${place} from found
    where ${all([...entryConditions(sought), ...fromOn(way), ...singleIf(way)])}
    order by ${order(way)} limit ${way.limit}`.execute(db);
  return rows;
}

/** A campaign's letters have an index by time for each state. */
async function ofCampaign(db: Db, sought: Sought, way: Way): Promise<readonly Entry[]> {
  const { noticeId, campaign } = sought;
  if (noticeId !== undefined && noticeId !== campaign?.noticeId) return [];
  const { rows } = await sql<Entry>`
    select ${place} from unnest(${[...sought.states]}::text[]) as of_state cross join lateral (
      select submitted_at, comment_id from queue_entries
      where state = of_state and ${all([...otherConditions(sought), ...fromOn(way)])}
      order by ${order(way)} limit ${way.limit}) each
    order by ${order(way)} limit ${way.limit}`.execute(db);
  return rows;
}

async function walk(db: Db, sought: Sought, way: Way): Promise<readonly Entry[]> {
  const { rows } = await sql<Entry>`
    select ${place} from (${nextEntries(sought, way)}) next
    where ${all([...entryConditions(sought), ...singleIf(way)])}
    order by ${order(way)} limit ${way.limit}`.execute(db);
  return rows;
}

/** The first walk on days looks at those on which there may be so many times as many as are wanted, the next at four times that. */
const SPARE = 4;
const WALKS = 3;

/**
 * The next that match, looked for on the days on which there may be as many; undefined where they are not there. Counts are
 * kept for each day and each thing that can be asked for, not for two of them together, nor for those of no campaign.
 */
async function walkDays(db: Db, sought: Sought, way: Way): Promise<readonly Entry[] | undefined> {
  const days = await daysWith(db, sought, way);
  const [first] = days;
  if (!first) return [];
  let [reached, most] = [0, 0];
  for (let round = 0; round < WALKS; round += 1) {
    for (; reached < days.length && most < SPARE ** (round + 1) * way.limit; reached += 1) {
      most += days[reached]?.n ?? 0;
    }
    const last = days[reached - 1] ?? first;
    const between = way.direction === "older" ? [last.day, first.day] : [first.day, last.day];
    const found = await walk(db, sought, { ...way, days: [between[0] ?? "", between[1] ?? ""] });
    if (found.length === way.limit || reached === days.length) return found;
  }
  return undefined;
}

/** The days on which something may match, the next first, with how many at most. */
async function daysWith(db: Db, { noticeId, facets, states }: Sought, { from, direction, folded }: Way) {
  const wanted = states.length === 1 ? [...facets, `state:${states[0]}`] : facets.length > 0 ? facets : [""];
  const newest = direction === "older" ? "desc" : "asc";
  // with a day to spare, since dockets have clocks of their own
  const beyond =
    from === undefined
      ? sql``
      : direction === "older"
        ? sql`where day <= ${placeOf(from, folded, "day")} + 1`
        : sql`where day >= ${placeOf(from, folded, "day")} - 1`;
  const { rows } = await sql<{ day: string; n: number }>`
    select day::text, min(n)::bigint as n from (
      select facet, day, sum(n) as n from (${dayCounts(noticeId, wanted)}) counts ${beyond}
      group by facet, day having sum(n) > 0
    ) each group by day having count(*) = ${wanted.length}
    order by each.day ${sql.raw(newest)}`.execute(db);
  return rows;
}

/**
 * The next entries along an index by time. What such an index has an order for is met on the way; all else is to be
 * looked at afterwards.
 */
export function nextEntries(sought: Sought, way: Omit<Way, "limit">): RawBuilder<unknown> {
  const { noticeId, states } = sought;
  const byState = states.length === 1 && way.along !== "single";
  const met = noticeId === undefined ? [] : placeConditions({ noticeId, states }).slice(0, byState ? 2 : 1);
  return sql`
    select * from queue_entries
    where ${all([...met, ...fromOn(way), ...(way.along === "single" ? singleIf(way) : []), ...withinDays(sought, way)])}
    order by ${order(way)} ${way.atMost === undefined ? sql`` : sql`limit ${way.atMost}`}`;
}

export const place = sql.raw(
  'comment_id as "commentId", (extract(epoch from submitted_at) * 1000000)::bigint as at',
);

export const order = ({ direction }: Pick<Stretch, "direction">): RawBuilder<unknown> =>
  direction === "older" ? sql`submitted_at desc, comment_id desc` : sql`submitted_at asc, comment_id asc`;

/** The cursor names a comment rather than a time: times are stored to the microsecond, which a short address does not hold. */
export const fromOn = (way: Pick<Stretch, "from" | "direction" | "folded">): RawBuilder<boolean>[] =>
  way.from === undefined
    ? []
    : [
        sql<boolean>`(submitted_at, comment_id) ${sql.raw(way.direction === "older" ? "<" : ">")}
          ${placeOf(way.from, way.folded, "submitted_at", "comment_id")}`,
      ];

/** What the entry says that stands at a comment's place: its own, or its campaign's where campaigns are folded. */
function placeOf({ trackingNumber }: Cursor, folded: boolean | undefined, ...columns: readonly string[]) {
  const wanted = sql.join(columns.map((column) => sql.ref(`p.${column}`)));
  return folded
    ? sql`(select ${wanted} from comments c join queue_entries t on t.comment_id = c.id
        left join campaigns g on g.id = t.campaign_id
        join queue_entries p on p.comment_id = coalesce(g.representative_id, t.comment_id)
        where c.tracking_number = ${trackingNumber})`
    : sql`(select ${wanted} from comments c join queue_entries p on p.comment_id = c.id
        where c.tracking_number = ${trackingNumber})`;
}

/** As times, since the indexes are by time; where dockets have clocks of their own, with a day to spare. */
function withinDays({ noticeId }: Sought, { days }: Pick<Way, "days">): RawBuilder<boolean>[] {
  if (!days) return [];
  const [first, last] = days;
  if (noticeId === undefined) {
    return [
      sql<boolean>`submitted_at >= (${first}::date - 1) at time zone 'UTC'`,
      sql<boolean>`submitted_at < (${last}::date + 2) at time zone 'UTC'`,
    ];
  }
  const at = (day: RawBuilder<unknown>) =>
    sql`(select ${day}::timestamp at time zone time_zone from notices where id = ${noticeId})`;
  return [
    sql<boolean>`submitted_at >= ${at(sql`${first}::date`)}`,
    sql<boolean>`submitted_at < ${at(sql`(${last}::date + 1)`)}`,
  ];
}

const singleIf = ({ along = "all" }: Pick<Way, "along">): RawBuilder<boolean>[] =>
  along === "all" ? [] : [sql<boolean>`campaign_id is null`];
