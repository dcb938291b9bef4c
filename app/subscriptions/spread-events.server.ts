import { sql } from "kysely";
import type { Db } from "~db/connect";

/** So many at once; the next round takes the next. */
const EVENTS_AT_ONCE = 20;

/**
 * Whether a subscription is told of an event: of a docket everything, of pillars and of all notices what anybody would want to
 * know who does not yet take part.
 */
export const hears = sql<boolean>`(
  case subscriptions.kind
    when 'docket' then subscriptions.notice_id = told_events.notice_id
    else told_events.kind in ('opened', 'deadline-moved', 'outcome-published') and (
      subscriptions.kind = 'all' or exists (
        select from notice_pillars where notice_pillars.notice_id = told_events.notice_id
          and notice_pillars.pillar_id = subscriptions.pillar_id))
  end)`;

/**
 * Takes what has happened to notices since it was last asked, and lays it before each of those who follow, as news of which their
 * next letter tells. Each event is spread once, whoever else does so at the same time. Returns how many there were.
 */
export async function spreadEvents(db: Db): Promise<number> {
  return db.transaction().execute(async (trx) => {
    // two at once would touch the same followers in different orders, and wait for each other
    const { rows } = await sql<{ free: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended('spread-events', 0)) as free`.execute(trx);
    if (!rows[0]?.free) return 0;
    const { rows: events } = await sql<{ id: number }>`
      insert into told_events (notice_id, kind, occurred_at)
      select notice_id, kind, occurred_at from notice_events
      where kind <> 'closed' and occurred_at <= clock_timestamp() and not exists (
        select from told_events told
        where told.notice_id = notice_events.notice_id and told.kind = notice_events.kind
          and told.occurred_at = notice_events.occurred_at)
      order by occurred_at limit ${EVENTS_AT_ONCE}
      on conflict do nothing
      returning id`.execute(trx);
    if (events.length === 0) return 0;
    const ids = events.map(({ id }) => id);
    const hearers = sql`
      told_events join subscriptions on ${hears} and subscriptions.since <= told_events.occurred_at
      where told_events.id = any(${ids}::bigint[])`;
    // Whoever is just leaving is waited for, and then not there: news of theirs would take everybody's back. Whoever wants to
    // leave later waits for this.
    await sql`
      with locked as materialized (
        select id from followers
        where id in (select subscriptions.follower_id from ${hearers})
        order by id for no key update
      )
      insert into follower_news (follower_id, event_id)
      select distinct locked.id, told_events.id
      from locked, ${hearers} and subscriptions.follower_id = locked.id`.execute(trx);
    // Written even where it says the same: a letter that is being written then waits, and is followed by a next one.
    await sql`
      update followers set due_at = coalesce(
        followers.due_at, greatest(clock_timestamp(), followers.last_digest_at + interval '24 hours'))
      where id in (select follower_id from follower_news where event_id = any(${ids}::bigint[]))`.execute(
      trx,
    );
    return events.length;
  });
}
