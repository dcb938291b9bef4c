import { type Kysely, sql } from "kysely";

/** Moderators who share a docket: who has which comment, who is looking at it now, how far two agree, whose views. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table assignments (
      comment_id bigint constraint assignments_pk primary key
        constraint assignments_comment_fk references comments on delete cascade,
      staff_id text not null constraint assignments_staff_fk references staff,
      assigned_by text constraint assignments_assigned_by_fk references staff,
      assigned_at timestamptz not null default clock_timestamp()
    )`.execute(db);
  await sql`create index assignments_by_staff on assignments (staff_id, comment_id)`.execute(db);
  // Lost with a crash, which costs nothing: whoever is there says so again within seconds.
  await sql`
    create unlogged table presences (
      comment_id bigint not null,
      staff_id text not null,
      seen_at timestamptz not null default clock_timestamp(),
      constraint presences_pk primary key (comment_id, staff_id)
    )`.execute(db);
  await sql`
    create table coding_rounds (
      id integer generated always as identity constraint coding_rounds_pk primary key,
      notice_id integer not null constraint coding_rounds_notice_fk references notices,
      coder_a text not null constraint coding_rounds_coder_a_fk references staff,
      coder_b text not null constraint coding_rounds_coder_b_fk references staff,
      created_by text constraint coding_rounds_created_by_fk references staff,
      created_at timestamptz not null default clock_timestamp(),
      constraint coding_rounds_two_people check (coder_a <> coder_b)
    )`.execute(db);
  await sql`
    create table coding_items (
      round_id integer not null constraint coding_items_round_fk references coding_rounds on delete cascade,
      comment_id bigint not null constraint coding_items_comment_fk references comments on delete cascade,
      position integer not null,
      -- who settled a disagreement, and when
      settled_by text constraint coding_items_settled_by_fk references staff,
      settled_at timestamptz,
      constraint coding_items_pk primary key (round_id, comment_id)
    )`.execute(db);
  await sql`
    create table codings (
      round_id integer not null,
      comment_id bigint not null,
      staff_id text not null constraint codings_staff_fk references staff,
      -- codes of pillars and workstreams of the notice's edition; none is an answer too
      codes text[] not null,
      coded_at timestamptz not null default clock_timestamp(),
      constraint codings_pk primary key (round_id, comment_id, staff_id),
      constraint codings_item_fk foreign key (round_id, comment_id) references coding_items on delete cascade
    )`.execute(db);
  await sql`
    create table saved_views (
      id integer generated always as identity constraint saved_views_pk primary key,
      staff_id text not null constraint saved_views_staff_fk references staff,
      name text not null constraint saved_views_name_length check (char_length(name) between 1 and 80),
      -- the queue's query string, read again by the queue's own schema: what it no longer knows is dropped
      query text not null constraint saved_views_query_length check (char_length(query) <= 2000),
      -- colleagues see it too
      shared boolean not null default false,
      created_at timestamptz not null default clock_timestamp(),
      constraint saved_views_once unique (staff_id, name)
    )`.execute(db);
}
