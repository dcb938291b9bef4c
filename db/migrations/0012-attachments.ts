import { type Kysely, sql } from "kysely";

/**
 * Uploaded files. Until the comment is sent they belong to its form's single-use key; sending gives them to the comment.
 * Their bytes are in the storage under `storage_key`, which nothing that a person typed is part of.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table attachments (
      id uuid default gen_random_uuid() constraint attachments_pk primary key,
      notice_id integer not null constraint attachments_notice_fk references notices,
      submission_key text not null,
      comment_id bigint constraint attachments_comment_fk references comments on delete cascade,
      -- main: what was sent; public-version: what may be shown instead of a confidential main file
      part text not null default 'main' constraint attachments_part_known check (part in ('main', 'public-version')),
      file_name text not null constraint attachments_file_name_length check (char_length(file_name) between 1 and 200),
      media_type text not null,
      size bigint not null constraint attachments_size_positive check (size > 0),
      sha256 text not null constraint attachments_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
      storage_key text not null constraint attachments_storage_key_unique unique,
      -- clean: scanned; unscanned: no scanner is configured; waiting: the scanner could not be asked, nobody gets it;
      -- infected: found out later, its bytes are deleted
      scan text not null constraint attachments_scan_known check (scan in ('clean', 'unscanned', 'waiting', 'infected')),
      -- waiting: to be read by the job; none: nothing to read in it; failed: could not be read
      text_state text not null default 'waiting'
        constraint attachments_text_state_known check (text_state in ('waiting', 'read', 'none', 'failed')),
      text text not null default '' constraint attachments_text_length check (char_length(text) <= 250000),
      -- when the upload began, by the database's clock: decides about the last minute
      begun_at timestamptz not null,
      stored_at timestamptz not null default clock_timestamp(),
      -- no longer part of the comment's last version, kept for the earlier ones
      replaced_at timestamptz,
      -- the same file sent twice, by a retry or by two equal forms, is one attachment
      constraint attachments_once unique (notice_id, submission_key, part, sha256, file_name)
    )`.execute(db);
  await sql`create index attachments_by_comment on attachments (comment_id) where comment_id is not null`.execute(db);
  await sql`create index attachments_unsent on attachments (stored_at) where comment_id is null`.execute(db);
  await sql`create index attachments_to_scan on attachments (stored_at) where scan = 'waiting'`.execute(db);
}
