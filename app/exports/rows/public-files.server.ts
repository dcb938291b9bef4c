import { sql } from "kysely";

/**
 * Whether everybody may have a file `f` of a comment: the rule of the posted comments' pages (posted-files.server.ts),
 * which ask about one comment at a time; a test holds both equal.
 */
export const isPublicFile = sql<boolean>`comments.status = 'posted' and f.replaced_at is null and f.hidden_at is null
  and f.scan in ('clean', 'unscanned')
  and f.part = case when comments.publication = 'confidential' then 'public-version' else 'main' end`;
