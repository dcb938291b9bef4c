import { type Kysely, sql } from "kysely";

/**
 * What the public does not get to read of a posted comment, and what its author is told of a decision. The original
 * stays as it was sent; the redacted text is written beside it whenever a redaction is made or taken back, so that
 * public pages, search and downloads have one column to read: `coalesce(redacted_…, …)`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table comments
      -- for the commenter, beside the reason; the note is for colleagues
      add column withheld_message text
        constraint comments_withheld_message_length check (char_length(withheld_message) <= 2000),
      add column redacted_body text,
      add column redacted_public_body text,
      add column redacted_answers_text text,
      add constraint comments_withheld_message_with_reason
        check (withheld_message is null or withheld_reason is not null)`.execute(db);
  await sql`alter table comment_answers add column redacted_body text`.execute(db);
  await sql`
    create table redactions (
      id bigint generated always as identity constraint redactions_pk primary key,
      comment_id bigint not null constraint redactions_comment_fk references comments on delete cascade,
      -- as in passages, but for files: those are kept from the public as a whole
      part text not null constraint redactions_part_form check (part ~ '^(body|public-version|answer:[0-9]+)$'),
      -- in UTF-16 code units; the end is not part of it
      start_at integer not null,
      end_at integer not null,
      reason text not null constraint redactions_reason_known
        check (reason in ('personal-data', 'confidential', 'offensive', 'other')),
      note text constraint redactions_note_length check (char_length(note) <= 500),
      made_by text constraint redactions_made_by_fk references staff,
      made_at timestamptz not null default clock_timestamp(),
      constraint redactions_stretch check (start_at >= 0 and end_at > start_at),
      constraint redactions_once unique (comment_id, part, start_at, end_at)
    )`.execute(db);
  await sql`
    alter table attachments
      -- kept from the public with this reason, although its comment is posted
      add column hidden_reason text constraint attachments_hidden_reason_known
        check (hidden_reason in ('personal-data', 'confidential', 'offensive', 'other')),
      add column hidden_by text constraint attachments_hidden_by_fk references staff,
      add column hidden_at timestamptz,
      add constraint attachments_hidden_whole check ((hidden_reason is null) = (hidden_at is null))`.execute(db);
}
