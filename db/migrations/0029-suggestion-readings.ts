import { type Kysely, sql } from "kysely";

/**
 * When the portal read a comment and made its suggestions, and what becomes of these when people tag and decide.
 *
 * A tag is given in many ways, by hand, in bulk, with a campaign, by a passage or a theme; and all of them are rows of
 * `comment_tags`. So the database itself follows them: whoever gives a suggested tag has accepted it, whoever takes it off has
 * dismissed it. In the same way it follows a comment's status.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table suggestions drop constraint suggestions_state_known`.execute(db);
  // passed-over: its comment was decided without it; it comes back when the comment is taken back into review
  await sql`
    alter table suggestions add constraint suggestions_state_known
      check (state in ('waiting', 'accepted', 'dismissed', 'passed-over')),
      -- accepted above a confidence, for many comments at once: nobody has read this one
      add column in_bulk boolean not null default false`.execute(db);
  // Also where nothing was suggested: a tag that was missed can only be counted where one knows that it was looked for.
  await sql`
    create table suggestion_readings (
      comment_id bigint constraint suggestion_readings_pk primary key
        constraint suggestion_readings_comment_fk references comments on delete cascade,
      notice_id integer not null,
      -- the version of the docket's model
      model integer not null,
      read_at timestamptz not null default clock_timestamp()
    )`.execute(db);
  // those that an earlier model has read, to be read again, the newest of them first
  await sql`
    create index suggestion_readings_by_model on suggestion_readings (notice_id, model, comment_id desc)`.execute(db);
  await sql`
    alter table suggestion_models
      -- what it learned from, so that every process, and the next one, comes to the same model: [{"id", "codes"}], oldest first
      add column learned jsonb not null default '[]',
      -- when somebody began to learn for this docket: nobody else does for a while
      add column claimed_at timestamptz`.execute(db);
  // the newest decisions of all dockets, in order
  await sql`create index comment_tags_newest on comment_tags (tagged_at desc, id desc)`.execute(db);
  await followTags(db);
  await followStatus(db);
}

async function followTags(db: Kysely<unknown>): Promise<void> {
  // a workstream's tag is one of its pillar too
  const meets = sql.raw(`g.comment_id = s.comment_id and g.pillar_id = s.pillar_id
          and (s.workstream_id is null or s.workstream_id = g.workstream_id)`);
  await sql`
    create function suggestions_accept() returns trigger language plpgsql as $$
    begin
      update suggestions set state = 'accepted', decided_by = met.tagged_by, decided_at = met.tagged_at
      from (
        select distinct on (s.id) s.id, g.tagged_by, g.tagged_at
        from added g join suggestions s on ${meets}
        where s.state <> 'accepted' order by s.id, g.tagged_at
      ) met where suggestions.id = met.id;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger suggestions_accept after insert on comment_tags referencing new table as added
      for each statement execute function suggestions_accept()`.execute(db);
  await sql`
    create function suggestions_dismiss() returns trigger language plpgsql as $$
    begin
      update suggestions s
      set state = 'dismissed', decided_by = null, decided_at = clock_timestamp(), in_bulk = false
      where s.state = 'accepted' and s.comment_id in (select comment_id from gone)
        and not exists (select from comment_tags g where ${meets});
      return null;
    end $$`.execute(db);
  await sql`
    create trigger suggestions_dismiss after delete on comment_tags referencing old table as gone
      for each statement execute function suggestions_dismiss()`.execute(db);
}

async function followStatus(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function suggestions_follow_status() returns trigger language plpgsql as $$
    declare
      withdrawn bigint[];
      decided bigint[];
      returned bigint[];
    begin
      select
        array_agg(id) filter (where changed.status = 'withdrawn'),
        array_agg(id) filter (where changed.status = 'withheld'
          or changed.status = 'posted' and exists (select from comment_tags g where g.comment_id = changed.id)),
        array_agg(id) filter (where changed.status in ('received', 'in-review')
          and earlier.status in ('posted', 'withheld'))
      into withdrawn, decided, returned
      from changed join earlier using (id) where changed.status <> earlier.status;
      if withdrawn is not null then
        delete from suggestions where comment_id = any(withdrawn);
        delete from suggestion_readings where comment_id = any(withdrawn);
      end if;
      if decided is not null then
        update suggestions set state = 'passed-over'
        where comment_id = any(decided) and state = 'waiting';
      end if;
      if returned is not null then
        update suggestions set state = 'waiting'
        where comment_id = any(returned) and state = 'passed-over';
        -- one that was decided before it was ever read is read now
        insert into arrivals (comment_id)
        select id from unnest(returned) as id
        where not exists (select from suggestion_readings r where r.comment_id = id) order by id
        on conflict do nothing;
      end if;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger suggestions_follow_status after update on comments
      referencing old table as earlier new table as changed
      for each statement execute function suggestions_follow_status()`.execute(db);
}
