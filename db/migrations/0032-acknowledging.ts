import { type Kysely, sql } from "kysely";

/**
 * Acknowledging many: whose words were used for a docket, what a docket writes by itself when a comment is posted, which
 * run each acknowledgement is of, and letters that were stopped before they left.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // in steps: with a default in the first, PostgreSQL refuses, since functions use the table's row type
  await sql`alter table notices add acknowledge_on_posting boolean`.execute(db);
  await sql`update notices set acknowledge_on_posting = false`.execute(db);
  await sql`
    alter table notices
      alter acknowledge_on_posting set default false,
      alter acknowledge_on_posting set not null`.execute(db);
  await sql`
    create table acknowledgement_texts (
      notice_id integer not null constraint acknowledgement_texts_notice_fk references notices on delete cascade,
      -- last: what a moderator used last, offered as a start; posting: what goes out by itself when a comment is posted
      used_for text not null constraint acknowledgement_texts_use_known check (used_for in ('last', 'posting')),
      locale text not null constraint acknowledgement_texts_locale_known check (locale in ('en', 'es')),
      -- with places in braces; empty for the standard words
      subject text not null constraint acknowledgement_texts_subject_one_line check (subject !~ '[\\r\\n]'),
      text text not null,
      saved_by text constraint acknowledgement_texts_staff_fk references staff,
      saved_at timestamptz not null default clock_timestamp(),
      constraint acknowledgement_texts_pk primary key (notice_id, used_for, locale)
    )`.execute(db);
  // words under way: a moderator looks at letters with them before anything is sent
  await sql`
    create table acknowledgement_drafts (
      id uuid default gen_random_uuid() constraint acknowledgement_drafts_pk primary key,
      staff_id text not null constraint acknowledgement_drafts_staff_fk references staff on delete cascade,
      draft jsonb not null,
      made_at timestamptz not null default clock_timestamp()
    )`.execute(db);
  await sql`create index acknowledgement_drafts_by_time on acknowledgement_drafts (made_at)`.execute(db);
  await sql`
    alter table acknowledgements
      -- the run that wrote it; null for those from before there were runs
      add operation_id uuid constraint acknowledgements_operation_fk references operations`.execute(db);
  // a run writes to nobody twice, whatever is retried
  await sql`
    create unique index acknowledgements_once_a_run on acknowledgements (operation_id, comment_id)
      where operation_id is not null`.execute(db);
  // what was stopped has acknowledged nothing: it leaves the acknowledgements, and the message is still known here
  await sql`
    create table stopped_letters (
      message_id uuid constraint stopped_letters_pk primary key
        constraint stopped_letters_message_fk references messages on delete cascade,
      comment_id bigint not null constraint stopped_letters_comment_fk references comments on delete cascade,
      stopped_by text constraint stopped_letters_staff_fk references staff,
      stopped_at timestamptz not null default clock_timestamp()
    )`.execute(db);
  await sql`create index stopped_letters_by_comment on stopped_letters (comment_id)`.execute(db);
  await sql`
    alter table operation_items
      drop constraint operation_items_outcome_known,
      add constraint operation_items_outcome_known check (outcome in (
        'waiting', 'changed', 'unchanged', 'not-allowed', 'overtaken', 'no-address', 'unconfirmed', 'suppressed', 'already',
        'failed'))`.execute(db);
  await sql`
    create index messages_newest_of_run on messages (operation_id, created_at desc, id desc)
      where operation_id is not null`.execute(db);
}
