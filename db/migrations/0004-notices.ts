import { type Kysely, sql } from "kysely";

/** Notices with their texts, questions, pillars and extensions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notices (
      id integer generated always as identity constraint notices_pk primary key,
      docket_number text not null constraint notices_docket_number_unique unique
        constraint notices_docket_number_form check (docket_number ~ '^HLED-[0-9]{4}-[0-9]{4}$'),
      edition_id integer not null constraint notices_edition_fk references editions,
      opens_at timestamptz,
      closes_at timestamptz,
      -- the zone in which the dates were written, so that an editor sees again what was typed
      time_zone text not null default 'America/New_York'
        constraint notices_time_zone_known check (time_zone in ('America/New_York', 'America/Mexico_City')),
      review_requested_at timestamptz,
      published_at timestamptz,
      withdrawn_at timestamptz,
      version integer not null default 1,
      created_by text constraint notices_created_by_fk references staff,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint notices_closes_after_opening check (closes_at > opens_at),
      constraint notices_published_with_dates
        check (published_at is null or (opens_at is not null and closes_at is not null))
    )`.execute(db);
  await sql`create index notices_by_closing on notices (closes_at desc, id desc)`.execute(db);
  // The one place where a notice's status is decided; it is never stored.
  await sql`
    create function notice_status(
      review_requested_at timestamptz, published_at timestamptz, withdrawn_at timestamptz,
      opens_at timestamptz, closes_at timestamptz, at timestamptz
    ) returns text language sql immutable parallel safe
      return case
        when withdrawn_at is not null then 'withdrawn'
        when published_at is null then case when review_requested_at is null then 'draft' else 'in-review' end
        when at < opens_at then 'scheduled'
        when at < closes_at then 'open'
        else 'closed'
      end`.execute(db);
  await sql`
    create table notice_texts (
      notice_id integer not null constraint notice_texts_notice_fk references notices on delete cascade,
      locale text not null constraint notice_texts_locale_known check (locale in ('en', 'es')),
      title text not null constraint notice_texts_title_length check (char_length(title) <= 200),
      summary text not null constraint notice_texts_summary_length check (char_length(summary) <= 1000),
      body text not null constraint notice_texts_body_length check (char_length(body) <= 50000),
      agencies text not null constraint notice_texts_agencies_length check (char_length(agencies) <= 1000),
      outcome text not null default '' constraint notice_texts_outcome_length check (char_length(outcome) <= 50000),
      search tsvector not null generated always as (
        setweight(portal_tsvector(locale, title), 'A') || setweight(portal_tsvector(locale, summary), 'B')
          || portal_tsvector(locale, body || ' ' || agencies)
      ) stored,
      constraint notice_texts_pk primary key (notice_id, locale)
    )`.execute(db);
  await sql`create index notice_texts_search on notice_texts using gin (search)`.execute(db);
  await sql`
    create table notice_pillars (
      notice_id integer not null constraint notice_pillars_notice_fk references notices on delete cascade,
      pillar_id integer not null constraint notice_pillars_pillar_fk references pillars,
      constraint notice_pillars_pk primary key (notice_id, pillar_id)
    )`.execute(db);
  await sql`create index notice_pillars_by_pillar on notice_pillars (pillar_id)`.execute(db);
  await sql`
    create table questions (
      id integer generated always as identity constraint questions_pk primary key,
      notice_id integer not null constraint questions_notice_fk references notices on delete cascade,
      position integer not null,
      required boolean not null default false,
      constraint questions_position_unique unique (notice_id, position) deferrable initially deferred
    )`.execute(db);
  await sql`
    create table question_texts (
      question_id integer not null constraint question_texts_question_fk references questions on delete cascade,
      locale text not null constraint question_texts_locale_known check (locale in ('en', 'es')),
      prompt text not null constraint question_texts_prompt_length check (char_length(prompt) <= 500),
      hint text not null default '' constraint question_texts_hint_length check (char_length(hint) <= 500),
      constraint question_texts_pk primary key (question_id, locale)
    )`.execute(db);
  await sql`
    create table notice_extensions (
      id integer generated always as identity constraint notice_extensions_pk primary key,
      notice_id integer not null constraint notice_extensions_notice_fk references notices on delete cascade,
      previous_closes_at timestamptz not null,
      closes_at timestamptz not null,
      reason_en text not null,
      reason_es text not null,
      decided_by text constraint notice_extensions_decided_by_fk references staff,
      decided_at timestamptz not null default now(),
      constraint notice_extensions_later check (closes_at > previous_closes_at)
    )`.execute(db);
  await sql`create index notice_extensions_by_notice on notice_extensions (notice_id)`.execute(db);
}
