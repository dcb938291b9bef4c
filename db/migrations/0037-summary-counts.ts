import { type Kysely, sql } from "kysely";

/**
 * What a docket's summary is counted from, kept beside the queue's entries: for each of the things that a comment can be
 * counted by, one bit for each comment. Bits of several are put together, so any filter is answered as soon as any other;
 * each campaign has bits of its own, so that it can be counted once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTables(db);
  await createMarks(db);
  await createFold(db);
  await createRecount(db);
  await sql`select summary_rebuild()`.execute(db);
}

/** So many comments share a row: 1 kB of bits, which PostgreSQL leaves in the row, and half of them are seldom wanted without the rest. */
const PLACES = sql.raw("8192");
const NO_BITS = sql.raw("'0'::bit(8192)");
/** The bits of all places that are met in a group of rows. */
const bitsOf = (place: string) => sql.raw(`bit_or(set_bit('0'::bit(8192), ${place}, 1))`);
const ENTRIES = sql.raw("unnest(summary_entries(q.notice_id, q.campaign_id, q.facets, q.day)) as entry");

/** A plan that was made for a handful of comments reads whole tables for each of ten thousand. */
const PLANNED_ANEW = sql.raw("set plan_cache_mode = force_custom_plan");

async function createTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table summary_slots (
      slot integer generated always as identity constraint summary_slots_pk primary key,
      notice_id integer not null,
      -- 0 for comments of none
      campaign_id integer not null,
      -- the slots of one campaign are filled one after the other
      number integer not null,
      constraint summary_slots_number unique (notice_id, campaign_id, number)
    )`.execute(db);
  await sql`
    create table summary_places (
      comment_id bigint constraint summary_places_pk primary key,
      slot integer not null,
      -- from 0
      place integer not null,
      constraint summary_places_one_each unique (slot, place)
    ) with (parallel_workers = 0)`.execute(db);
  await sql`
    create table summary_bits (
      slot integer not null,
      -- as 'name:value'
      entry text collate "C" not null,
      bits bit(${PLACES}) not null,
      constraint summary_bits_pk primary key (slot, entry)
    ) with (fillfactor = 70, parallel_workers = 0)`.execute(db);
  // Comments whose bits are not right any more; only ever appended to, so that submissions never wait for each other. A
  // count leaves their bits out and looks at their entries instead.
  await sql`create table summary_stale (comment_id bigint not null)`.execute(db);
}

/** Whatever the queue enters anew is counted anew. */
async function createMarks(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function summary_mark() returns trigger language plpgsql as $$
    begin
      insert into summary_stale select comment_id from changed;
      return null;
    end $$`.execute(db);
  for (const [event, rows] of [
    ["insert", "new"],
    ["update", "new"],
    ["delete", "old"],
  ] as const) {
    await sql`
      create trigger ${sql.ref(`summary_mark_${event}`)} after ${sql.raw(event)} on queue_entries
        referencing ${sql.raw(rows)} table as changed
        for each statement execute function summary_mark()`.execute(db);
  }
}

async function createFold(db: Kysely<unknown>): Promise<void> {
  // What a row of `queue_entries` is counted by: all that it can be filtered by, and its day. The docket and the campaign are the slot's.
  await sql`
    create function summary_entries(notice_id integer, campaign_id integer, facets text[], day date) returns text[]
      language sql stable parallel safe
      return array_remove(array_remove(facets, 'notice:' || notice_id),
        'campaign:' || coalesce(campaign_id::text, 'none')) || ('day:' || to_char(day, 'YYYY-MM-DD'))`.execute(db);
  await sql`
    create function summary_next_place(of_notice integer, of_campaign integer) returns integer language sql stable as $$
      select coalesce((
        select number * ${PLACES} + coalesce((select max(place) + 1 from summary_places p where p.slot = last.slot), 0)
        from summary_slots last where notice_id = of_notice and campaign_id = of_campaign
        order by number desc limit 1), 0)
    $$`.execute(db);
  // Gives comments a place among those of their campaign, in the order of their arrival.
  await sql`
    create function summary_give_places(ids bigint[]) returns void language plpgsql ${PLANNED_ANEW} as $$
    declare
      of_campaign record;
      next integer;
    begin
      for of_campaign in
        select notice_id, coalesce(campaign_id, 0) as id, array_agg(comment_id order by comment_id) as comments
        from queue_entries where comment_id = any(ids) group by 1, 2
      loop
        next := summary_next_place(of_campaign.notice_id, of_campaign.id);
        insert into summary_slots (notice_id, campaign_id, number)
        select of_campaign.notice_id, of_campaign.id, number
        from generate_series(next / ${PLACES}, (next + cardinality(of_campaign.comments) - 1) / ${PLACES}) as number
        on conflict on constraint summary_slots_number do nothing;
        insert into summary_places (comment_id, slot, place)
        select comment_id, slot, (next + nth - 1) % ${PLACES}
        from unnest(of_campaign.comments) with ordinality as given (comment_id, nth)
        join summary_slots s on s.notice_id = of_campaign.notice_id and s.campaign_id = of_campaign.id
          and s.number = (next + nth - 1) / ${PLACES};
      end loop;
    end $$`.execute(db);
  // Each statement sees what was changed before it, and what is changed meanwhile is marked again: so whatever is written
  // here in the end was true at some moment after the mark that is taken away.
  await sql`
    create function summary_fold(at_most integer) returns bigint language plpgsql ${PLANNED_ANEW} as $$
    declare
      ids bigint[];
      left_slots integer[];
      left_places integer[];
    begin
      -- one at a time; whoever comes second has nothing to do
      if not pg_try_advisory_xact_lock(hashtext('summary-fold')) then return 0; end if;
      with taken as (
        delete from summary_stale where ctid = any(array(select ctid from summary_stale limit at_most)) returning comment_id
      )
      select array_agg(distinct comment_id) into ids from taken;
      if ids is null then return 0; end if;
      with left_behind as (
        delete from summary_places p where comment_id = any(ids) and not exists (
          select from summary_slots s join queue_entries q
            on q.notice_id = s.notice_id and coalesce(q.campaign_id, 0) = s.campaign_id
          where s.slot = p.slot and q.comment_id = p.comment_id)
        returning slot, place
      )
      select array_agg(slot), array_agg(place) into left_slots, left_places from left_behind;
      perform summary_give_places(array(
        select id from unnest(ids) as id where not exists (select from summary_places p where p.comment_id = id)));
      with touched as materialized (
        select slot, ${bitsOf("place")} as bits from (
          select slot, place from summary_places where comment_id = any(ids)
          union all select * from unnest(left_slots, left_places)
        ) each group by slot
      ), fresh as materialized (
        select slot, entry, ${bitsOf("place")} as bits
        from summary_places p join queue_entries q using (comment_id) cross join ${ENTRIES}
        where comment_id = any(ids) group by slot, entry
      )
      insert into summary_bits as kept (slot, entry, bits)
      select slot, entry, (b.bits & ~t.bits) | coalesce(f.bits, ${NO_BITS})
      from touched t join summary_bits b using (slot) left join fresh f using (slot, entry)
      where b.bits & t.bits <> coalesce(f.bits, ${NO_BITS})
      union all
      select slot, entry, bits from fresh f
      where not exists (select from summary_bits b where b.slot = f.slot and b.entry = f.entry)
      on conflict on constraint summary_bits_pk do update set bits = excluded.bits;
      return cardinality(ids);
    end $$`.execute(db);
}

async function createRecount(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function summary_bits_of(of_slot integer) returns table (entry text, bits bit) language sql stable as $$
      select entry, ${bitsOf("place")} from summary_places p join queue_entries q using (comment_id) cross join ${ENTRIES}
      where p.slot = of_slot group by entry
    $$`.execute(db);
  // One row for each bit, place or mark that is missing or should not be. What is marked may be anything.
  await sql`
    create view summary_differing as
      with marked as (
        select slot, ${bitsOf("place")} as bits from summary_places
        where comment_id in (select comment_id from summary_stale) group by slot
      )
      select slot, entry, bit_count(d.bits & ~coalesce(m.bits, ${NO_BITS})) as n
      from summary_slots s cross join lateral (
        select entry, coalesce(kept.bits, ${NO_BITS}) # coalesce(true_ones.bits, ${NO_BITS}) as bits
        from (select entry, bits from summary_bits b where b.slot = s.slot) kept
        full join summary_bits_of(s.slot) true_ones using (entry)
      ) d left join marked m using (slot)
      where bit_count(d.bits & ~coalesce(m.bits, ${NO_BITS})) > 0
      union all
      select p.slot, 'place', count(*)
      from queue_entries q full join summary_places p using (comment_id) left join summary_slots s using (slot)
      where (q.notice_id, coalesce(q.campaign_id, 0)) is distinct from (s.notice_id, s.campaign_id)
        and comment_id not in (select comment_id from summary_stale)
      group by p.slot`.execute(db);
  await sql`
    create function summary_rebuild() returns void language plpgsql ${PLANNED_ANEW} as $$
    begin
      -- until this is done, what changes has to wait for it
      lock table summary_stale in exclusive mode;
      delete from summary_stale;
      delete from summary_places;
      delete from summary_slots;
      delete from summary_bits;
      perform summary_give_places(array(select comment_id from queue_entries));
      -- in order, so that what is read together lies together
      insert into summary_bits (slot, entry, bits)
      select s.slot, each.entry, each.bits from summary_slots s cross join lateral summary_bits_of(s.slot) each
      order by s.slot, each.entry;
    end $$`.execute(db);
}
