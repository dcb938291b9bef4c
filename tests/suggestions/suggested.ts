import { sql } from "kysely";
import { sortArrivals } from "~/arrivals/sort-arrivals.server";
import { suggestTags } from "~/suggestions/suggest-tags.server";
import type { SuggestionThread } from "~/suggestions/thread/suggestion-thread.server";
import type { Db } from "~db/connect";

/** What a stand-in for the thread suggests for a word: its code and how sure it is. */
export type Words = Readonly<Record<string, readonly [code: string, confidence: number]>>;

/** A thread that knows some words and learns nothing. */
export function wordThread(words: Words): SuggestionThread {
  return {
    async suggest(_edition, _model, comments) {
      return comments.map(({ text }) =>
        Object.entries(words).flatMap(([word, [code, confidence]]) => {
          const start = text.indexOf(word);
          if (start === -1) return [];
          const kind = code.includes(".") ? ("workstream" as const) : ("pillar" as const);
          return [{ code, kind, confidence, words: [{ start, end: start + word.length, text: word }] }];
        }),
      );
    },
    async learn() {},
    async close() {},
  };
}

/** Has everything read that waits for it. */
export async function readAll(db: Db, thread: SuggestionThread): Promise<void> {
  while ((await sortArrivals(db, [suggestTags(thread)])) > 0);
}

/** A comment's suggestions, for a test to compare: "I.2 waiting". */
export async function suggestionsOf(db: Db, commentId: number): Promise<string[]> {
  const { rows } = await sql<{ suggestion: string }>`
    select coalesce(w.code, p.code) || ' ' || s.state as suggestion
    from suggestions s join pillars p on p.id = s.pillar_id left join workstreams w on w.id = s.workstream_id
    where s.comment_id = ${commentId} order by 1`.execute(db);
  return rows.map(({ suggestion }) => suggestion);
}
