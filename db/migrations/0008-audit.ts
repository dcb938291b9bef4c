import { type Kysely, sql } from "kysely";

/** What was done, by whom, to what. Rows are only ever added: a trigger refuses anything else. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_events (
      id bigint generated always as identity constraint audit_events_pk primary key,
      occurred_at timestamptz not null default clock_timestamp(),
      actor_kind text not null
        constraint audit_events_actor_kind_known check (actor_kind in ('public', 'staff', 'system')),
      staff_id text constraint audit_events_staff_fk references staff,
      action text not null,
      subject_kind text not null,
      -- a docket number, a tracking number or a staff id: what people call the thing
      subject_id text not null,
      before jsonb,
      after jsonb,
      constraint audit_events_staff_named check ((actor_kind = 'staff') = (staff_id is not null))
    )`.execute(db);
  await sql`create index audit_events_by_subject on audit_events (subject_kind, subject_id, id desc)`.execute(db);
  await sql`
    create function audit_events_refuse() returns trigger language plpgsql as $$
    begin
      raise exception 'audit events are never changed or removed';
    end $$`.execute(db);
  await sql`
    create trigger audit_events_only_added before update or delete on audit_events
      for each row execute function audit_events_refuse()`.execute(db);
  await sql`
    create trigger audit_events_never_emptied before truncate on audit_events
      for each statement execute function audit_events_refuse()`.execute(db);
}
