import { type Kysely, sql } from "kysely";

/**
 * The index of words also knows which 2048 ids a comment's is among, so that it can be asked for a stretch of the queue
 * alone. Of words that very many comments hold it gave all at once before, to have the newest of them sought out.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const locale of ["en", "es"]) {
    await sql`drop index ${sql.table(`comment_search_${locale}`)}`.execute(db);
    await sql`
      create index ${sql.table(`comment_search_${locale}`)} on comment_search
        using gin (search, (array[comment_id >> 11])) where locale = ${sql.lit(locale)}`.execute(db);
  }
}
