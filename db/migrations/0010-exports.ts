import { type Kysely, sql } from "kysely";

/**
 * Blanks and characters that print nothing, as a bracket's content: a spreadsheet skips them, so that `=` after them
 * still begins a formula. Written out, since what PostgreSQL takes for white space depends on the server's locale.
 */
const INVISIBLE =
  "\\u0001-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb";

/** = + - @ and the forms of them that input methods for wide scripts write: small and full-width. */
const FORMULA = "=+@\\u2212\\ufe62\\ufe63\\ufe66\\ufe6b\\uff0b\\uff0d\\uff1d\\uff20-";

/**
 * A text as a cell of a CSV file (RFC 4180): quoted, quotes doubled, null as an empty text. What a spreadsheet would
 * run as a formula is made text by an apostrophe before it (OWASP, "CSV Injection"): a text whose first visible
 * character begins a formula, or that begins with a tab or a line's end.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function csv_text(value text) returns text language sql immutable parallel safe
      return '"' || replace(
        case when value ~ ${sql.lit(`^([${INVISIBLE}]*[${FORMULA}]|[\\t\\n\\r])`)} then '''' || value else coalesce(value, '') end,
        '"', '""') || '"'`.execute(db);
}
