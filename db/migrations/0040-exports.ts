import { type Kysely, sql } from "kysely";

/** What XML 1.0 has no way to write, as a bracket's content (section 2.2); texts never hold a zero. */
const NOT_IN_XML = "\\u0001-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff";

/** A cell of a spreadsheet holds so many UTF-16 code units ("Excel specifications and limits"). */
const LONGEST_CELL = 32_767;
/** Never more units than fit beside the words that tell of the cut, even where each character takes two. */
const KEPT_OF_A_CUT_CELL = 16_000;

/** Files of comments that are made by a job and kept for a while, and cells of spreadsheets as the database writes them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createCells(db);
  await sql`
    create table exports (
      id uuid default gen_random_uuid() constraint exports_pk primary key,
      staff_id text not null constraint exports_staff_fk references staff on delete cascade,
      notice_id integer not null constraint exports_notice_fk references notices,
      -- what was asked for: format, language, filters, what it includes
      request jsonb not null,
      state text not null default 'waiting' constraint exports_state_known
        check (state in ('waiting', 'making', 'ready', 'failed', 'cancelled', 'expired')),
      -- whoever makes it now; a worker that finds another's here leaves the file to that one
      claim uuid,
      attempts integer not null default 0,
      total integer not null,
      written integer not null default 0,
      asked_at timestamptz not null default clock_timestamp(),
      ended_at timestamptz,
      expires_at timestamptz,
      -- of the finished file
      storage_key text constraint exports_storage_key_unique unique,
      size bigint,
      sha256 text,
      as_of timestamptz,
      failure text constraint exports_failure_known check (failure in ('no-room', 'storage-away', 'broken-off', 'no-right')),
      constraint exports_ready_whole check (
        state <> 'ready' or num_nonnulls(storage_key, size, sha256, as_of, ended_at, expires_at) = 6)
    )`.execute(db);
  await sql`create index exports_by_staff on exports (staff_id, asked_at desc)`.execute(db);
  await sql`create index exports_to_expire on exports (expires_at) where expires_at is not null`.execute(db);
}

/**
 * Cells as they stand in a sheet's XML, always typed as text, so that nothing in them is ever a formula; style 1 keeps
 * a spreadsheet from reading one anew when somebody edits it. Calls are cheaper than a SQL function's with a long argument.
 */
async function createCells(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function xlsx_text(value text, cut text) returns text language plpgsql immutable parallel safe as $$
    declare
      t text := value;
      wide integer;
    begin
      if t is null or t = '' then return '<c/>'; end if;
      if t ~ ${sql.lit(`[${NOT_IN_XML}]`)} then t := regexp_replace(t, ${sql.lit(`[${NOT_IN_XML}]`)}, U&'\\FFFD', 'g'); end if;
      -- readers of XML make one line feed of both
      if position(chr(13) in t) > 0 then t := replace(replace(t, chr(13) || chr(10), chr(10)), chr(13), chr(10)); end if;
      -- bytes are never fewer than units
      if octet_length(t) > ${sql.lit(LONGEST_CELL)} then
        wide := char_length(regexp_replace(t, '[^\\U00010000-\\U0010FFFF]', '', 'g'));
        if char_length(t) + wide > ${sql.lit(LONGEST_CELL)} then t := left(t, ${sql.lit(KEPT_OF_A_CUT_CELL)}) || ' ' || cut; end if;
      end if;
      -- a spreadsheet reads _x0041_ as A (ECMA-376, ST_Xstring)
      if position('_x' in t) > 0 then t := regexp_replace(t, '_(?=x[0-9A-Fa-f]{4}_)', '_x005F_', 'g'); end if;
      return concat('<c s="1" t="inlineStr"><is><t xml:space="preserve">',
        replace(replace(replace(t, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '</t></is></c>');
    end $$`.execute(db);
  await sql`
    create function xlsx_number(value bigint) returns text language sql immutable parallel safe
      return coalesce('<c><v>' || value || '</v></c>', '<c/>')`.execute(db);
  // days since 1899-12-30 by the clock of the zone; style 2 shows them as a date and a time
  await sql`
    create function xlsx_time(value timestamptz, zone text) returns text language sql stable parallel safe
      return coalesce('<c s="2"><v>' ||
        round((extract(epoch from date_trunc('second', value) at time zone zone)
          - extract(epoch from timestamp '1899-12-30')) / 86400.0, 9)::text || '</v></c>', '<c/>')`.execute(db);
}
