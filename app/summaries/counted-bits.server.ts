import { type RawBuilder, sql } from "kysely";
import { holdsWords } from "~/comments/comment-filter.server";
import { all } from "~/queue/entry-conditions.server";
import type { Sought } from "~/queue/sought.server";
import type { Db } from "~db/connect";
import { findKeptSearch } from "./kept-searches.server";

/** The bits of one slot, none of them set. */
const NO_BITS = sql.raw("'0'::bit(8192)");
/** The bits of all places that are met in a group of rows. */
const BITS_OF_PLACES = sql.raw("bit_or(set_bit('0'::bit(8192), place, 1))");

/**
 * What figures are counted from, as the beginning of a statement, `with …`, that defines three relations:
 * - `counted (slot, campaign_id, bits, confirmed)`: a bit for each comment counted, and of those for each whose address
 *   is confirmed, to be put together with the bits of `summary_bits`; `campaign_id` is the slot's: 0 for comments of none, less than 0 for
 *   small campaigns, each of which has a group of places (`summary_groups_in` says how many have a bit)
 * - `fresh (campaign_id, confirmed, entries)`: the comments counted whose bits are not up to date, and are in no `bits`. No small campaign
 *   has some of its letters here and others there
 * - `left_out (state, n)`: what fits but for its state
 *
 * Any filter is answered, exactly, and in the same time; words too where the docket keeps what they find.
 */
export async function countedBits(db: Db, sought: Sought): Promise<RawBuilder<unknown>> {
  const { noticeId, campaign, vanished } = sought;
  const isCounted = sql<boolean>`state = any(${[...sought.states]}::text[])`;
  const keptSearch = await findKeptSearch(db, sought);
  const found = keptSearch === undefined ? foundOf(sought) : undefined;
  // the campaign is the slot's, and its facet is not among the bits
  const facets = sought.facets.filter((facet) => !facet.startsWith("campaign:"));
  const searched = keptSearch === undefined ? [] : [`search:${keptSearch}`];
  const asked = [...facets, ...searched].map((facet, index) => ({ facet, name: sql.ref(`asked_${index}`) }));
  const fits = all([
    sql<boolean>`notice_id = ${noticeId ?? 0}`,
    ...(vanished.length > 0 ? [sql<boolean>`false`] : []),
  ]);
  return sql`
    with marked as materialized (
      select distinct comment_id from summary_stale
    ), stale as materialized (
      select comment_id from marked
      union
      select p.comment_id from marked join queue_entries q using (comment_id)
        join summary_groups g using (campaign_id) join summary_slots s using (slot) join summary_places p
          on p.slot = g.slot and p.place between g.nth * -s.campaign_id and (g.nth + 1) * -s.campaign_id - 1
    ), outdated as (
      select slot, ${BITS_OF_PLACES} as bits from stale join summary_places using (comment_id) group by slot
    ), ${
      found
        ? sql`found as materialized (${found}), held as (
      select slot, ${BITS_OF_PLACES} as bits from found join summary_places using (comment_id) group by slot
    ),`
        : sql``
    } fitting as (
      select s.slot, s.campaign_id, coalesce(confirmed.bits, ${NO_BITS}) as confirmed,
        ${sql.join(
          [
            sql`~coalesce(outdated.bits, ${NO_BITS})`,
            ...(found ? [sql`held.bits`] : []),
            ...asked.map(({ name }) => sql`${name}.bits`),
            ...(campaign === undefined ? [] : [sql`s.within`]),
          ],
          sql` & `,
        )} as bits
      from (${campaign === undefined ? sql`select * from summary_slots where ${fits}` : slotsOf(campaign.id, fits)}) s
      ${found ? sql`join held using (slot)` : sql``}
      ${sql.join(
        asked.map(
          ({ facet, name }) =>
            sql`join summary_bits ${name} on ${name}.slot = s.slot and ${name}.entry = ${facet}`,
        ),
        sql` `,
      )}
      left join outdated on outdated.slot = s.slot
      left join summary_bits confirmed on confirmed.slot = s.slot and confirmed.entry = 'confirmed:yes'
    ), by_state as materialized (
      select slot, campaign_id, substr(of_state.entry, 7) as state, fitting.bits & of_state.bits as bits, confirmed
      from fitting join summary_bits of_state using (slot)
      where of_state.entry ^@ 'state:' and of_state.entry <> 'state:gone'
    ), counted as materialized (
      select slot, campaign_id, bit_or(bits) as bits, bit_or(bits & confirmed) as confirmed from by_state
      where ${isCounted} group by slot, campaign_id having bit_count(bit_or(bits)) > 0
    ), entered as materialized (
      -- by themselves: an index of what else is asked would be looked through for each of them
      select queue_entries.* from stale join queue_entries using (comment_id)
    ), fresh_fitting as materialized (
      select coalesce(campaign_id, 0) as campaign_id, state, confirmed,
        summary_entries(notice_id, campaign_id, facets, day) as entries
      from entered ${found ? sql`join found using (comment_id)` : answering(sought)}
      where state <> 'gone' and ${fits} ${campaign === undefined ? sql`` : sql`and campaign_id = ${campaign.id}`} and facets @> ${facets}::text[]
    ), fresh as (
      select * from fresh_fitting where ${isCounted}
    ), left_out as (
      select state, sum(n) as n from (
        select state, bit_count(bits) as n from by_state union all select state, 1 from fresh_fitting
      ) each where not ${isCounted} group by state having sum(n) > 0
    )`;
}

/** Where a campaign's letters lie: in slots of its own, or in a group of one that it shares. */
const slotsOf = (campaignId: number, fits: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select slot, campaign_id, ~${NO_BITS} as within from summary_slots where ${fits} and campaign_id = ${campaignId}
  union all
  select slot, s.campaign_id, summary_group_bits(-s.campaign_id, g.nth)
  from summary_groups g join summary_slots s using (slot) where ${fits} and g.campaign_id = ${campaignId}`;

/** Of comments whose bits are not up to date only those that hold the words, looked at by themselves. */
const answering = ({ words }: Sought): RawBuilder<unknown> =>
  words === undefined
    ? sql``
    : sql`join (
        select s.comment_id from stale join comment_search s using (comment_id) where ${holdsWords(words)}
      ) answers using (comment_id)`;

/** The comments that hold the words or have the tracking number that is asked for; undefined where neither is. */
function foundOf({ words, trackingNumber }: Sought): RawBuilder<unknown> | undefined {
  if (trackingNumber !== undefined)
    return sql`select id as comment_id from comments where tracking_number = ${trackingNumber}`;
  return words === undefined
    ? undefined
    : sql`select s.comment_id from comment_search s where ${holdsWords(words)}`;
}
