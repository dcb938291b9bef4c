import { type Kysely, sql } from "kysely";

/**
 * Summaries as they were issued: what they say, and the files that say it, for ever the same. Until it is issued one is being prepared or has
 * failed, and nothing of it can be had; afterwards triggers refuse every change, as they do in the audit trail.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table issued_summaries (
      id integer generated always as identity constraint issued_summaries_pk primary key,
      notice_id integer not null constraint issued_summaries_notice_fk references notices,
      version integer not null constraint issued_summaries_version_from_one check (version >= 1),
      state text not null default 'preparing'
        constraint issued_summaries_state_known check (state in ('preparing', 'issued', 'failed')),
      -- why it failed
      problem text constraint issued_summaries_problem_known check (problem in ('broken', 'error')),
      filter jsonb not null,
      note text not null default '' constraint issued_summaries_note_length check (char_length(note) <= 2000),
      asked_by text constraint issued_summaries_asked_by_fk references staff,
      asked_at timestamptz not null default clock_timestamp(),
      -- the one moment that all figures and texts are of
      as_of timestamptz,
      issued_at timestamptz,
      -- the record as text, since its SHA-256 is stated in the files
      content text,
      content_sha256 text,
      constraint issued_summaries_once unique (notice_id, version),
      constraint issued_summaries_whole check (
        (state = 'issued') = (content is not null) and num_nulls(as_of, issued_at, content, content_sha256) in (0, 4)),
      constraint issued_summaries_failed_why check ((state = 'failed') = (problem is not null))
    )`.execute(db);
  // one at a time: the next rests on what this one becomes
  await sql`
    create unique index issued_summaries_under_way on issued_summaries (notice_id) where state <> 'issued'`.execute(db);
  await sql`
    create table issued_files (
      id integer generated always as identity constraint issued_files_pk primary key,
      summary_id integer not null constraint issued_files_summary_fk references issued_summaries,
      position integer not null,
      -- what it is called at its address: summary-en.docx
      name text not null,
      media_type text not null,
      size bigint not null,
      sha256 text not null,
      storage_key text not null constraint issued_files_storage_key_unique unique,
      constraint issued_files_once unique (summary_id, name)
    )`.execute(db);
  await sql`
    create function issued_summaries_refuse() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'TRUNCATE' then
        if old.state <> 'issued' then
          return case tg_op when 'DELETE' then old else new end;
        end if;
      end if;
      raise exception 'an issued summary is never changed or removed';
    end $$`.execute(db);
  await sql`
    create trigger issued_summaries_stay before update or delete on issued_summaries
      for each row execute function issued_summaries_refuse()`.execute(db);
  await sql`
    create trigger issued_summaries_never_emptied before truncate on issued_summaries
      for each statement execute function issued_summaries_refuse()`.execute(db);
  // files come in the transaction that issues, before the state says so; none comes later
  await sql`
    create function issued_files_refuse() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' then
        raise exception 'a file of an issued summary is never changed or removed';
      end if;
      if (select state from issued_summaries where id = new.summary_id) is distinct from 'preparing' then
        raise exception 'an issued summary takes no more files';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger issued_files_stay before insert or update or delete on issued_files
      for each row execute function issued_files_refuse()`.execute(db);
  await sql`
    create trigger issued_files_never_emptied before truncate on issued_files
      for each statement execute function issued_files_refuse()`.execute(db);
}
