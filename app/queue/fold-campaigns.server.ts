import { type RawBuilder, sql } from "kysely";
import type { Db } from "~db/connect";
import { all, entryConditions, otherConditions } from "./entry-conditions.server";
import { type Entry, FEW, findEntries, fromOn, order, type Stretch } from "./find-entries.server";
import { rarestFacets } from "./rarest-facets.server";
import type { Sought } from "./sought.server";
import { areKept, campaignLetters } from "./tallies.server";

/** Of a campaign's letters, one in so many has to match to be met soon on a walk; where they are fewer, the index of facets finds one. */
const ONE_IN = 2000;
/** Of what matches, so much has to be of no campaign for a walk along a state to meet it soon. */
const SHARE_BY_STATE = 0.1;

type Folded = Stretch & {
  /** How many match that belong to no campaign, and how many that do; absent where that is not known. */
  readonly single: number | undefined;
  readonly inCampaigns: number | undefined;
};

/**
 * The entries that match, of every campaign one alone. A campaign has one place in the list, its representative's: it is
 * there for as long as any of its letters matches, and one more letter moves nothing.
 */
export async function findFolded(db: Db, sought: Sought, stretch: Folded): Promise<readonly Entry[]> {
  const way = { ...stretch, folded: true };
  const { single: count, inCampaigns = 0 } = stretch;
  const byState = count !== undefined && count >= SHARE_BY_STATE * (count + inCampaigns);
  const along = byState ? "single-by-state" : "single";
  const single = await findEntries(db, sought, { ...way, count, along });
  const campaigns = await findCampaigns(db, sought, way);
  const sign = stretch.direction === "older" ? -1 : 1;
  const placeId = (entry: Entry) => entry.campaign?.placeId ?? entry.commentId;
  return [...single, ...campaigns]
    .sort((a, b) => sign * (a.at - b.at || placeId(a) - placeId(b)))
    .slice(0, stretch.limit);
}

/** The next campaigns of which a letter matches, with that letter: the representative, if it can be that. */
async function findCampaigns(db: Db, sought: Sought, way: Folded): Promise<readonly Entry[]> {
  const { inCampaigns } = way;
  if (inCampaigns === 0 || sought.states.length === 0 || sought.vanished.length > 0) return [];
  const few = inCampaigns !== undefined && inCampaigns <= FEW && sought.facets.length > 0;
  const exact = few || areKept(sought);
  const newest = sql.raw(way.direction === "older" ? "desc" : "asc");
  const { rows } = await sql<{ commentId: number; at: number; placeId: number; letters: number }>`
    with matching as materialized (${few ? fetched(sought, await rarestFacets(db, sought)) : counted(sought)}),
    placed as materialized (
      select matching.*, campaigns.size, campaigns.representative_id, submitted_at, comment_id
      from matching join campaigns on campaigns.id = matching.campaign_id
      join queue_entries on comment_id = representative_id
      where ${all(fromOn(way))}
    )
    select letter.id as "commentId", placed.comment_id as "placeId", placed.n::bigint as letters,
      (extract(epoch from placed.submitted_at) * 1000000)::bigint as at
    from (select * from placed order by ${order(way)}) placed
    cross join lateral (${few ? sql`select placed.letter as id` : oneLetter(sought)}) letter
    order by placed.submitted_at ${newest}, placed.comment_id ${newest}
    limit ${way.limit}`.execute(db);
  return rows.map(({ commentId, at, placeId, letters }) => ({
    commentId,
    at,
    campaign: { placeId, letters: exact ? letters : undefined },
  }));
}

/** Few letters are fetched by the index of facets, to see of which campaigns they are: with how many, and one of them. */
const fetched = (sought: Sought, keys: readonly string[]): RawBuilder<unknown> => sql`
  select campaign_id, count(*) as n,
    coalesce(min(comment_id) filter (where comment_id = representative_id), min(comment_id)) as letter
  from (
    with found as materialized (select * from queue_entries where facets @> ${[...keys]}::text[])
    select found.* from found where ${all(entryConditions(sought))}) found
  join campaigns on campaigns.id = found.campaign_id
  group by campaign_id`;

/** Of very many the kept counts know of which campaigns they are: with how many, and the state that most of them have. */
const counted = (sought: Sought): RawBuilder<unknown> => sql`
  select campaign_id, sum(n) as n, max(n) as n_of_state, (array_agg(state order by n desc))[1] as of_state
  from (${campaignLetters(sought)}) letters group by campaign_id`;

/** A letter of a placed campaign that matches, its representative first. */
const oneLetter = (sought: Sought): RawBuilder<unknown> => sql`
  select comment_id as id from queue_entries
  where comment_id = placed.representative_id and ${all(entryConditions(sought))}
  union all
  (select comment_id from queue_entries
  where placed.n_of_state * ${ONE_IN} >= placed.size
    and campaign_id = placed.campaign_id and state = placed.of_state and ${all(otherConditions(sought))}
  order by submitted_at, comment_id limit 1)
  union all
  (with found as materialized (
    select * from queue_entries where facets @> (${[...sought.facets]}::text[] || ('campaign:' || placed.campaign_id)))
  select comment_id from found where ${all(entryConditions(sought))} limit 1)
  limit 1`;
