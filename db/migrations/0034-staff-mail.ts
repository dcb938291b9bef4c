import { type Kysely, sql } from "kysely";

/** What letters to the staff need: the language of each, and the browsers in which an account has been used. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table staff
      add column locale text not null default 'en' constraint staff_locale_known check (locale in ('en', 'es'))`.execute(db);
  await sql`
    create table staff_browsers (
      staff_id text constraint staff_browsers_staff_fk references staff on delete cascade,
      -- SHA-256 of the random key in the browser's cookie; nothing else is known of the browser
      digest bytea,
      last_used_at timestamptz not null default clock_timestamp(),
      constraint staff_browsers_pk primary key (staff_id, digest)
    )`.execute(db);
}
