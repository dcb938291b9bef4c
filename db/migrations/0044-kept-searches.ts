import { type Kysely, sql } from "kysely";

/**
 * Searches that officials narrow a docket's summary by, and that very many comments answer: what matches is kept as bits, like all else that a comment
 * can be filtered by, and kept right as comments change.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db);
  await createMark(db);
  await replaceFold(db);
  await replaceRecount(db);
}

const NO_BITS = sql.raw("'0'::bit(8192)");
/** The bits of all places that are met in a group of rows. */
const bitsOf = (place: string) => sql.raw(`bit_or(set_bit('0'::bit(8192), ${place}, 1))`);
const ENTRIES = sql.raw("unnest(summary_entries(q.notice_id, q.campaign_id, q.facets, q.day)) as entry");
/** Whether a row of `comment_search`, named `c`, answers a kept search, named `k`. */
const ANSWERS = sql.raw("c.search @@ case c.locale when 'es' then k.es else k.en end");
/** A plan that was made for a handful of comments reads whole tables for each of ten thousand. */
const PLANNED_ANEW = sql.raw("set plan_cache_mode = force_custom_plan");

async function createTable(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table kept_searches (
      id integer generated always as identity constraint kept_searches_pk primary key,
      notice_id integer not null constraint kept_searches_notice references notices on delete cascade,
      words text not null,
      -- the words as each language understands them
      en tsquery not null,
      es tsquery not null,
      asked_at timestamptz not null default clock_timestamp(),
      -- since when nobody is given it any more; whoever was may still be counting by its bits
      left_at timestamptz,
      constraint kept_searches_once unique (notice_id, words)
    )`.execute(db);
  // Waits for a fold under way and holds up the next: what changes before this is committed is folded after it, with this search.
  await sql`
    create function summary_keep_search(of_notice integer, of_words text, at_most integer) returns integer language plpgsql ${PLANNED_ANEW}
      -- the rows that a common word is in are millions of places, which the usual memory holds only roughly
      set work_mem = '64MB' as $$
    declare
      kept_as integer;
    begin
      perform pg_advisory_xact_lock(hashtext('summary-fold'));
      update kept_searches set asked_at = clock_timestamp(), left_at = null
      where notice_id = of_notice and words = of_words returning id into kept_as;
      if found then return kept_as; end if;
      -- the one that nobody asked for longest makes room
      update kept_searches set left_at = clock_timestamp() where id in (
        select id from kept_searches where notice_id = of_notice and left_at is null
        order by asked_at desc offset at_most - 1);
      insert into kept_searches (notice_id, words, en, es)
      values (of_notice, of_words, portal_tsquery('en', of_words), portal_tsquery('es', of_words)) returning id into kept_as;
      insert into summary_bits (slot, entry, bits)
      select slot, 'search:' || kept_as, ${bitsOf("place")}
      from (
        select c.comment_id from kept_searches k join comment_search c on c.locale = 'en' and c.search @@ k.en where k.id = kept_as
        union all
        select c.comment_id from kept_searches k join comment_search c on c.locale = 'es' and c.search @@ k.es where k.id = kept_as
      ) found join summary_places using (comment_id) join summary_slots s using (slot)
      where s.notice_id = of_notice group by slot;
      return kept_as;
    end $$`.execute(db);
  // what is marked as left has been so for a while
  await sql`
    create function summary_leave_searches(unasked interval, meanwhile interval) returns void language plpgsql as $$
    declare
      gone text[];
    begin
      perform pg_advisory_xact_lock(hashtext('summary-fold'));
      with removed as (
        delete from kept_searches where left_at < clock_timestamp() - meanwhile returning id
      )
      select array_agg('search:' || id) into gone from removed;
      delete from summary_bits where entry = any(gone);
      update kept_searches set left_at = clock_timestamp() where left_at is null and asked_at < clock_timestamp() - unasked;
    end $$`.execute(db);
}

/** A text that becomes another leaves the queue's entry as it is. */
async function createMark(db: Kysely<unknown>): Promise<void> {
  await sql`
    create trigger summary_mark_search after update on comment_search
      referencing new table as changed
      for each statement execute function summary_mark()`.execute(db);
}

/** As it was (0037), and with what kept searches find. */
async function replaceFold(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function summary_fold(at_most integer) returns bigint language plpgsql ${PLANNED_ANEW} as $$
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
        union all
        select slot, 'search:' || k.id, ${bitsOf("place")}
        from summary_places p join summary_slots s using (slot) join kept_searches k using (notice_id)
          join comment_search c using (comment_id)
        where comment_id = any(ids) and ${ANSWERS} group by slot, k.id
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

/** As it was (0037), and with what kept searches find. */
async function replaceRecount(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function summary_bits_of(of_slot integer) returns table (entry text, bits bit) language sql stable as $$
      select entry, ${bitsOf("place")} from summary_places p join queue_entries q using (comment_id) cross join ${ENTRIES}
      where p.slot = of_slot group by entry
      union all
      select 'search:' || k.id, ${bitsOf("place")}
      from summary_slots s join summary_places p using (slot) join kept_searches k using (notice_id)
        join comment_search c using (comment_id)
      where s.slot = of_slot and ${ANSWERS} group by k.id
    $$`.execute(db);
}
