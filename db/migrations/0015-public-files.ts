import { type Kysely, sql } from "kysely";

/**
 * Whether a confidential comment has a file for the public is asked in every public list and count: without an index of
 * its own each asking read all files of all notices (a page of posted comments, 200,000 comments and 67,000 files: 39 ms,
 * and with it 5 ms).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index attachments_public_version on attachments (comment_id)
    where part = 'public-version' and replaced_at is null`.execute(db);
}
