import { type Kysely, sql } from "kysely";

/** Tags that the portal suggests. They count nowhere until a person accepts them; a dismissed one does not come again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table suggestions (
      id bigint generated always as identity constraint suggestions_pk primary key,
      comment_id bigint not null constraint suggestions_comment_fk references comments on delete cascade,
      pillar_id integer not null constraint suggestions_pillar_fk references pillars,
      workstream_id integer,
      confidence real not null constraint suggestions_confidence_bounds check (confidence between 0 and 1),
      -- the words that led to it: [{"start", "end", "text"}], in UTF-16 code units of the text that was read
      words jsonb not null default '[]',
      -- the version of the docket's model that made it
      model integer not null,
      made_at timestamptz not null default clock_timestamp(),
      state text not null default 'waiting'
        constraint suggestions_state_known check (state in ('waiting', 'accepted', 'dismissed')),
      decided_by text constraint suggestions_decided_by_fk references staff,
      decided_at timestamptz,
      constraint suggestions_workstream_fk
        foreign key (workstream_id, pillar_id) references workstreams (id, pillar_id),
      constraint suggestions_once unique nulls not distinct (comment_id, pillar_id, workstream_id)
    )`.execute(db);
  await sql`create index suggestions_waiting on suggestions (comment_id) where state = 'waiting'`.execute(db);
  await sql`
    create table suggestion_models (
      notice_id integer constraint suggestion_models_pk primary key
        constraint suggestion_models_notice_fk references notices,
      version integer not null,
      -- how many of the docket's decided comments it has learned from
      decisions integer not null,
      trained_at timestamptz not null default clock_timestamp(),
      -- precision, recall and F1 on decided comments it had not seen
      quality jsonb
    )`.execute(db);
}
