import { type Kysely, sql } from "kysely";

/**
 * What was done, by whom, to what. Rows are only ever added: a trigger refuses anything else.
 *
 * What staff and the system do is chained: each event's hash covers its content and the hash before it, so that an
 * edit, a deletion or an insertion by somebody with the database's password shows in `npm run audit:verify`. The head
 * is kept in a table of its own, so that a cut tail shows too. The public's submissions are not chained: a chain has
 * one end, and thousands of people on a deadline's evening would wait for each other there.
 */
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
      chain_position bigint constraint audit_events_chain_position_unique unique,
      chain_hash bytea,
      constraint audit_events_chained
        check ((actor_kind = 'public') = (chain_position is null) and (chain_position is null) = (chain_hash is null)),
      constraint audit_events_staff_named check ((actor_kind = 'staff') = (staff_id is not null))
    )`.execute(db);
  await sql`create index audit_events_by_subject on audit_events (subject_kind, subject_id, id desc)`.execute(db);
  // The public's submissions have one action and no person: leaving them out spares each of them two index entries.
  await sql`
    create index audit_events_by_staff on audit_events (staff_id, id desc) where staff_id is not null`.execute(db);
  await sql`
    create index audit_events_by_action on audit_events (action, id desc) where actor_kind <> 'public'`.execute(db);
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
  await sql`
    create table audit_head (
      single boolean not null default true constraint audit_head_pk primary key constraint audit_head_single check (single),
      chain_position bigint not null,
      chain_hash bytea not null
    )`.execute(db);
  await sql`insert into audit_head (chain_position, chain_hash) values (0, sha256('audit'))`.execute(db);
  await sql`
    create function audit_events_chain() returns trigger language plpgsql as $$
    declare
      head audit_head;
    begin
      if new.actor_kind = 'public' then
        return new;
      end if;
      select * into strict head from audit_head for update;
      new.chain_position := head.chain_position + 1;
      new.chain_hash := sha256(convert_to(jsonb_build_array(
        new.chain_position, encode(head.chain_hash, 'hex'), (extract(epoch from new.occurred_at) * 1000000)::bigint,
        new.actor_kind, new.staff_id, new.action, new.subject_kind, new.subject_id, new.before, new.after)::text, 'UTF8'));
      update audit_head set chain_position = new.chain_position, chain_hash = new.chain_hash;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger audit_events_chained before insert on audit_events
      for each row execute function audit_events_chain()`.execute(db);
}
