import { type Kysely, sql } from "kysely";

/** How long it is known how to reach people, and what was written to them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table retention_rule (
      one boolean default true constraint retention_rule_pk primary key constraint retention_rule_one check (one),
      -- name and address of a commenter, from their docket's closing on; null: for as long as the comment
      contact_months integer constraint retention_rule_contact_months_range check (contact_months between 1 and 240),
      -- a message's address and bodies, from the day on when nothing more was to be done with it; null: for good
      message_days integer constraint retention_rule_message_days_range check (message_days between 1 and 3650)
    )`.execute(db);
  await sql`insert into retention_rule (contact_months, message_days) values (24, 90)`.execute(db);
  await sql`
    alter table comment_contacts
      add column purged_at timestamptz,
      add constraint comment_contacts_purged_empty
        check (purged_at is null or (name is null and email is null and confirm_key is null))`.execute(db);
  await sql`
    create index messages_to_purge on messages ((coalesce(settled_at, created_at)))
      where purged_at is null and status <> 'queued'`.execute(db);
  await sql`
    alter table comment_letters
      drop constraint comment_letters_kind_known,
      add constraint comment_letters_kind_known
        check (kind in ('receipt', 'confirm-address', 'amended', 'withdrawn', 'private-link'))`.execute(db);
}
