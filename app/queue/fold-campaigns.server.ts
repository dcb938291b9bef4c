import { type RawBuilder, sql } from "kysely";
import type { CommentFilter } from "~/comments/comment-filter";
import type { Db } from "~db/connect";
import { all, entryConditions, facetConditions } from "./entry-conditions.server";
import { type Entry, findEntries, fromOn, order, place, type Stretch } from "./find-entries.server";
import type { Sought } from "./sought.server";

/** As many letters of campaigns are fetched at once, to see which is the first of each: some 20 ms. */
const SOME = 20_000;

/** Whether the list shows one row for all of a campaign's letters that match: unless words or the campaign itself are asked for. */
export const isFolded = ({ q, campaign, campaigns }: CommentFilter): boolean =>
  q === undefined && campaign === undefined && campaigns === undefined;

/**
 * The entries that match, of every campaign the first alone: the one that came first of those that match, so that no
 * filter hides a campaign, and one more letter of it moves nothing.
 */
export async function findFolded(
  db: Db,
  sought: Sought,
  stretch: Stretch & { readonly single: number | undefined; readonly inCampaigns: number | undefined },
): Promise<readonly Entry[]> {
  const single = await findEntries(db, sought, { ...stretch, count: stretch.single, single: true });
  const firsts = stretch.inCampaigns === 0 ? [] : await findFirsts(db, sought, stretch);
  const sign = stretch.direction === "older" ? -1 : 1;
  return [...single, ...firsts]
    .sort((a, b) => sign * (a.at - b.at || a.commentId - b.commentId))
    .slice(0, stretch.limit);
}

async function findFirsts(
  db: Db,
  sought: Sought,
  stretch: Stretch & { readonly inCampaigns: number | undefined },
): Promise<readonly Entry[]> {
  if (sought.states.length === 0 || sought.vanished.length > 0) return [];
  const { inCampaigns, limit } = stretch;
  const few = sought.facets.length > 0 && inCampaigns !== undefined && inCampaigns <= SOME;
  const { rows } = await sql<Entry>`
    with firsts as materialized (${few ? fetched(sought) : probed(sought)})
    select ${place} from firsts where ${all(fromOn(stretch))}
    order by ${order(stretch)} limit ${limit}`.execute(db);
  return rows;
}

/** By the index of facets, all letters that match; then the first of each campaign. */
const fetched = (sought: Sought): RawBuilder<unknown> => sql`
  select distinct on (campaign_id) submitted_at, comment_id from queue_entries
  where ${all([...facetConditions(sought), ...entryConditions(sought)])} and campaign_id is not null
  order by campaign_id, submitted_at, comment_id`;

/** One look for each campaign and state: its letters have an index by time. */
const probed = (sought: Sought): RawBuilder<unknown> => sql`
  select distinct on (campaign.id) first.submitted_at, first.comment_id
  from campaigns campaign cross join unnest(${[...sought.states]}::text[]) as of_state
  cross join lateral (
    select submitted_at, comment_id from queue_entries
    where campaign_id = campaign.id and state = of_state and ${all(entryConditions(sought))}
    order by submitted_at, comment_id limit 1) first
  ${sought.noticeId === undefined ? sql`` : sql`where campaign.notice_id = ${sought.noticeId}`}
  order by campaign.id, first.submitted_at, first.comment_id`;
