import { type Kysely, sql } from "kysely";

/**
 * Runs of letters of any size are stopped and retried: at once for the sender, and in the rows piece by piece. How many
 * acknowledgements an address got of late is looked up for a piece at a time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table operations
      -- letters that waited then are not sent any more, whether or not their rows say so yet
      add letters_stopped_at timestamptz`.execute(db);
  await sql`
    alter table messages
      -- when somebody decided to send it once more, which counts for more than an earlier stop
      add retried_at timestamptz`.execute(db);
  // the list of runs; its condition stands in the statement as it stands here
  await sql`
    create index operations_of_several on operations (begun_at desc, id desc)
      where total > 1 or query is not null`.execute(db);
  // with the id, a piece of those that wait is found without sorting all of them
  await sql`drop index messages_by_run`.execute(db);
  await sql`
    create index messages_by_run on messages (operation_id, status, id) where operation_id is not null`.execute(db);
  await sql`
    create index messages_acknowledging_address on messages (lower(to_address), created_at)
      where kind = 'acknowledgement' and to_address is not null`.execute(db);
}
