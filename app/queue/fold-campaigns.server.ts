import { sql } from "kysely";
import type { Db } from "~db/connect";
import { all, entryConditions } from "./entry-conditions.server";
import { type Entry, findEntries, fromOn, order, type Stretch } from "./find-entries.server";
import type { Sought } from "./sought.server";
import { areKept, campaignLetters } from "./tallies.server";

/** Of a campaign's letters, one in so many has to match to be met soon on a walk; where they are fewer, the index of facets finds one. */
const ONE_IN = 2000;
/** Of what matches, so much has to be of no campaign for a walk along a state to meet it soon. */
const SHARE_BY_STATE = 0.1;

/**
 * The entries that match, of every campaign one alone. A campaign has one place in the list, its representative's: it is
 * there for as long as any of its letters matches, and one more letter moves nothing.
 */
export async function findFolded(
  db: Db,
  sought: Sought,
  stretch: Stretch & { readonly single: number | undefined; readonly inCampaigns: number | undefined },
): Promise<readonly Entry[]> {
  const way = { ...stretch, folded: true };
  const { single: count, inCampaigns = 0 } = stretch;
  const byState = count !== undefined && count >= SHARE_BY_STATE * (count + inCampaigns);
  const along = byState ? "single-by-state" : "single";
  const single = await findEntries(db, sought, { ...way, count, along });
  const campaigns = stretch.inCampaigns === 0 ? [] : await findCampaigns(db, sought, way);
  const sign = stretch.direction === "older" ? -1 : 1;
  const placeId = (entry: Entry) => entry.campaign?.placeId ?? entry.commentId;
  return [...single, ...campaigns]
    .sort((a, b) => sign * (a.at - b.at || placeId(a) - placeId(b)))
    .slice(0, stretch.limit);
}

/** The next campaigns of which a letter matches, with that letter: the representative, if it can be that. */
async function findCampaigns(db: Db, sought: Sought, way: Stretch): Promise<readonly Entry[]> {
  if (sought.states.length === 0 || sought.vanished.length > 0) return [];
  const exact = areKept(sought);
  const { rows } = await sql<{ commentId: number; at: number; placeId: number; letters: number }>`
    with matching as materialized (
      select campaign_id, sum(n) as n, max(n) as n_of_state, (array_agg(state order by n desc))[1] as of_state
      from (${campaignLetters(sought)}) letters group by campaign_id
    ), placed as materialized (
      select matching.*, campaigns.size, campaigns.representative_id, submitted_at, comment_id
      from matching join campaigns on campaigns.id = matching.campaign_id
      join queue_entries on comment_id = representative_id
      where ${all(fromOn(way))}
    )
    select letter.id as "commentId", placed.comment_id as "placeId", placed.n::bigint as letters,
      (extract(epoch from placed.submitted_at) * 1000000)::bigint as at
    from (select * from placed order by ${order(way)}) placed
    cross join lateral (
      select comment_id as id from queue_entries
      where comment_id = placed.representative_id and ${all(entryConditions(sought))}
      union all
      (select comment_id from queue_entries
      where ${exact ? sql`placed.n_of_state * ${ONE_IN} >= placed.size` : sql`false`}
        and campaign_id = placed.campaign_id and state = placed.of_state and ${all(entryConditions(sought))}
      order by submitted_at, comment_id limit 1)
      union all
      (select comment_id from queue_entries
      where ${exact ? sql`placed.n_of_state * ${ONE_IN} < placed.size` : sql`true`}
        and facets @> (${[...sought.facets]}::text[] || ('campaign:' || placed.campaign_id)) and ${all(entryConditions(sought))}
      limit 1)
      limit 1) letter
    order by placed.submitted_at ${sql.raw(way.direction === "older" ? "desc" : "asc")},
      placed.comment_id ${sql.raw(way.direction === "older" ? "desc" : "asc")}
    limit ${way.limit}`.execute(db);
  return rows.map(({ commentId, at, placeId, letters }) => ({
    commentId,
    at,
    campaign: { placeId, letters: exact ? letters : undefined },
  }));
}
