import { type RawBuilder, sql } from "kysely";
import { type CommentFilter, filtersInForce, NONE } from "~/comments/comment-filter";
import { all, cellConditions } from "~/queue/entry-conditions.server";
import type { Sought } from "~/queue/sought.server";
import type { CountedFrom } from "./figures.server";

/** What kept counts are told apart by in any case. */
const always: readonly (keyof CommentFilter)[] = ["docket", "status", "confirmed"];

/**
 * What figures are counted from where counts are kept: with one filter at most beside docket, status and confirmation.
 * Undefined for any other, such as words or a pillar and a country, whose figures are counted live.
 */
export function keptCells(sought: Sought): CountedFrom | undefined {
  const { words, trackingNumber, vanished } = sought;
  if (words !== undefined || trackingNumber !== undefined || vanished.length > 0) return undefined;
  const [name, ...more] = filtersInForce(sought.filter).filter((each) => !always.includes(each));
  if (more.length > 0) return undefined;
  const entry = name === undefined ? "" : entryOf(name, sought);
  return entry === undefined ? undefined : countedFrom(sought, entry);
}

/** The entry of `summary_entries` that a filter asks for, '' where it is one for a campaign; undefined where none is kept. */
function entryOf(name: keyof CommentFilter, { filter, entries }: Sought): string | undefined {
  switch (name) {
    case "campaign":
      return "";
    case "type":
    case "files":
    case "late":
      return `${name}:${filter[name]}`;
    case "language":
      return `lang:${filter.language}`;
    case "pillar":
      return filter.pillar === NONE ? `pillar:${NONE}` : entries[0];
    case "theme":
    case "sector":
    case "country":
      return entries[0];
    default:
      return undefined;
  }
}

function countedFrom(sought: Sought, entry: string): CountedFrom {
  const counted = sql<boolean>`state = any(${[...sought.states]}::text[])`;
  const { noticeId, campaign, filter } = sought;
  const scope = all([
    sql<boolean>`notice_id = ${noticeId ?? 0}`,
    ...(campaign === undefined ? [] : [sql<boolean>`campaign_id = ${campaign.id}`]),
    ...cellConditions({ confirmed: filter.confirmed }),
  ]);
  return sql`
    with changes as materialized (
      select id, day, entry, campaign_id, state, confirmed, n from summary_changes where ${scope}
    ), cells as materialized (
      ${pairedWith(entry, all([scope, counted]), counted)}
    ), left_out as (
      select state, n from (
        select state, n from summary_tallies where ${scope} and lesser = '' and greater = ${entry}
        union all select state, n from changes where entry = ${entry}
      ) all_states where state <> 'gone' and not ${counted}
    ), days as (
      select day, campaign_id, confirmed, n from (
        select day, campaign_id, state, confirmed, n from summary_days where ${scope} and entry = ${entry}
        union all select day, campaign_id, state, confirmed, n from changes where entry = ${entry}
      ) days where ${counted}
    )`;
}

/** The comments of an entry under every other one that they have too. */
const pairedWith = (
  entry: string,
  counted: RawBuilder<boolean>,
  state: RawBuilder<boolean>,
): RawBuilder<unknown> => sql`
  select greater as entry, campaign_id, state, confirmed, n from summary_tallies
  where ${counted} and lesser = ${entry}
  union all
  select lesser, campaign_id, state, confirmed, n from summary_tallies
  where ${counted} and greater = ${entry} and lesser <> ${entry}
  union all
  -- under itself it has all of its comments
  select greater, campaign_id, state, confirmed, n from summary_tallies
  where ${counted} and lesser = '' and greater = ${entry} and greater <> ''
  union all
  select other.entry, other.campaign_id, other.state, other.confirmed, other.n
  from (select id from changes where entry = ${entry}) one
  join (select * from changes where ${state}) other using (id)`;
