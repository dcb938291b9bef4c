import { type Kysely, sql } from "kysely";

/**
 * What a moderator does at the desk, to one comment or to 200,000: the comments it is about are fixed when it begins,
 * each with what became of it and what is needed to undo it. A large one is worked off by a job, piece by piece.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table operations (
      id uuid default gen_random_uuid() constraint operations_pk primary key,
      staff_id text not null constraint operations_staff_fk references staff,
      -- what is done to each comment, as the desk's own schema reads it
      action jsonb not null,
      -- the queue's query that chose the comments; null where they were picked or it is about one comment
      query text,
      state text not null default 'running' constraint operations_state_known
        check (state in ('running', 'stopping', 'stopped', 'done', 'failed')),
      total integer not null,
      changed integer not null default 0,
      skipped integer not null default 0,
      -- the operation that this one undoes
      undoes uuid constraint operations_undoes_fk references operations
        constraint operations_undone_once unique,
      begun_at timestamptz not null default clock_timestamp(),
      ended_at timestamptz,
      constraint operations_ended check ((ended_at is null) = (state in ('running', 'stopping')))
    )`.execute(db);
  await sql`create index operations_by_staff on operations (staff_id, begun_at desc)`.execute(db);
  await sql`create index operations_running on operations (begun_at) where ended_at is null`.execute(db);
  await sql`
    create table operation_items (
      operation_id uuid not null constraint operation_items_operation_fk references operations on delete cascade,
      comment_id bigint not null constraint operation_items_comment_fk references comments on delete cascade,
      outcome text not null default 'waiting' constraint operation_items_outcome_known check (outcome in (
        'waiting', 'changed', 'unchanged', 'not-allowed', 'overtaken', 'no-address', 'already', 'failed')),
      -- the version when it was chosen; a bulk operation passes over what was changed since
      version_seen integer,
      -- the state to go back to, and the version it must still have for that
      before jsonb,
      version_after integer,
      constraint operation_items_pk primary key (operation_id, comment_id)
    )`.execute(db);
  await sql`
    create index operation_items_waiting on operation_items (operation_id, comment_id) where outcome = 'waiting'`.execute(db);
}
