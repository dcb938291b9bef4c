import { type Kysely, sql } from "kysely";

/**
 * A docket's activity and who did how much. Events about comments name a tracking number; to find a docket's by that took a
 * look at every event of every docket. So each event about a comment or a notice also has its notice's key, filled by a
 * trigger; it is no part of the chain, which covers what people are held to.
 *
 * Arrivals are left out, sent and imported ones: they are comments, not what was done with them, there are hundreds of thousands,
 * and thousands of people at once must not wait for an index.
 *
 * How often who did what is kept by day rather than counted: one small row for each person, day and action of a docket. It is
 * written once for each statement, since a row that is written again for each of thousands of events grows a chain
 * of versions that each next one walks along.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table audit_events add column notice_id integer`.execute(db);
  await sql`
    create function audit_event_notice(subject_kind text, subject_id text) returns integer language sql stable as $$
      select case subject_kind
        when 'comment' then (select notice_id from comments where tracking_number = subject_id)
        when 'notice' then (select id from notices where docket_number = subject_id)
      end
    $$`.execute(db);
  await sql`alter table audit_events disable trigger audit_events_only_added`.execute(db);
  await sql`
    update audit_events set notice_id = audit_event_notice(subject_kind, subject_id)
    where subject_kind in ('comment', 'notice') and action not in ('comment.submitted', 'comment.imported')`.execute(db);
  await sql`alter table audit_events enable trigger audit_events_only_added`.execute(db);
  await sql`
    create function audit_events_place() returns trigger language plpgsql as $$
    begin
      new.notice_id := audit_event_notice(new.subject_kind, new.subject_id);
      return new;
    end $$`.execute(db);
  await sql`
    create trigger audit_events_placed before insert on audit_events for each row
      when (new.subject_kind in ('comment', 'notice') and new.action not in ('comment.submitted', 'comment.imported'))
      execute function audit_events_place()`.execute(db);
  // by time and not by number, so that a range of days is a range of the index
  await sql`
    create index audit_events_by_notice on audit_events (notice_id, occurred_at desc, id desc)
      where notice_id is not null`.execute(db);
  await sql`
    create index audit_events_by_notice_and_action on audit_events (notice_id, action, occurred_at desc, id desc)
      where notice_id is not null`.execute(db);
  await sql`
    create index audit_events_by_notice_and_staff
      on audit_events (notice_id, staff_id, action, occurred_at desc, id desc)
      where notice_id is not null and staff_id is not null`.execute(db);
  // what authors and the portal itself did is little, among much that staff did
  await sql`
    create index audit_events_by_notice_without_staff
      on audit_events (notice_id, actor_kind, action, occurred_at desc, id desc)
      where notice_id is not null and staff_id is null`.execute(db);
  await sql`
    create table work_counts (
      notice_id integer not null constraint work_counts_notice_fk references notices,
      staff_id text not null constraint work_counts_staff_fk references staff,
      -- in Washington, as all days at the desk
      day date not null,
      action text not null,
      count integer not null,
      constraint work_counts_pk primary key (notice_id, day, staff_id, action)
    )`.execute(db);
  const counted = (events: string) => sql`
    select notice_id, staff_id, (occurred_at at time zone 'America/New_York')::date, action, count(*)
    from ${sql.raw(events)} where notice_id is not null and staff_id is not null
    group by 1, 2, 3, 4`;
  await sql`insert into work_counts (notice_id, staff_id, day, action, count) ${counted("audit_events")}`.execute(db);
  await sql`
    create function audit_events_count() returns trigger language plpgsql as $$
    begin
      insert into work_counts (notice_id, staff_id, day, action, count)
      ${counted("added")}
      -- always in one order, so that two that count the same things never wait for each other
      order by 1, 2, 3, 4
      on conflict on constraint work_counts_pk do update set count = work_counts.count + excluded.count;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger audit_events_counted after insert on audit_events
      referencing new table as added for each statement execute function audit_events_count()`.execute(db);
  // of which operations a comment was part
  await sql`create index operation_items_by_comment on operation_items (comment_id)`.execute(db);
}
