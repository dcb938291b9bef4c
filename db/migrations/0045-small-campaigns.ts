import { type Kysely, sql } from "kysely";

/**
 * Campaigns of a few letters share slots: a docket has thousands of them, and a slot of its own for each made a summary of it slow. And what
 * is folded holds what kept searches find.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createGroups(db);
  await createSettling(db);
  await replaceFold(db);
  await replaceRecount(db);
  await sql`drop function summary_give_places(bigint[])`.execute(db);
  await sql`select summary_rebuild()`.execute(db);
}

const PLACES = sql.raw("8192");
const NO_BITS = sql.raw("'0'::bit(8192)");
/** The bits of all places that are met in a group of rows. */
const bitsOf = (place: string) => sql.raw(`bit_or(set_bit('0'::bit(8192), ${place}, 1))`);
const ENTRIES = sql.raw("unnest(summary_entries(q.notice_id, q.campaign_id, q.facets, q.day)) as entry");
/** Whether a row of `comment_search`, named `c`, answers a kept search, named `k`. */
const ANSWERS = sql.raw("c.search @@ case c.locale when 'es' then k.es else k.en end");
/** A plan that was made for a handful of comments reads whole tables for each of ten thousand. */
const PLANNED_ANEW = sql.raw("set plan_cache_mode = force_custom_plan");
/** How many places a group has: the fewest that hold a campaign's letters, so that few slots are read. */
const SIZES = [2, 4, 8, 16, 32, 64];
/** A bit for the last place of each group, by the groups' slot. */
const LASTS = sql.raw(SIZES.map((size) => `when -${size} then B'${`${"0".repeat(size - 1)}1`.repeat(8192 / size)}'`).join(" "));
const KIND = sql.raw(SIZES.map((size) => `when n <= ${size} then -${size}`).join(" "));

async function createGroups(db: Kysely<unknown>): Promise<void> {
  // A slot whose `campaign_id` is -2, -4 and so on to -64 is divided into groups of so many places, each for one campaign.
  await sql`
    create table summary_groups (
      campaign_id integer constraint summary_groups_pk primary key,
      slot integer not null,
      -- from 0
      nth integer not null,
      constraint summary_groups_one_each unique (slot, nth)
    )`.execute(db);
  // Where each comment has its place: the docket and the campaign, 0 for none, -1 where a group has been given up.
  await sql`
    create view summary_homes as
      select p.comment_id, p.slot, p.place, s.notice_id,
        case when s.campaign_id < 0 then coalesce(g.campaign_id, -1) else s.campaign_id end as campaign_id
      from summary_places p join summary_slots s using (slot)
      left join summary_groups g on g.slot = p.slot and g.nth = p.place / nullif(greatest(-s.campaign_id, 0), 0)
    `.execute(db);
  // The places of one group, as bits.
  await sql`
    create function summary_group_bits(size integer, nth integer) returns bit language sql immutable
      return rpad(repeat('1', size), 8192, '0')::bit(${PLACES}) >> (nth * size)`.execute(db);
  // In how many groups of a slot at least one bit is set: each bit is carried to the last place of its group. What is carried across a
  // group's end does not come as far as the next one's.
  await sql`
    create function summary_groups_in(of_slot integer, bits bit) returns bigint language plpgsql immutable as $$
    declare
      step integer := 1;
    begin
      while step < -of_slot loop
        bits := bits | (bits >> step);
        step := 2 * step;
      end loop;
      return bit_count(bits & case of_slot ${LASTS} end);
    end $$`.execute(db);
}

async function createSettling(db: Kysely<unknown>): Promise<void> {
  // In which slots a campaign's letters belong: those of its own once it has outgrown all groups, and then for good.
  await sql`
    create function summary_kind(of_notice integer, of_campaign integer) returns integer language sql stable as $$
      select case
        when of_campaign = 0 then 0
        when exists (select from summary_slots where notice_id = of_notice and campaign_id = of_campaign) then of_campaign
        else (select case ${KIND} else of_campaign end
          from (select count(*) as n from (select from queue_entries where campaign_id = of_campaign limit 65) few) counted)
        end
    $$`.execute(db);
  // In the order of their arrival, in slots that are not divided.
  await sql`
    create function summary_place(of_notice integer, of_campaign integer, comments bigint[]) returns void language plpgsql ${PLANNED_ANEW} as $$
    declare
      next integer := summary_next_place(of_notice, of_campaign);
    begin
      insert into summary_slots (notice_id, campaign_id, number)
      select of_notice, of_campaign, number
      from generate_series(next / ${PLACES}, (next + cardinality(comments) - 1) / ${PLACES}) as number
      on conflict on constraint summary_slots_number do nothing;
      insert into summary_places (comment_id, slot, place)
      select comment_id, slot, (next + nth - 1) % ${PLACES}
      from unnest(comments) with ordinality as given (comment_id, nth)
      join summary_slots s on s.notice_id = of_notice and s.campaign_id = of_campaign
        and s.number = (next + nth - 1) / ${PLACES};
    end $$`.execute(db);
  await sql`
    create function summary_new_group(of_notice integer, of_campaign integer, kind integer) returns void language plpgsql as $$
    declare
      last record;
    begin
      select s.slot, number, coalesce((select max(nth) + 1 from summary_groups g where g.slot = s.slot), 0) as next into last
      from summary_slots s where notice_id = of_notice and campaign_id = kind order by number desc limit 1;
      if last.next < ${PLACES} / -kind then
        insert into summary_groups values (of_campaign, last.slot, last.next);
      else
        with fresh as (
          insert into summary_slots (notice_id, campaign_id, number)
          values (of_notice, kind, coalesce(last.number + 1, 0)) returning slot
        )
        insert into summary_groups select of_campaign, slot, 0 from fresh;
      end if;
    end $$`.execute(db);
  // The places of a campaign's group that nobody has.
  await sql`
    create function summary_free_places(of_campaign integer) returns table (slot integer, place integer) language sql stable as $$
      select g.slot, each.place
      from summary_groups g join summary_slots s using (slot)
      cross join lateral generate_series(g.nth * -s.campaign_id, (g.nth + 1) * -s.campaign_id - 1) as each (place)
      where g.campaign_id = of_campaign
        and not exists (select from summary_places p where p.slot = g.slot and p.place = each.place)
    $$`.execute(db);
  // Gives up the places of comments that are not where they belong any more, and gives those that have none one. A campaign that outgrows
  // its group takes all of its letters along, which are returned among the comments to be entered anew.
  await sql`
    create function summary_settle(inout ids bigint[], out left_slots integer[], out left_places integer[])
      language plpgsql ${PLANNED_ANEW} as $$
    declare
      home record;
      kind integer;
      moved bigint[];
      slots integer[];
      places integer[];
    begin
      with left_behind as (
        delete from summary_places p using summary_homes h
        where p.comment_id = any(ids) and h.comment_id = p.comment_id and not exists (
          select from queue_entries q where q.comment_id = p.comment_id
            and q.notice_id = h.notice_id and coalesce(q.campaign_id, 0) = h.campaign_id)
        returning p.slot, p.place
      )
      select coalesce(array_agg(slot), '{}'), coalesce(array_agg(place), '{}') into left_slots, left_places from left_behind;
      for home in
        select notice_id, coalesce(campaign_id, 0) as campaign_id, array_agg(comment_id order by comment_id) as comments
        from queue_entries q where comment_id = any(ids)
          and not exists (select from summary_places p where p.comment_id = q.comment_id)
        group by 1, 2
      loop
        kind := summary_kind(home.notice_id, home.campaign_id);
        if home.campaign_id <> 0 and (kind > 0
            or (select count(*) from summary_free_places(home.campaign_id)) < cardinality(home.comments)) then
          with given_up as (
            delete from summary_groups where campaign_id = home.campaign_id returning slot, nth
          ), left_behind as (
            delete from summary_places p using given_up g, summary_slots s
            where s.slot = g.slot and p.slot = g.slot
              and p.place between g.nth * -s.campaign_id and (g.nth + 1) * -s.campaign_id - 1
            returning p.comment_id, p.slot, p.place
          )
          select array_agg(p.comment_id) filter (where q.campaign_id = home.campaign_id), array_agg(p.slot), array_agg(p.place)
          into moved, slots, places
          from left_behind p left join queue_entries q using (comment_id);
          ids := ids || moved;
          left_slots := left_slots || slots;
          left_places := left_places || places;
          home.comments := home.comments || moved;
          if kind < 0 then perform summary_new_group(home.notice_id, home.campaign_id, kind); end if;
        end if;
        if kind >= 0 then
          perform summary_place(home.notice_id, home.campaign_id, home.comments);
        else
          insert into summary_places (comment_id, slot, place)
          select comment_id, slot, place
          from unnest(home.comments) with ordinality as given (comment_id, nth)
          join (select slot, place, row_number() over (order by place) as nth from summary_free_places(home.campaign_id)) free
            using (nth);
        end if;
      end loop;
    end $$`.execute(db);
}

/** As it was (0037), settled by groups too, and with what kept searches find. */
async function replaceFold(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function summary_fold(at_most integer) returns bigint language plpgsql ${PLANNED_ANEW} as $$
    declare
      ids bigint[];
      left_slots integer[];
      left_places integer[];
    begin
      -- one at a time; whoever comes second leaves it to the first, or to the next time
      if not pg_try_advisory_xact_lock(hashtext('summary-fold')) then return 0; end if;
      with taken as (
        delete from summary_stale where ctid = any(array(select ctid from summary_stale limit at_most)) returning comment_id
      )
      select array_agg(distinct comment_id) into ids from taken;
      if ids is null then return 0; end if;
      select * into ids, left_slots, left_places from summary_settle(ids);
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
  await sql`
    create or replace view summary_differing as
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
      select h.slot, 'place', count(*)
      from queue_entries q full join summary_homes h using (comment_id)
      where (q.notice_id, coalesce(q.campaign_id, 0)) is distinct from (h.notice_id, h.campaign_id)
        and comment_id not in (select comment_id from summary_stale)
      group by h.slot`.execute(db);
  await sql`
    create or replace function summary_rebuild() returns void language plpgsql ${PLANNED_ANEW} as $$
    begin
      -- until this is done, what changes has to wait for it
      lock table summary_stale in exclusive mode;
      delete from summary_stale;
      delete from summary_places;
      delete from summary_groups;
      delete from summary_slots;
      delete from summary_bits;
      perform summary_settle(array(select comment_id from queue_entries));
      -- in order, so that what is read together lies together
      insert into summary_bits (slot, entry, bits)
      select s.slot, each.entry, each.bits from summary_slots s cross join lateral summary_bits_of(s.slot) each
      order by s.slot, each.entry;
    end $$`.execute(db);
}
