import { type Kysely, sql } from "kysely";

/**
 * Changes of a docket's codebook, each with every row that it put in or took out, so that the last one can be undone exactly. The rows
 * are kept as they were and not by reference: what they name may be gone by then.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table codebook_changes (
      id integer generated always as identity constraint codebook_changes_pk primary key,
      notice_id integer not null constraint codebook_changes_notice_fk references notices,
      kind text not null constraint codebook_changes_kind_known
        check (kind in ('added', 'edited', 'moved', 'merged', 'split', 'retired', 'brought-back')),
      -- the names of what it was about, in both languages, for the page
      theme jsonb not null,
      target jsonb,
      made_by text constraint codebook_changes_made_by_fk references staff,
      made_at timestamptz not null default clock_timestamp(),
      undone_by text constraint codebook_changes_undone_by_fk references staff,
      undone_at timestamptz
    )`.execute(db);
  await sql`
    create index codebook_changes_last on codebook_changes (notice_id, id desc) where undone_at is null`.execute(db);
  await sql`
    create table codebook_change_rows (
      id bigint generated always as identity constraint codebook_change_rows_pk primary key,
      change_id integer not null constraint codebook_change_rows_change_fk references codebook_changes on delete cascade,
      relation text not null constraint codebook_change_rows_relation_known
        check (relation in ('themes', 'comment_tags', 'comment_themes', 'passage_tags')),
      -- null where there was none before, or is none after
      before jsonb,
      after jsonb,
      constraint codebook_change_rows_something check (before is not null or after is not null)
    )`.execute(db);
  await sql`create index codebook_change_rows_by_change on codebook_change_rows (change_id, relation)`.execute(db);
}
