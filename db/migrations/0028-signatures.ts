import { type Kysely, sql } from "kysely";

/**
 * What arriving comments are found and compared by, kept with the comments that are there, and what moderators changed
 * about campaigns, so that it can be undone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createSignatures(db);
  await createChanges(db);
  await sql`alter table campaigns
    -- who chose the text that stands for all; null where it was found
    add column represented_by text constraint campaigns_represented_by_fk references staff`.execute(db);
  await sql`create index campaigns_largest_of_all on campaigns (size desc, id)`.execute(db);
  await sql`alter table campaign_members
    -- the text that kind and similarity were measured with: where it is not the representative, they wait to be again
    add column measured_with bigint`.execute(db);
  await sql`create index campaign_members_by_kind on campaign_members (campaign_id, kind, comment_id)`.execute(db);
  await followMembersLess(db);
  await arriveWhenWithdrawn(db);
}

async function createSignatures(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table comment_signatures (
      comment_id bigint constraint comment_signatures_pk primary key
        constraint comment_signatures_comment_fk references comments on delete cascade,
      notice_id integer not null,
      -- of its words in order, 128 bits: the same for exact copies alone
      exact bytea not null,
      -- the bands that lead to it; none where it stands for no group
      bands integer[] not null default '{}'
    )`.execute(db);
  await sql`create index comment_signatures_exact on comment_signatures (notice_id, exact, comment_id)`.execute(db);
  // Rows rather than a GIN index on the arrays: the first 32 of a band are read in the order of the key, however many
  // there are, by a plan that no statistics change.
  await sql`
    create table campaign_bands (
      notice_id integer not null,
      band integer not null,
      comment_id bigint not null,
      constraint campaign_bands_pk primary key (notice_id, band, comment_id)
    )`.execute(db);
  await sql`
    create function campaign_bands_follow() returns trigger language plpgsql as $$
    begin
      delete from campaign_bands
      where notice_id = old.notice_id and band = any(old.bands) and comment_id = old.comment_id;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger campaign_bands_follow after delete on comment_signatures
      for each row execute function campaign_bands_follow()`.execute(db);
}

async function createChanges(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table campaign_changes (
      id integer generated always as identity constraint campaign_changes_pk primary key,
      notice_id integer not null constraint campaign_changes_notice_fk references notices,
      kind text not null constraint campaign_changes_kind_known
        check (kind in ('taken-out', 'put-in', 'split', 'joined')),
      -- where the comments are since; null: in none. Campaigns come and go, so it is no reference
      campaign_id integer,
      -- the campaigns that it touched, as they were
      before jsonb not null,
      made_by text constraint campaign_changes_staff_fk references staff,
      made_at timestamptz not null default clock_timestamp(),
      undone_by text constraint campaign_changes_undone_by_fk references staff,
      undone_at timestamptz
    )`.execute(db);
  await sql`
    create table campaign_change_comments (
      change_id integer not null constraint campaign_change_comments_change_fk references campaign_changes on delete cascade,
      comment_id bigint not null constraint campaign_change_comments_comment_fk references comments on delete cascade,
      -- where it was before, and who had put it there
      campaign_id integer,
      joined_by text,
      excepted boolean not null,
      constraint campaign_change_comments_pk primary key (change_id, comment_id)
    )`.execute(db);
}

/** The queue looks at a member again where it is in another campaign, not where it was measured again. */
async function followMembersLess(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function queue_follow_members() returns trigger language plpgsql as $$
    declare ids bigint[];
    begin
      ids := array(select changed.comment_id from changed join earlier using (comment_id)
        where changed.campaign_id <> earlier.campaign_id);
      if cardinality(ids) > 0 then perform queue_refresh(ids); end if;
      return null;
    end $$`.execute(db);
  await sql`drop trigger queue_update on campaign_members`.execute(db);
  await sql`
    create trigger queue_update after update on campaign_members referencing old table as earlier new table as changed
      for each statement execute function queue_follow_members()`.execute(db);
}

/** What is withdrawn is sorted once more: it leaves its campaign. */
async function arriveWhenWithdrawn(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function comments_arrive_again() returns trigger language plpgsql as $$
    begin
      insert into arrivals (comment_id)
      select arrived.id from arrived join earlier using (id)
      where (arrived.body, arrived.answers_text, arrived.attachments_text)
        is distinct from (earlier.body, earlier.answers_text, earlier.attachments_text)
        or (arrived.status = 'withdrawn' and earlier.status <> 'withdrawn')
      order by arrived.id
      on conflict (comment_id) do update set arrived_at = excluded.arrived_at;
      return null;
    end $$`.execute(db);
}
