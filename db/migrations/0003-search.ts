import { type Kysely, sql } from "kysely";

/**
 * Text search in each language, accents ignored: "educacion" finds "educación". Unaccent runs before the
 * stemmer, inside the configuration, so that to_tsvector stays immutable and may fill generated columns.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists unaccent`.execute(db);
  await sql`create text search configuration portal_en (copy = english)`.execute(db);
  await sql`
    alter text search configuration portal_en
      alter mapping for hword, hword_part, word with unaccent, english_stem`.execute(db);
  await sql`create text search configuration portal_es (copy = spanish)`.execute(db);
  await sql`
    alter text search configuration portal_es
      alter mapping for hword, hword_part, word with unaccent, spanish_stem`.execute(db);
  await sql`
    create function portal_tsvector(locale text, content text) returns tsvector
      language sql immutable parallel safe
      return to_tsvector(case locale when 'es' then 'portal_es'::regconfig else 'portal_en'::regconfig end, content)`.execute(db);
  // A reader types words, not a language: the query is read in both, and either may match.
  await sql`
    create function portal_tsquery(words text) returns tsquery
      language sql immutable parallel safe
      return websearch_to_tsquery('portal_en', words) || websearch_to_tsquery('portal_es', words)`.execute(db);
}
