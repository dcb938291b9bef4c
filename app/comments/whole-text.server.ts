import { sql } from "kysely";

/** Files' text is read so far where a comment is compared with others. */
const FILE_CHARACTERS = 60_000;

/** All that can be read of a row of `comments`: its body, answers and files' text, apart by blank lines. */
export const wholeText = sql<string>`concat_ws(E'\n\n', nullif(comments.body, ''), nullif(comments.answers_text, ''),
        nullif(left(comments.attachments_text, ${sql.lit(FILE_CHARACTERS)}), ''))`;
