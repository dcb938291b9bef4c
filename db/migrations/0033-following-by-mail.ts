import { type Kysely, sql } from "kysely";

/**
 * Whoever follows dockets, pillars or all notices by mail. What there is to tell is not written anywhere a second time: a view
 * derives it from the notices and their history, and `told_events` holds which of it has been passed on.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table followers (
      id uuid constraint followers_pk primary key,
      locale text not null constraint followers_locale_known check (locale in ('en', 'es')),
      -- SHA-256 of the private link's secret, which is nowhere stored
      key_digest bytea not null constraint followers_key_unique unique,
      made_at timestamptz not null default clock_timestamp(),
      -- when somebody who reads the address's mail first said so; nothing but that question is written before
      confirmed_at timestamptz,
      last_digest_at timestamptz,
      -- from when on their news may be written; null: there are none
      due_at timestamptz
    )`.execute(db);
  await sql`create index followers_due on followers (due_at) where due_at is not null`.execute(db);
  await sql`
    create table follower_contacts (
      follower_id uuid constraint follower_contacts_pk primary key
        constraint follower_contacts_follower_fk references followers on delete cascade,
      email text not null
    )`.execute(db);
  await sql`create unique index follower_contacts_email_unique on follower_contacts (lower(email))`.execute(db);
  const target = (table: string) => sql`
      kind text not null constraint ${sql.raw(table)}_kind_known check (kind in ('docket', 'pillar', 'all')),
      notice_id integer constraint ${sql.raw(table)}_notice_fk references notices on delete cascade,
      pillar_id integer constraint ${sql.raw(table)}_pillar_fk references pillars,
      constraint ${sql.raw(table)}_target_of_kind
        check ((notice_id is not null) = (kind = 'docket') and (pillar_id is not null) = (kind = 'pillar'))`;
  await sql`
    create table subscription_requests (
      id bigint generated always as identity constraint subscription_requests_pk primary key,
      follower_id uuid not null constraint subscription_requests_follower_fk references followers on delete cascade,
      locale text not null constraint subscription_requests_locale_known check (locale in ('en', 'es')),
      -- SHA-256 of the secret in the letter that asks whether it was meant
      key_digest bytea not null constraint subscription_requests_key_unique unique,
      asked_at timestamptz not null default clock_timestamp(),
      confirmed_at timestamptz,
      ${target("subscription_requests")}
    )`.execute(db);
  await sql`create index subscription_requests_by_follower on subscription_requests (follower_id)`.execute(db);
  await sql`create index subscription_requests_by_time on subscription_requests (asked_at)`.execute(db);
  await sql`
    create table subscriptions (
      id bigint generated always as identity constraint subscriptions_pk primary key,
      follower_id uuid not null constraint subscriptions_follower_fk references followers on delete cascade,
      -- of what happened before, nothing is told
      since timestamptz not null default clock_timestamp(),
      ${target("subscriptions")},
      constraint subscriptions_once unique nulls not distinct (follower_id, kind, notice_id, pillar_id)
    )`.execute(db);
  await sql`create index subscriptions_by_notice on subscriptions (notice_id) where notice_id is not null`.execute(db);
  // Each kind at the time at which it becomes true, which may lie ahead. Days are Washington's, as at the desk.
  await sql`
    create view notice_events as
    with public_notices as (
      select id, greatest(opens_at, published_at) as opened_at, closes_at
      from notices where published_at is not null and withdrawn_at is null
    )
    select id as notice_id, 'opened' as kind, opened_at as occurred_at from public_notices
    union all
    select id, 'closed', closes_at from public_notices
    union all
    -- not where the deadline was set or moved later than that, which says it as well
    select n.id, 'deadline-near', n.closes_at - interval '3 days' from public_notices n
    where n.closes_at - interval '3 days' > n.opened_at and not exists (
      select from notice_extensions e where e.notice_id = n.id and e.decided_at >= n.closes_at - interval '3 days')
    union all
    select n.id, 'deadline-moved', e.decided_at
    from public_notices n join notice_extensions e on e.notice_id = n.id
    union all
    -- later ones correct the first; what has none was there when the docket was loaded
    select n.id, 'outcome-published', coalesce(
      (select min(occurred_at) from audit_events a where a.notice_id = n.id and a.action = 'notice.outcome-published'),
      n.closes_at)
    from public_notices n
    where exists (select from notice_texts t where t.notice_id = n.id and t.outcome <> '')
    union all
    -- a day's posted comments are one piece of news, on the next morning
    select n.id, 'comments-posted', ((w.day + 1) + time '08:00') at time zone 'America/New_York'
    from public_notices n join work_counts w on w.notice_id = n.id
    where w.action = 'comment.posted' and w.day > (now() at time zone 'America/New_York')::date - 8
    group by n.id, w.day`.execute(db);
  await sql`
    create table told_events (
      id bigint generated always as identity constraint told_events_pk primary key,
      notice_id integer not null constraint told_events_notice_fk references notices on delete cascade,
      kind text not null constraint told_events_kind_known check (kind in (
        'opened', 'deadline-near', 'deadline-moved', 'outcome-published', 'comments-posted')),
      occurred_at timestamptz not null,
      told_at timestamptz not null default clock_timestamp(),
      constraint told_events_once unique (notice_id, kind, occurred_at)
    )`.execute(db);
  await sql`
    create table follower_news (
      follower_id uuid not null constraint follower_news_follower_fk references followers on delete cascade,
      event_id bigint not null constraint follower_news_event_fk references told_events on delete cascade,
      constraint follower_news_pk primary key (follower_id, event_id)
    )`.execute(db);
  await sql`create index follower_news_by_event on follower_news (event_id)`.execute(db);
}
