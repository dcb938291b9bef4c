import { type Kysely, sql } from "kysely";

/**
 * Near-identical comments, grouped. Every signatory stays a comment of its own; the group only says that they belong
 * together, which of them stands for all, and how alike they are.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table campaigns (
      id integer generated always as identity constraint campaigns_pk primary key,
      notice_id integer not null constraint campaigns_notice_fk references notices,
      representative_id bigint not null constraint campaigns_representative_fk references comments,
      name text not null default '' constraint campaigns_name_length check (char_length(name) <= 120),
      -- how many members it has, kept with them
      size integer not null default 0,
      -- who put it together by hand; null where it was found
      made_by text constraint campaigns_made_by_fk references staff,
      created_at timestamptz not null default clock_timestamp(),
      version integer not null default 1
    )`.execute(db);
  await sql`create index campaigns_largest on campaigns (notice_id, size desc, id)`.execute(db);
  await sql`
    create table campaign_members (
      comment_id bigint constraint campaign_members_pk primary key
        constraint campaign_members_comment_fk references comments on delete cascade,
      campaign_id integer not null constraint campaign_members_campaign_fk references campaigns on delete cascade,
      kind text not null constraint campaign_members_kind_known check (kind in ('exact', 'near', 'template')),
      similarity real not null constraint campaign_members_similarity_bounds check (similarity between 0 and 1),
      -- who put it there by hand; null where it was found
      joined_by text constraint campaign_members_joined_by_fk references staff,
      joined_at timestamptz not null default clock_timestamp()
    )`.execute(db);
  await sql`create index campaign_members_by_campaign on campaign_members (campaign_id, comment_id)`.execute(db);
  await sql`
    create table campaign_exceptions (
      -- taken out by hand: it is not grouped again by itself
      comment_id bigint constraint campaign_exceptions_pk primary key
        constraint campaign_exceptions_comment_fk references comments on delete cascade,
      taken_out_by text constraint campaign_exceptions_staff_fk references staff,
      taken_out_at timestamptz not null default clock_timestamp()
    )`.execute(db);
  // Comments that wait to be grouped and suggested for: put here by the database itself, in the transaction that
  // stored or amended them, however that was done, and removed in the one that has done so.
  await sql`
    create table arrivals (
      comment_id bigint constraint arrivals_pk primary key
        constraint arrivals_comment_fk references comments on delete cascade,
      -- what is amended while it is being sorted is sorted again: whoever sorts removes what they took, and no later one
      arrived_at timestamptz not null default clock_timestamp()
    )`.execute(db);
  await sql`insert into arrivals (comment_id) select id from comments`.execute(db);
  await sql`
    create function comments_arrive() returns trigger language plpgsql as $$
    begin
      insert into arrivals (comment_id) select id from arrived order by id
      on conflict (comment_id) do update set arrived_at = excluded.arrived_at;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger comments_arrive after insert on comments referencing new table as arrived
      for each statement execute function comments_arrive()`.execute(db);
  await sql`
    create function comments_arrive_again() returns trigger language plpgsql as $$
    begin
      insert into arrivals (comment_id)
      select arrived.id from arrived join earlier using (id)
      where (arrived.body, arrived.answers_text, arrived.attachments_text)
        is distinct from (earlier.body, earlier.answers_text, earlier.attachments_text)
      order by arrived.id
      on conflict (comment_id) do update set arrived_at = excluded.arrived_at;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger comments_arrive_again after update on comments referencing old table as earlier new table as arrived
      for each statement execute function comments_arrive_again()`.execute(db);
}
