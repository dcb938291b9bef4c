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
  // A query is read in the language of the text it is held against. Both readings in one query would undo an
  // exclusion: "-workers" is "not worker" in one language and "not workers" in the other, and one of them is always true.
  await sql`
    create function portal_tsquery(locale text, words text) returns tsquery
      language sql immutable parallel safe
      return websearch_to_tsquery(case locale when 'es' then 'portal_es'::regconfig else 'portal_en'::regconfig end, words)`.execute(
    db,
  );
}
