import { type Kysely, sql } from "kysely";

/**
 * Counts that a docket's summary is put together from, kept beside those of the queue and by the same changes: by one
 * entry, and by two of them together, each campaign by itself, so that it can be counted once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await deriveOwnWords(db);
  await createTables(db);
  await createEntries(db);
  await createFold(db);
  await createRecount(db);
  await fill(db);
}

/** One more entry: letters of a campaign into which the signatory wrote words of their own. */
async function deriveOwnWords(db: Kysely<unknown>): Promise<void> {
  // as it was, and that entry
  await sql`
    create or replace function queue_derived(ids bigint[]) returns setof queue_entries language sql stable as $$
      select c.id, c.notice_id, c.submitted_at, (c.submitted_at at time zone n.time_zone)::date,
        s.state, c.stakeholder_type, c.locale, c.received_late, h.files, c.confirmed_at is not null, t.tags is not null,
        m.campaign_id is not null, h.suggested, h.acknowledged, m.campaign_id, e.entries,
        array(
          select facet from (
            select unnest(e.entries) as facet
            union all select unnest(array[
              'notice:' || c.notice_id,
              'state:' || s.state,
              'type:' || c.stakeholder_type,
              'lang:' || c.locale,
              case when t.tags is null then 'pillar:none' end,
              'late:' || case when c.received_late then 'yes' else 'no' end,
              'files:' || case when h.files then 'yes' else 'no' end,
              'confirmed:' || case when c.confirmed_at is not null then 'yes' else 'no' end,
              'suggested:' || case when h.suggested then 'yes' else 'no' end,
              'acknowledged:' || case when h.acknowledged then 'yes' else 'no' end,
              'campaign:' || coalesce(m.campaign_id::text, 'none')])
          ) each where facet is not null order by facet collate "C")
      from comments c
      join notices n on n.id = c.notice_id
      left join campaign_members m on m.comment_id = c.id
      left join assignments a on a.comment_id = c.id
      cross join lateral (select case
          when c.held is null then c.status when c.status = 'received' then 'held' else 'gone' end as state) s
      cross join lateral (select
          exists (select from attachments f where f.comment_id = c.id and f.replaced_at is null) as files,
          exists (select from suggestions g where g.comment_id = c.id and g.state = 'waiting') as suggested,
          exists (select from acknowledgements k where k.comment_id = c.id) as acknowledged) h
      cross join lateral (select
          array_agg('pillar:' || g.pillar_id)
            || array_agg('workstream:' || g.workstream_id) filter (where g.workstream_id is not null) as tags
        from comment_tags g where g.comment_id = c.id) t
      left join lateral (select g.status from acknowledgements k join messages g on g.id = k.message_id
        where k.comment_id = c.id order by k.sequence desc limit 1) d on true
      cross join lateral (select array(
          select entry from (
            select unnest(t.tags) as entry
            union all select 'theme:' || g.theme_id from comment_themes g where g.comment_id = c.id
            union all select unnest(array[
              'country:' || coalesce(c.country, 'none'),
              case when c.sector is null then 'sector:none'
                when c.sector ~ '^[a-z-]{1,40}$' then 'sector:' || c.sector end,
              'publication:' || c.publication,
              'assigned:' || coalesce(a.staff_id, 'none'),
              'delivery:' || d.status,
              case when m.kind = 'template' then 'letter:own-words' end])
          ) each where entry is not null group by entry order by entry collate "C") as entries) e
      where c.id = any(ids)
    $$`.execute(db);
  // as it was, and where a letter that was measured again has words of its own now, or none any more
  await sql`
    create or replace function queue_follow_members() returns trigger language plpgsql as $$
    declare ids bigint[];
    begin
      ids := array(select changed.comment_id from changed join earlier using (comment_id)
        where changed.campaign_id <> earlier.campaign_id
          or (changed.kind = 'template') <> (earlier.kind = 'template'));
      if cardinality(ids) > 0 then perform queue_refresh(ids); end if;
      return null;
    end $$`.execute(db);
}

async function createTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table summary_tallies (
      notice_id integer not null,
      -- two entries that comments have both; '' is one that all have. In the order of their bytes
      lesser text collate "C" not null,
      greater text collate "C" not null,
      -- 0 for comments of none
      campaign_id integer not null,
      state text not null,
      confirmed boolean not null,
      n integer not null,
      constraint summary_tallies_pk primary key (notice_id, lesser, greater, campaign_id, state, confirmed)
    ) with (fillfactor = 70, parallel_workers = 0)`.execute(db);
  await sql`create index summary_tallies_by_greater on summary_tallies (notice_id, greater)`.execute(db);
  await sql`
    create table summary_days (
      notice_id integer not null,
      -- '' for all comments
      entry text collate "C" not null,
      day date not null,
      campaign_id integer not null,
      state text not null,
      confirmed boolean not null,
      n integer not null,
      constraint summary_days_pk primary key (notice_id, entry, day, campaign_id, state, confirmed)
    ) with (fillfactor = 70, parallel_workers = 0)`.execute(db);
}

/**
 * What comments are counted by: their entries, whose they are and what became of letters apart, '' for each of them, and
 * the words of the cell that a summary shows or is narrowed by; `heat:3:business` is a pillar together with a stakeholder
 * type, since a table shows both beside any one filter. Of a relation that has what the queue keeps of comments.
 */
const entriesOf = (relation: string, id: string, n: string) => {
  const all = "entries || case when tagged then '{}' else array['pillar:none'] end";
  const columns = `${id} as id, notice_id, day, coalesce(campaign_id, 0) as campaign_id, state, confirmed, ${n} as n`;
  return sql.raw(`
    select ${columns}, entry collate "C" as entry
    from ${relation} cross join lateral unnest(${all} || array[
      '', 'type:' || stakeholder_type, 'lang:' || locale, case when late then 'late:yes' end,
      'files:' || case when files then 'yes' else 'no' end]) as entry
    where entry is not null and not entry ^@ 'assigned:' and not entry ^@ 'delivery:'
    union all
    select ${columns}, ('heat:' || substr(entry, 8) || ':' || stakeholder_type) collate "C"
    from ${relation} cross join lateral unnest(${all}) as entry where entry ^@ 'pillar:'`);
};

async function createEntries(db: Kysely<unknown>): Promise<void> {
  // two of the same kind are kept beside each other only where they are both shown and narrowed by
  await sql`
    create function summary_kind(entry text) returns text language sql immutable parallel safe return
      case
        when entry ^@ 'publication:' or entry ^@ 'letter:' or entry ^@ 'heat:' then 'shown'
        when entry ^@ 'late:' or entry ^@ 'files:' then 'narrowed-by'
        else 'both'
      end`.execute(db);
  await sql`create view summary_entries as ${entriesOf("queue_entries", "comment_id", "1")}`.execute(db);
  await sql`
    create view summary_changes as ${entriesOf("tally_changes", "tally_changes.ctid", "n")}`.execute(db);
}

/** Pairs of entries of the same row, and their columns as those of `summary_tallies`. */
const pairsOf = (relation: string) =>
  sql.raw(`
    ${relation} as one join ${relation} as other on one.id = other.id
      and (one.entry < other.entry or (one.entry = '' and other.entry = ''))
      and (summary_kind(one.entry) = 'both' or summary_kind(one.entry) <> summary_kind(other.entry))`);
const PAIR = sql.raw("one.notice_id, one.entry, other.entry, one.campaign_id, one.state, one.confirmed");
const DAY = sql.raw("notice_id, entry, day, campaign_id, state, confirmed");
const DATED = sql.raw("summary_kind(entry) <> 'shown'");

/** What a comment is counted by in the queue, as `0022-queue` made it. */
const CELL = sql.raw("state, stakeholder_type, locale, late, files, confirmed, tagged, in_campaign, suggested, acknowledged");
const DAY_FACETS = sql.raw(`entries || array[
  '', 'state:' || state, 'type:' || stakeholder_type, 'lang:' || locale,
  case when not tagged then 'pillar:none' end,
  'late:' || case when late then 'yes' else 'no' end,
  'files:' || case when files then 'yes' else 'no' end,
  'confirmed:' || case when confirmed then 'yes' else 'no' end,
  'suggested:' || case when suggested then 'yes' else 'no' end,
  'acknowledged:' || case when acknowledged then 'yes' else 'no' end]`);

/** As it was, and the summary's counts. */
async function createFold(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function tallies_fold() returns bigint language plpgsql as $$
    declare folded bigint;
    begin
      -- one at a time; whoever comes second has nothing to do
      if not pg_try_advisory_xact_lock(hashtext('tallies-fold')) then return 0; end if;
      with taken as (
        delete from tally_changes returning ctid as place, *
      ), counted as (
        insert into tallies as kept (notice_id, entry, ${CELL}, n)
        select notice_id, entry, ${CELL}, sum(n) from taken cross join unnest(entries || ''::text) as entry
        group by notice_id, entry, ${CELL} having sum(n) <> 0
        on conflict on constraint tallies_pk do update set n = kept.n + excluded.n
      ), counted_by_campaign as (
        insert into campaign_tallies as kept (notice_id, entry, campaign_id, ${CELL}, n)
        select notice_id, entry, campaign_id, ${CELL}, sum(n)
        from taken cross join unnest(entries || ''::text) as entry
        where campaign_id is not null
        group by notice_id, entry, campaign_id, ${CELL} having sum(n) <> 0
        on conflict on constraint campaign_tallies_pk do update set n = kept.n + excluded.n
      ), dated as (
        insert into tally_days as kept (notice_id, facet, day, n)
        select notice_id, facet, day, sum(n) from taken cross join unnest(${DAY_FACETS}) as facet
        where facet is not null
        group by notice_id, facet, day having sum(n) <> 0
        on conflict on constraint tally_days_pk do update set n = kept.n + excluded.n
      ), entered as materialized (${entriesOf("taken", "place", "n")}
      ), summed_up as (
        insert into summary_tallies as kept (notice_id, lesser, greater, campaign_id, state, confirmed, n)
        select ${PAIR}, sum(one.n) from ${pairsOf("entered")}
        group by ${PAIR} having sum(one.n) <> 0
        on conflict on constraint summary_tallies_pk do update set n = kept.n + excluded.n
      ), summed_up_by_day as (
        insert into summary_days as kept (${DAY}, n)
        select ${DAY}, sum(n) from entered where ${DATED}
        group by ${DAY} having sum(n) <> 0
        on conflict on constraint summary_days_pk do update set n = kept.n + excluded.n
      )
      select count(*) into folded from taken;
      return folded;
    end $$`.execute(db);
}

/** Where the summary's counts are not what the entries say, and making all counts anew. */
async function createRecount(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view summary_tallies_differing as
      select notice_id, lesser, greater, campaign_id, state, confirmed, sum(n) as n from (
        select notice_id, lesser, greater, campaign_id, state, confirmed, n from summary_tallies
        union all select ${PAIR}, one.n from ${pairsOf("summary_changes")}
        union all select ${PAIR}, -1 from ${pairsOf("summary_entries")}
      ) kept_and_true group by notice_id, lesser, greater, campaign_id, state, confirmed having sum(n) <> 0`.execute(db);
  await sql`
    create view summary_days_differing as
      select ${DAY}, sum(n) as n from (
        select ${DAY}, n from summary_days
        union all select ${DAY}, n from summary_changes where ${DATED}
        union all select ${DAY}, -1 from summary_entries where ${DATED}
      ) kept_and_true group by ${DAY} having sum(n) <> 0`.execute(db);
  await sql`
    create or replace function tallies_rebuild() returns void language plpgsql as $$
    begin
      delete from tally_changes;
      delete from tallies;
      delete from campaign_tallies;
      delete from tally_days;
      delete from summary_tallies;
      delete from summary_days;
      insert into tally_changes (notice_id, day, ${CELL}, campaign_id, entries, n)
      select notice_id, day, ${CELL}, campaign_id, entries, count(*) from queue_entries
      group by notice_id, day, ${CELL}, campaign_id, entries;
      perform tallies_fold();
    end $$`.execute(db);
}

/** Enters letters with words of their own anew, and counts what is there. Nobody may change a count meanwhile. */
async function fill(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$
    declare first bigint;
    begin
      for first in select generate_series(min(comment_id), max(comment_id), 5000) from campaign_members loop
        perform queue_refresh(array(
          select comment_id from campaign_members
          where comment_id between first and first + 4999 and kind = 'template'));
      end loop;
    end $$`.execute(db);
  await sql`lock table tally_changes in exclusive mode`.execute(db);
  await sql`select tallies_fold()`.execute(db);
  await sql`truncate summary_tallies, summary_days`.execute(db);
  // in order, so that what is read together lies together
  await sql`
    insert into summary_tallies (notice_id, lesser, greater, campaign_id, state, confirmed, n)
    select ${PAIR}, count(*) from ${pairsOf("summary_entries")} group by ${PAIR} order by ${PAIR}`.execute(db);
  await sql`
    insert into summary_days (${DAY}, n)
    select ${DAY}, count(*) from summary_entries where ${DATED} group by ${DAY} order by ${DAY}`.execute(db);
}
