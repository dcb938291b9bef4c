import { type Kysely, sql } from "kysely";

/** A batch knows how many messages it was formed of, and contacts that are due are found past those removed before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table message_batches
      add column size integer constraint message_batches_size_range check (size between 2 and 1000),
      drop column first_attempt_at,
      drop column attempts`.execute(db);
  await sql`
    update message_batches set size = greatest(2, (select count(*) from messages where batch_id = message_batches.id))`.execute(
    db,
  );
  await sql`alter table message_batches alter column size set not null`.execute(db);
  await sql`
    create index comment_contacts_unpurged on comment_contacts (comment_id)
      where name is not null or email is not null or confirm_key is not null`.execute(db);
}
