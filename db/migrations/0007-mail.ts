import { type Kysely, sql } from "kysely";

/** Outgoing mail, its body frozen when it was decided to send it, and the acknowledgements that caused it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table messages (
      id uuid default gen_random_uuid() constraint messages_pk primary key,
      kind text not null,
      locale text not null constraint messages_locale_known check (locale in ('en', 'es')),
      -- frozen too: the provider refuses a key it knows with any other content
      from_address text not null,
      to_address text not null,
      subject text not null constraint messages_subject_one_line check (subject !~ '[\\r\\n]'),
      html text not null,
      text text not null,
      -- queued: not tried yet or to be tried again; kept: no provider configured; uncertain: the provider's answer
      -- never came and its idempotency window has passed, so a person decides
      status text not null default 'queued' constraint messages_status_known
        check (status in ('queued', 'kept', 'sent', 'failed', 'uncertain')),
      attempts integer not null default 0,
      first_attempt_at timestamptz,
      provider_id text,
      last_error text,
      created_at timestamptz not null default now(),
      settled_at timestamptz
    )`.execute(db);
  await sql`create index messages_newest on messages (created_at desc, id desc)`.execute(db);
  await sql`create index messages_newest_by_status on messages (status, created_at desc, id desc)`.execute(db);
  await sql`
    create table acknowledgements (
      id bigint generated always as identity constraint acknowledgements_pk primary key,
      comment_id bigint not null constraint acknowledgements_comment_fk references comments on delete cascade,
      -- the first is 1; a second one can only be sent on purpose, never by two clicks at once
      sequence integer not null default 1,
      message_id uuid not null constraint acknowledgements_message_fk references messages
        constraint acknowledgements_message_unique unique,
      acknowledged_by text constraint acknowledgements_staff_fk references staff,
      acknowledged_at timestamptz not null default now(),
      constraint acknowledgements_sequence_unique unique (comment_id, sequence)
    )`.execute(db);
}
