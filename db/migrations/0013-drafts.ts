import { type Kysely, sql } from "kysely";

/** Unfinished comments that their authors chose to keep here, each behind a private link of which only a hash is stored. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table drafts (
      id uuid default gen_random_uuid() constraint drafts_pk primary key,
      key_hash text not null constraint drafts_key_hash_unique unique,
      notice_id integer not null constraint drafts_notice_fk references notices,
      locale text not null constraint drafts_locale_known check (locale in ('en', 'es')),
      -- the form as it was typed
      content jsonb not null,
      submission_key text not null,
      -- of two people on one link the second to save is told, by this
      version integer not null default 1,
      created_at timestamptz not null default clock_timestamp(),
      saved_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null
    )`.execute(db);
  await sql`create index drafts_by_expiry on drafts (expires_at)`.execute(db);
  await sql`create index drafts_by_submission_key on drafts (submission_key)`.execute(db);
}
