import { sql } from "kysely";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";

/** Words that led to a suggestion; with their place in the comment's body where they stand in it. */
export interface LeadingWords {
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly text: string;
}

export interface SuggestionRead {
  readonly code: string;
  /** In the reader's language. */
  readonly name: string;
  readonly confidence: number;
  readonly words: readonly LeadingWords[];
}

/** The tags that are suggested for a comment and wait for a person, in the agenda's order. */
export async function listSuggestions(
  db: Db,
  { trackingNumber, body }: { readonly trackingNumber: string; readonly body: string },
  locale: Locale,
): Promise<readonly SuggestionRead[]> {
  const name = sql.raw(locale === "en" ? "name_en" : "name_es");
  const { rows } = await sql<SuggestionRead>`
    select coalesce(w.code, p.code) as code, coalesce(w.${name}, p.${name}) as name, s.confidence, s.words
    from suggestions s join comments c on c.id = s.comment_id
    join pillars p on p.id = s.pillar_id left join workstreams w on w.id = s.workstream_id
    where c.tracking_number = ${trackingNumber} and s.state = 'waiting'
    order by p.position, w.position nulls first`.execute(db);
  return rows.map((row) => ({ ...row, words: row.words.map((words) => placedIn(body, words)) }));
}

/** An amendment moves words, and it takes a moment until the comment is read again. */
function placedIn(body: string, { start, end, text }: LeadingWords): LeadingWords {
  return body.slice(start ?? 0, end ?? 0) === text ? { start, end, text } : { text };
}
