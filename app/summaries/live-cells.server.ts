import { type RawBuilder, sql } from "kysely";
import { holdsWords } from "~/comments/comment-filter.server";
import { all, otherConditions } from "~/queue/entry-conditions.server";
import type { Sought } from "~/queue/sought.server";
import { type CountedFrom, OWN_WORDS } from "./figures.server";

/** Counts the queue's rows as they are: exact for every filter, and the longer the more comments there are. */
export const liveCells = (sought: Sought): CountedFrom => sql`
  with fitting as materialized (
    select state, stakeholder_type, locale, confirmed, coalesce(campaign_id, 0) as campaign_id, day,
      entries || array[
        '',
        case when not tagged then 'pillar:none' end,
        case when exists (select from campaign_members m where m.comment_id = entry.comment_id and m.kind = 'template')
          then ${OWN_WORDS} end] as entries
    from queue_entries entry
    where notice_id = ${sought.noticeId ?? 0} and state <> 'gone' and ${all([...otherConditions(sought), ...holding(sought)])}
  ), matched as (
    select * from fitting where state = any(${[...sought.states]}::text[])
  ), cells as materialized (
    select entry, campaign_id, state, stakeholder_type, locale, confirmed, count(*) as n
    from matched cross join unnest(entries) as entry where entry is not null
    group by entry, campaign_id, state, stakeholder_type, locale, confirmed
  ), days as (
    select day, campaign_id, confirmed, count(*) as n from matched group by day, campaign_id, confirmed
  ), left_out as (
    select state, count(*) as n from fitting where state <> all(${[...sought.states]}::text[]) group by state
  )`;

const holding = ({ words }: Sought): RawBuilder<boolean>[] =>
  words === undefined
    ? []
    : [sql<boolean>`comment_id in (select s.comment_id from comment_search s where ${holdsWords(words)})`];
