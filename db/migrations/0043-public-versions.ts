import { type Kysely, sql } from "kysely";

/** Which of a docket's comments have a public version: they are few, and the notice's page counts those that are posted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index comments_public_versions on comments (notice_id) where public_body is not null`.execute(db);
}
