import { type Kysely, sql } from "kysely";

/** What following a comment needs: earlier versions byte for byte, and which letters about it were written. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // A jsonb forgets the order of its members and so could never give a fingerprint's own bytes back. Nothing is in it yet.
  await sql`
    alter table comment_versions
      alter column record type text,
      -- the single-use key of the form that replaced this version: a second arrival finds the first
      add column replaced_by_key text,
      add constraint comment_versions_replaced_once unique (comment_id, replaced_by_key)`.execute(db);
  await sql`
    create table comment_letters (
      id bigint generated always as identity constraint comment_letters_pk primary key,
      comment_id bigint not null constraint comment_letters_comment_fk references comments on delete cascade,
      kind text not null
        constraint comment_letters_kind_known check (kind in ('receipt', 'amended', 'withdrawn', 'private-link')),
      revision integer not null,
      -- a private link can be asked for again and again: each asking is a letter of its own, however often its job runs
      request text not null default '',
      -- null: not written, because too many letters had gone to the same address
      message_id uuid constraint comment_letters_message_fk references messages
        constraint comment_letters_message_unique unique,
      decided_at timestamptz not null default clock_timestamp(),
      constraint comment_letters_once unique (comment_id, kind, revision, request)
    )`.execute(db);
}
