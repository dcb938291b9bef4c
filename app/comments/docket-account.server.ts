import { sql } from "kysely";
import type { Db } from "~db/connect";
import type { CommentStatus } from "./comment";

/** Where a docket's comments stand; each is counted once, so that the parts add up to `received`. */
export interface DocketAccount {
  readonly received: number;
  readonly posted: number;
  readonly beingRead: number;
  readonly confidential: number;
  readonly withheld: number;
}

/** Comments of one state: all, those given in confidence, and of these the ones with a public version. */
interface InState {
  readonly state: CommentStatus;
  readonly n: number;
  readonly confidential: number;
  readonly shown: number;
}

/**
 * Counts a published docket's comments for the public, exactly, from the counts that are kept for the queue (decision 15) and what
 * has changed since: of a million comments a page would otherwise count them all for each reader. Those given in
 * confidence are looked at one by one only where they have a public version, by the rule of `isShowable`. Comments that
 * their authors withdrew are not counted.
 */
export async function accountForComments(db: Db, docket: string): Promise<DocketAccount> {
  const { rows } = await sql<InState>`
    with notice as (
      select id from notices where docket_number = ${docket} and published_at is not null
    ), kept as (
      select state, entry = '' as each, n from tallies
      where notice_id = (select id from notice) and entry in ('', 'publication:confidential')
      union all
      select state, true, n from tally_changes where notice_id = (select id from notice)
      union all
      select state, false, n from tally_changes
      where notice_id = (select id from notice) and 'publication:confidential' = any(entries)
    ), versions as (
      select id from comments where notice_id = (select id from notice) and public_body is not null
      union
      select comment_id from attachments
      where part = 'public-version' and replaced_at is null and hidden_at is null
        and notice_id = (select id from notice) and comment_id is not null
    ), shown as (
      select status as state, count(*) as n from versions join comments using (id)
      where publication = 'confidential' and held is null group by status
    )
    select state, coalesce(sum(kept.n) filter (where each), 0)::bigint as n,
      coalesce(sum(kept.n) filter (where not each), 0)::bigint as confidential,
      coalesce((select n from shown where shown.state = kept.state), 0)::bigint as shown
    from kept where state not in ('held', 'gone', 'withdrawn') group by state`.execute(db);
  const sum = (of: (row: InState) => number, ...states: readonly CommentStatus[]) =>
    rows.filter(({ state }) => states.includes(state)).reduce((total, row) => total + of(row), 0);
  const openly = ({ n, confidential, shown }: InState) => n - confidential + shown;
  return {
    received: sum(({ n }) => n, "received", "in-review", "posted", "withheld"),
    posted: sum(openly, "posted"),
    beingRead: sum(openly, "received", "in-review"),
    confidential: sum((row) => row.n - openly(row), "received", "in-review", "posted"),
    withheld: sum(({ n }) => n, "withheld"),
  };
}
