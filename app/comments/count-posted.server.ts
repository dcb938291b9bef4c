import { sql } from "kysely";
import type { Db } from "~db/connect";

/**
 * How many comments of a docket are posted for everybody, exactly, from the counts that are kept for the queue (decision 15) and
 * what has changed since: of a million comments the notice's page would otherwise count them all for each reader. Those
 * given in confidence are looked at one by one only where they have a public version.
 */
export async function countPostedComments(db: Db, docket: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with notice as (
      select id from notices where docket_number = ${docket} and published_at is not null
    ), kept as (
      select entry, n from tallies
      where notice_id = (select id from notice) and entry in ('', 'publication:confidential') and state = 'posted'
      union all
      select '', n from tally_changes where notice_id = (select id from notice) and state = 'posted'
      union all
      select 'publication:confidential', n from tally_changes
      where notice_id = (select id from notice) and state = 'posted' and 'publication:confidential' = any(entries)
    ), versions as (
      select id from comments where notice_id = (select id from notice) and public_body is not null
      union
      select comment_id from attachments
      where part = 'public-version' and replaced_at is null and hidden_at is null
        and notice_id = (select id from notice) and comment_id is not null
    )
    select (
      coalesce((select sum(case entry when '' then n else -n end) from kept), 0)
      + (select count(*) from versions join comments using (id)
        where publication = 'confidential' and status = 'posted' and held is null)
    )::bigint as count`.execute(db);
  return rows[0]?.count ?? 0;
}
