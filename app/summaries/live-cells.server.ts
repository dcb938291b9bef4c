import { type RawBuilder, sql } from "kysely";
import { holdsWords } from "~/comments/comment-filter.server";
import { all, otherConditions } from "~/queue/entry-conditions.server";
import type { Sought } from "~/queue/sought.server";
import type { CountedFrom } from "./figures.server";

/** Counts the queue's rows as they are: exact for every filter, and the longer the more comments there are. */
export function liveCells(sought: Sought): CountedFrom {
  const counted = sql`state = any(${[...sought.states]}::text[])`;
  return sql`
    with fitting as materialized (
      select comment_id, day, state from queue_entries
      where notice_id = ${sought.noticeId ?? 0} and state <> 'gone'
        and ${all([...otherConditions(sought), ...holding(sought)])}
    ), cells as materialized (
      select entry, campaign_id, state, confirmed, count(*) as n
      from summary_entries where id in (select comment_id from fitting where ${counted})
      group by entry, campaign_id, state, confirmed
    ), days as (
      select entries.day, campaign_id, confirmed, count(*) as n
      from fitting join summary_entries entries on id = comment_id and entry = ''
      where fitting.${counted} group by 1, campaign_id, confirmed
    ), left_out as (
      select state, count(*) as n from fitting where not ${counted} group by state
    )`;
}

const holding = ({ words }: Sought): RawBuilder<boolean>[] =>
  words === undefined
    ? []
    : [sql<boolean>`comment_id in (select s.comment_id from comment_search s where ${holdsWords(words)})`];
