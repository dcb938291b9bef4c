import { type Kysely, sql } from "kysely";

/**
 * Searches that officials narrow a docket's summary by, and that very many comments answer: what matches is kept as bits, like all else that a comment
 * can be filtered by. The next migration folds them too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db);
  await createMark(db);
}

/** The bits of all places that are met in a group of rows. */
const bitsOf = (place: string) => sql.raw(`bit_or(set_bit('0'::bit(8192), ${place}, 1))`);
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
  // Not while comments are folded or all bits made anew: what changes before this is committed is folded after it, with this search. Null where that
  // is just so, or where too many are still to be left.
  await sql`
    create function summary_keep_search(of_notice integer, of_words text, at_most integer) returns integer language plpgsql ${PLANNED_ANEW}
      -- the rows that a common word is in are millions of places, which the usual memory holds only roughly
      set work_mem = '64MB' as $$
    declare
      kept_as integer;
    begin
      if not pg_try_advisory_xact_lock(hashtext('summary-fold')) then return null; end if;
      lock table summary_stale in row exclusive mode;
      if (select count(*) from kept_searches where notice_id = of_notice and words <> of_words) >= 2 * at_most then return null; end if;
      -- the one that nobody asked for longest makes room
      update kept_searches set left_at = clock_timestamp() where id in (
        select id from kept_searches where notice_id = of_notice and left_at is null and words <> of_words
        order by asked_at desc offset at_most - 1);
      update kept_searches set asked_at = clock_timestamp(), left_at = null
      where notice_id = of_notice and words = of_words returning id into kept_as;
      if found then return kept_as; end if;
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
      if not pg_try_advisory_xact_lock(hashtext('summary-fold')) then return; end if;
      lock table summary_stale in row exclusive mode;
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
