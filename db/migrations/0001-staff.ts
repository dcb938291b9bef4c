import { type Kysely, sql } from "kysely";

/** Staff accounts and sessions, in the shape better-auth 1.7 expects. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table staff (
      id text constraint staff_pk primary key,
      name text not null constraint staff_name_length check (char_length(name) between 1 and 200),
      email text not null constraint staff_email_unique unique,
      email_verified boolean not null default false,
      image text,
      role text not null constraint staff_role_known check (role in ('moderator', 'official', 'admin')),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table staff_sessions (
      id text constraint staff_sessions_pk primary key,
      user_id text not null constraint staff_sessions_staff_fk references staff on delete cascade,
      token text not null constraint staff_sessions_token_unique unique,
      expires_at timestamptz not null,
      ip_address text,
      user_agent text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index staff_sessions_by_staff on staff_sessions (user_id)`.execute(db);
  await sql`
    create table staff_credentials (
      id text constraint staff_credentials_pk primary key,
      user_id text not null constraint staff_credentials_staff_fk references staff on delete cascade,
      account_id text not null,
      provider_id text not null,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      password text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint staff_credentials_account_unique unique (provider_id, account_id)
    )`.execute(db);
  await sql`create index staff_credentials_by_staff on staff_credentials (user_id)`.execute(db);
  await sql`
    create table staff_verifications (
      id text constraint staff_verifications_pk primary key,
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index staff_verifications_by_identifier on staff_verifications (identifier)`.execute(db);
}
