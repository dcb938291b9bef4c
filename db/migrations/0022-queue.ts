import { type Kysely, sql } from "kysely";

/** What a comment is counted by, beside its docket: few words each, so that the cells of all of them stay few. */
const CELL = "state, stakeholder_type, locale, late, files, confirmed, tagged, in_campaign, suggested, acknowledged";
/** What a day's comments are counted by: '' for all of them, the words of the cell, and the entries. */
const DAY_FACETS = sql.raw(`entries || array[
          '', 'state:' || state, 'type:' || stakeholder_type, 'lang:' || locale,
          case when not tagged then 'pillar:none' end,
          'late:' || case when late then 'yes' else 'no' end,
          'files:' || case when files then 'yes' else 'no' end,
          'confirmed:' || case when confirmed then 'yes' else 'no' end,
          'suggested:' || case when suggested then 'yes' else 'no' end,
          'acknowledged:' || case when acknowledged then 'yes' else 'no' end]`);
const CELL_COLUMNS = `
      state text not null,
      stakeholder_type text not null,
      locale text not null,
      late boolean not null,
      files boolean not null,
      confirmed boolean not null,
      tagged boolean not null,
      in_campaign boolean not null,
      suggested boolean not null,
      acknowledged boolean not null`;

/**
 * The queue's own copy of what it lists, filters and counts by: a narrow row for each comment, and counts that are kept
 * rather than taken. One function derives a row from the tables that hold the truth; triggers call it for whatever a
 * statement changed, once for the statement; `npm run counts:verify` compares.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createEntries(db);
  await createTallies(db);
  await createSearch(db);
  await createVectorOf(db);
  await createRecount(db);
  await createRefresh(db);
  await createTriggers(db);
  await fill(db);
}

/** Nothing here is worth a second process to the planner: what is asked is answered in some milliseconds, while starting one takes as long. */
async function createEntries(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table queue_entries (
      comment_id bigint constraint queue_entries_pk primary key,
      notice_id integer not null,
      submitted_at timestamptz not null,
      -- of submission, by the clock of the notice
      day date not null,
      -- the comment's status; 'held' while it waits to be let in; 'gone' where it was withdrawn before that
      ${sql.raw(CELL_COLUMNS)},
      campaign_id integer,
      -- what it is counted under beside its cell, as 'name:value': tags, themes, country, sector, publication, assignee
      entries text[] not null,
      -- all that it can be filtered by, as 'name:value'
      facets text[] not null
    ) with (parallel_workers = 0)`.execute(db);
  await sql`create index queue_entries_newest on queue_entries (submitted_at desc, comment_id desc)`.execute(db);
  await sql`
    create index queue_entries_newest_by_notice on queue_entries (notice_id, submitted_at desc, comment_id desc)`.execute(db);
  await sql`
    create index queue_entries_newest_by_state
      on queue_entries (notice_id, state, submitted_at desc, comment_id desc)`.execute(db);
  // a docket's letters of one campaign may be all of its newest 200,000: those beside it have an order of their own
  await sql`
    create index queue_entries_newest_single
      on queue_entries (notice_id, submitted_at desc, comment_id desc) where campaign_id is null`.execute(db);
  await sql`
    create index queue_entries_by_campaign
      on queue_entries (campaign_id, state, submitted_at, comment_id) where campaign_id is not null`.execute(db);
  await sql`create index queue_entries_facets on queue_entries using gin (facets)`.execute(db);
  // Everything about one comment, from the tables that hold the truth. 'name:value', in an order that does not depend on a language.
  await sql`
    create function queue_derived(ids bigint[]) returns setof queue_entries language sql stable as $$
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
      cross join lateral (select array(
          select entry from (
            select unnest(t.tags) as entry
            union all select 'theme:' || g.theme_id from comment_themes g where g.comment_id = c.id
            union all select unnest(array[
              'country:' || coalesce(c.country, 'none'),
              case when c.sector is null then 'sector:none'
                when c.sector ~ '^[a-z-]{1,40}$' then 'sector:' || c.sector end,
              'publication:' || c.publication,
              'assigned:' || coalesce(a.staff_id, 'none')])
          ) each where entry is not null group by entry order by entry collate "C") as entries) e
      where c.id = any(ids)
    $$`.execute(db);
}

async function createTallies(db: Kysely<unknown>): Promise<void> {
  // Entry '' counts every comment once; another counts those that have it. The vocabularies bound the number of rows.
  await sql`
    create table tallies (
      notice_id integer not null,
      entry text collate "C" not null,
      ${sql.raw(CELL_COLUMNS)},
      n integer not null,
      constraint tallies_pk primary key (notice_id, entry, ${sql.raw(CELL)})
    ) with (fillfactor = 70, parallel_workers = 0)`.execute(db);
  // how many of each day, by what the day's comments can be filtered by: where in time to look for them
  await sql`
    create table tally_days (
      notice_id integer not null,
      facet text not null,
      day date not null,
      n integer not null,
      constraint tally_days_pk primary key (notice_id, facet, day)
    ) with (fillfactor = 70, parallel_workers = 0)`.execute(db);
  // the same as the tallies for each campaign: which have letters that a filter leaves, and how many
  await sql`
    create table campaign_tallies (
      notice_id integer not null,
      entry text collate "C" not null,
      campaign_id integer not null,
      ${sql.raw(CELL_COLUMNS)},
      n integer not null,
      constraint campaign_tallies_pk primary key (notice_id, entry, campaign_id, ${sql.raw(CELL)})
    ) with (fillfactor = 70, parallel_workers = 0)`.execute(db);
  // What was added and taken away since the tallies were last brought up to date. Only ever appended to, so that
  // submissions never wait for each other; a count is the tallies and these together.
  await sql`
    create table tally_changes (
      notice_id integer not null,
      day date not null,
      ${sql.raw(CELL_COLUMNS)},
      campaign_id integer,
      entries text[] not null,
      n integer not null
    )`.execute(db);
  await sql`
    create function tallies_fold() returns bigint language plpgsql as $$
    declare folded bigint;
    begin
      -- one at a time; whoever comes second has nothing to do
      if not pg_try_advisory_xact_lock(hashtext('tallies-fold')) then return 0; end if;
      with taken as (
        delete from tally_changes returning *
      ), counted as (
        insert into tallies as kept (notice_id, entry, ${sql.raw(CELL)}, n)
        select notice_id, entry, ${sql.raw(CELL)}, sum(n) from taken cross join unnest(entries || ''::text) as entry
        group by notice_id, entry, ${sql.raw(CELL)} having sum(n) <> 0
        on conflict on constraint tallies_pk do update set n = kept.n + excluded.n
      ), counted_by_campaign as (
        insert into campaign_tallies as kept (notice_id, entry, campaign_id, ${sql.raw(CELL)}, n)
        select notice_id, entry, campaign_id, ${sql.raw(CELL)}, sum(n)
        from taken cross join unnest(entries || ''::text) as entry
        where campaign_id is not null
        group by notice_id, entry, campaign_id, ${sql.raw(CELL)} having sum(n) <> 0
        on conflict on constraint campaign_tallies_pk do update set n = kept.n + excluded.n
      ), dated as (
        insert into tally_days as kept (notice_id, facet, day, n)
        select notice_id, facet, day, sum(n) from taken cross join unnest(${DAY_FACETS}) as facet
        where facet is not null
        group by notice_id, facet, day having sum(n) <> 0
        on conflict on constraint tally_days_pk do update set n = kept.n + excluded.n
      )
      select count(*) into folded from taken;
      return folded;
    end $$`.execute(db);
}

/**
 * What search holds of a comment, apart from it: a decision rewrites the comment's row, and would rewrite its place in
 * the largest index with it.
 */
async function createSearch(db: Kysely<unknown>): Promise<void> {
  // Whether words stand beside each other is looked up in the row. Kept apart, as a long value is, it takes eight pages to
  // read instead of one: "supply chain" took five times as long in a million comments.
  await sql`
    create table comment_search (
      comment_id bigint constraint comment_search_pk primary key,
      locale text not null,
      search tsvector not null
    ) with (toast_tuple_target = 8160, parallel_workers = 0)`.execute(db);
  // a text is searched in its own language; an index for each is half as long
  await sql`create index comment_search_en on comment_search using gin (search) where locale = 'en'`.execute(db);
  await sql`create index comment_search_es on comment_search using gin (search) where locale = 'es'`.execute(db);
  // A tsvector holds 1 MB. A hyphenated word is in it whole and in its parts: 140,000 characters of a script with three
  // bytes a letter and the names stay below.
  await sql`
    create function comment_vector(locale text, names text, content text) returns tsvector
      language sql immutable parallel safe
      return setweight(portal_tsvector(locale, names), 'A') || portal_tsvector(locale, left(content, 140000))`.execute(db);
}

/** The same for a whole row. */
const createVectorOf = (db: Kysely<unknown>) =>
  sql`create function comment_vector_of(c comments) returns tsvector language sql immutable parallel safe
    return ${vectorOf("c")}`.execute(db);

/** What search holds of a row of `comments`; what was redacted is found by nobody. */
const vectorOf = (row: string) =>
  sql.raw(`comment_vector(${row}.locale,
        coalesce(${row}.organization_name, '') || ' ' || portal_line(${row}.co_signers),
        coalesce(${row}.redacted_body, ${row}.body) || ' ' || coalesce(${row}.redacted_answers_text, ${row}.answers_text)
          || ' ' || ${row}.attachments_text)`);

/** Where the kept counts are not what the entries say, and making them anew. */
async function createRecount(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view tallies_differing as
      select notice_id, entry, ${sql.raw(CELL)}, sum(n) as n from (
        select notice_id, entry, ${sql.raw(CELL)}, n from tallies
        union all select notice_id, entry collate "C", ${sql.raw(CELL)}, n
          from tally_changes cross join unnest(entries || ''::text) as entry
        union all select notice_id, entry collate "C", ${sql.raw(CELL)}, -1
          from queue_entries cross join unnest(entries || ''::text) as entry
      ) kept_and_true group by notice_id, entry, ${sql.raw(CELL)} having sum(n) <> 0`.execute(db);
  await sql`
    create view campaign_tallies_differing as
      select notice_id, entry, campaign_id, ${sql.raw(CELL)}, sum(n) as n from (
        select notice_id, entry, campaign_id, ${sql.raw(CELL)}, n from campaign_tallies
        union all select notice_id, entry collate "C", campaign_id, ${sql.raw(CELL)}, n
          from tally_changes cross join unnest(entries || ''::text) as entry
        union all select notice_id, entry collate "C", campaign_id, ${sql.raw(CELL)}, -1
          from queue_entries cross join unnest(entries || ''::text) as entry
      ) kept_and_true where campaign_id is not null
      group by notice_id, entry, campaign_id, ${sql.raw(CELL)} having sum(n) <> 0`.execute(db);
  await sql`
    create view tally_days_differing as
      select notice_id, facet, day, sum(n) as n from (
        select notice_id, facet, day, n from tally_days
        union all select notice_id, facet, day, n from tally_changes cross join unnest(${DAY_FACETS}) as facet
        union all select notice_id, facet, day, -1 from queue_entries cross join unnest(${DAY_FACETS}) as facet
      ) kept_and_true where facet is not null group by notice_id, facet, day having sum(n) <> 0`.execute(db);
  await sql`
    create function tallies_rebuild() returns void language plpgsql as $$
    begin
      delete from tally_changes;
      delete from tallies;
      delete from campaign_tallies;
      delete from tally_days;
      insert into tally_changes (notice_id, day, ${sql.raw(CELL)}, campaign_id, entries, n)
      select notice_id, day, ${sql.raw(CELL)}, campaign_id, entries, count(*) from queue_entries
      group by notice_id, day, ${sql.raw(CELL)}, campaign_id, entries;
      perform tallies_fold();
    end $$`.execute(db);
}

/** Derives entries anew, and writes those that differ with what that changes in the counts. */
async function createRefresh(db: Kysely<unknown>): Promise<void> {
  const body = sql.raw(`
    begin
      -- Whoever changes one of them meanwhile is waited for, and what follows is a statement of its own: it sees what
      -- they did. In the order of ids, so that no two wait for each other.
      perform from queue_entries where comment_id = any(ids) order by comment_id for update;
      with fresh as materialized (
        select * from queue_derived(ids)
      ), earlier as materialized (
        select * from queue_entries where comment_id = any(ids)
      ), differing as materialized (
        select fresh.* from fresh left join earlier using (comment_id) where fresh is distinct from earlier
      ), removed as (
        delete from queue_entries where comment_id in (select comment_id from earlier except select comment_id from fresh)
        returning *
      ), written as (
        insert into queue_entries select * from differing
        on conflict (comment_id) do update set (notice_id, submitted_at, day, ${CELL}, campaign_id, entries, facets) = (
          excluded.notice_id, excluded.submitted_at, excluded.day, ${CELL.replace(/\w+/g, "excluded.$&")},
          excluded.campaign_id, excluded.entries, excluded.facets)
      )
      insert into tally_changes (notice_id, day, ${CELL}, campaign_id, entries, n)
      select notice_id, day, ${CELL}, campaign_id, entries, sum(n) from (
        select 1 as n, * from differing
        union all select -1, * from earlier where comment_id in (select comment_id from differing)
        union all select -1, * from removed
      ) changed
      group by notice_id, day, ${CELL}, campaign_id, entries having sum(n) <> 0;
    end`);
  // Planning it takes ten times as long as doing it for one comment, as a submission does; a plan that is made once does not
  // do for thousands. It is made when the tables may be empty still, and must not read them from end to end later.
  await sql`
    create function queue_refresh_few(ids bigint[]) returns void language plpgsql
      set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$${body} $$`.execute(db);
  await sql`create function queue_refresh_many(ids bigint[]) returns void language plpgsql as $$${body} $$`.execute(db);
  await sql`
    create function queue_refresh(ids bigint[]) returns void language plpgsql as $$
    begin
      if cardinality(ids) <= 20 then perform queue_refresh_few(ids);
      else perform queue_refresh_many(ids);
      end if;
    end $$`.execute(db);
  // What has just been stored has no entry yet, and nobody else can have seen it.
  await sql`
    create function queue_enter(ids bigint[]) returns void language plpgsql
      set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
    begin
      with fresh as materialized (
        select * from queue_derived(ids)
      ), written as (
        insert into queue_entries select * from fresh
      )
      insert into tally_changes (notice_id, day, ${sql.raw(CELL)}, campaign_id, entries, n)
      select notice_id, day, ${sql.raw(CELL)}, campaign_id, entries, count(*) from fresh
      group by notice_id, day, ${sql.raw(CELL)}, campaign_id, entries;
    end $$`.execute(db);
}

/** One trigger for each way in which a comment's entry can become another; each runs once for a statement. */
async function createTriggers(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function queue_comments_insert() returns trigger language plpgsql as $$
    begin
      if not exists (select from changed) then return null; end if;
      insert into comment_search (comment_id, locale, search) select id, locale, ${vectorOf("changed")} from changed;
      perform queue_enter(array(select id from changed));
      return null;
    end $$`.execute(db);
  await sql`
    create function queue_comments_update() returns trigger language plpgsql as $$
    declare ids bigint[];
    begin
      update comment_search s set locale = changed.locale, search = ${vectorOf("changed")}
      from changed join earlier using (id)
      where s.comment_id = changed.id and (
        changed.locale, changed.organization_name, changed.co_signers, changed.body, changed.answers_text,
        changed.attachments_text, changed.redacted_body, changed.redacted_answers_text)
      is distinct from (
        earlier.locale, earlier.organization_name, earlier.co_signers, earlier.body, earlier.answers_text,
        earlier.attachments_text, earlier.redacted_body, earlier.redacted_answers_text);
      ids := array(select changed.id from changed join earlier using (id) where (
        changed.notice_id, changed.submitted_at, changed.status, changed.held, changed.stakeholder_type, changed.locale,
        changed.received_late, changed.confirmed_at, changed.country, changed.sector, changed.publication)
      is distinct from (
        earlier.notice_id, earlier.submitted_at, earlier.status, earlier.held, earlier.stakeholder_type, earlier.locale,
        earlier.received_late, earlier.confirmed_at, earlier.country, earlier.sector, earlier.publication));
      if cardinality(ids) > 0 then perform queue_refresh(ids); end if;
      return null;
    end $$`.execute(db);
  await sql`
    create function queue_comments_delete() returns trigger language plpgsql as $$
    begin
      delete from comment_search where comment_id in (select id from changed);
      perform queue_refresh(array(select id from changed));
      return null;
    end $$`.execute(db);
  await sql`
    create trigger queue_comments_insert after insert on comments referencing new table as changed
      for each statement execute function queue_comments_insert()`.execute(db);
  await sql`
    create trigger queue_comments_update after update on comments referencing old table as earlier new table as changed
      for each statement execute function queue_comments_update()`.execute(db);
  await sql`
    create trigger queue_comments_delete after delete on comments referencing old table as changed
      for each statement execute function queue_comments_delete()`.execute(db);
  // of everything else, the comments that a changed row names
  await sql`
    create function queue_follow() returns trigger language plpgsql as $$
    declare ids bigint[];
    begin
      ids := array(select distinct comment_id from changed where comment_id is not null);
      if cardinality(ids) > 0 then perform queue_refresh(ids); end if;
      return null;
    end $$`.execute(db);
  await sql`
    create function queue_follow_both() returns trigger language plpgsql as $$
    declare ids bigint[];
    begin
      ids := array(
        select comment_id from changed where comment_id is not null
        union select comment_id from earlier where comment_id is not null);
      if cardinality(ids) > 0 then perform queue_refresh(ids); end if;
      return null;
    end $$`.execute(db);
  for (const table of [
    "comment_tags",
    "comment_themes",
    "attachments",
    "acknowledgements",
    "suggestions",
    "assignments",
    "campaign_members",
  ]) {
    await sql`
      create trigger queue_insert after insert on ${sql.table(table)} referencing new table as changed
        for each statement execute function queue_follow()`.execute(db);
    await sql`
      create trigger queue_update after update on ${sql.table(table)} referencing old table as earlier new table as changed
        for each statement execute function queue_follow_both()`.execute(db);
    await sql`
      create trigger queue_delete after delete on ${sql.table(table)} referencing old table as changed
        for each statement execute function queue_follow()`.execute(db);
  }
  // a day begins when the notice's clock says so
  await sql`
    create function queue_notices_update() returns trigger language plpgsql as $$
    declare ids bigint[];
    begin
      ids := array(select c.id from changed join earlier using (id) join comments c on c.notice_id = changed.id
        where changed.time_zone <> earlier.time_zone);
      if cardinality(ids) > 0 then perform queue_refresh(ids); end if;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger queue_update after update on notices referencing old table as earlier new table as changed
      for each statement execute function queue_notices_update()`.execute(db);
}

/** Enters the comments that are there already, and drops what the entries are in place of. */
async function fill(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into comment_search (comment_id, locale, search) select id, locale, ${vectorOf("comments")} from comments`.execute(db);
  await sql`
    do $$
    declare first bigint;
    begin
      for first in select generate_series(min(id), max(id), 5000) from comments loop
        perform queue_refresh(array(select id from comments where id between first and first + 4999));
      end loop;
      perform tallies_fold();
    end $$`.execute(db);
  await sql`alter table comments drop column search`.execute(db);
  await sql`drop index comments_newest, comments_held`.execute(db);
}
