import { type RawBuilder, sql } from "kysely";
import { holdsWords } from "~/comments/comment-filter.server";
import { all, otherConditions } from "~/queue/entry-conditions.server";
import type { Sought } from "~/queue/sought.server";
import type { CountedFrom } from "./figures.server";

/** Counts the queue's rows as they are: exact for every filter, and the longer the more comments match. */
export function liveCells(sought: Sought): CountedFrom {
  const counted = sql`state = any(${[...sought.states]}::text[])`;
  const each = (entry: RawBuilder<unknown>) => sql`
    select ${entry} as entry, campaign_id, state, confirmed, count(*) as n from matched
    group by 1, campaign_id, state, confirmed`;
  return sql`
    with fitting as materialized (
      select day, state, coalesce(campaign_id, 0) as campaign_id, confirmed, stakeholder_type, locale,
        entries || case when tagged then '{}' else array['pillar:none'] end as entries
      from queue_entries
      where notice_id = ${sought.noticeId ?? 0} and state <> 'gone'
        and ${all([...otherConditions(sought), ...holding(sought)])}
    ), matched as (
      select * from fitting where ${counted}
    ), cells as materialized (
      ${each(sql`''`)} union all ${each(sql`'type:' || stakeholder_type`)} union all ${each(sql`'lang:' || locale`)}
      union all
      select entry, campaign_id, state, confirmed, count(*) from matched cross join unnest(entries) as entry
      where not entry ^@ 'assigned:' and not entry ^@ 'delivery:'
      group by entry, campaign_id, state, confirmed
      union all
      select 'heat:' || substr(entry, 8) || ':' || stakeholder_type, campaign_id, state, confirmed, count(*)
      from matched cross join unnest(entries) as entry where entry ^@ 'pillar:'
      group by entry, stakeholder_type, campaign_id, state, confirmed
    ), days as (
      select day, campaign_id, confirmed, count(*) as n from matched group by day, campaign_id, confirmed
    ), left_out as (
      select state, count(*) as n from fitting where not ${counted} group by state
    )`;
}

const holding = ({ words }: Sought): RawBuilder<boolean>[] =>
  words === undefined
    ? []
    : [sql<boolean>`comment_id in (select s.comment_id from comment_search s where ${holdsWords(words)})`];
