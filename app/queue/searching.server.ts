import { type RawBuilder, sql } from "kysely";
import { type Locale, locales } from "~/i18n/locale";
import type { Db } from "~db/connect";

/** How words can be looked for. */
export interface Searching {
  readonly words: string;
  /** Not at all, since none is left of them; by the index; or only by reading, as a word that is only to be left out. */
  readonly how: "nothing" | "indexed" | "read";
  /** Whether the texts themselves have to be compared after the index: it knows the words of a phrase, not their order. */
  readonly compares: boolean;
  /** By the text's language, what the index answers by itself, as a `tsquery`: where texts are compared, whatever may hold the words. */
  readonly candidates: readonly { readonly locale: Locale; readonly query: string }[];
}

/** Decides how. A word that is only to be left out would have the index read through from end to end. */
export async function searchingFor(db: Db, words: string): Promise<Searching> {
  const { rows } = await sql<{ locale: Locale; nodes: number; query: string; tree: string }>`
    select locale, numnode(q) as nodes, q::text as query, querytree(q) as tree
    from unnest(${[...locales]}::text[]) as locale, portal_tsquery(locale, ${words}) as q`.execute(db);
  const meant = rows.filter(({ nodes }) => nodes > 0);
  const leftOut = meant.some(({ tree }) => tree === "" || tree === "T");
  const compares = meant.some(({ query }) => FOLLOWED_BY.test(query));
  return {
    words,
    how: meant.length === 0 ? "nothing" : leftOut ? "read" : "indexed",
    compares,
    candidates: meant.map(({ locale, query, tree }) => ({
      locale,
      query: compares ? tree.split(FOLLOWED_BY).join(" & ") : query,
    })),
  };
}

/** "Followed by", as a `tsquery` is written; no word of it holds a space. */
const FOLLOWED_BY = / <(?:-|\d+)> /;

/** So many ids, one after the other, the index can be asked for by themselves; as a power of two, see the migration that made it. */
const SLICE_BITS = 11;
/** More slices than this are not asked for at once: each is looked up by itself. */
const MOST_SLICES = 1000;

/** The slices in which ids lie; undefined where they are too many. */
export function slicesOf(least: number, greatest: number): readonly number[] | undefined {
  const [first, last] = [least, greatest].map((id) => Math.floor(id / 2 ** SLICE_BITS));
  if (first === undefined || last === undefined || last - first >= MOST_SLICES) return undefined;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Whether a row of `comment_search`, named `s`, may hold the words: what the index answers alone, in some slices or in all. */
export function mayHold({ candidates }: Searching, slices?: readonly number[]): RawBuilder<boolean> {
  const inSlices = slices
    ? sql` and array[s.comment_id >> ${sql.lit(SLICE_BITS)}] && ${[...slices]}::bigint[]`
    : sql``;
  const within = candidates.map(
    ({ locale, query }) => sql`(s.locale = ${sql.lit(locale)} and s.search @@ ${query}::tsquery${inSlices})`,
  );
  return sql<boolean>`(${sql.join(within, sql` or `)})`;
}

/**
 * How many comments the index would give, as the planner guesses. Of both languages apart from which text is in which: it
 * knows how common a word is, and not that a Spanish word stands in Spanish texts.
 */
export async function guessCandidates(db: Db, { candidates }: Searching): Promise<number> {
  const either = candidates.map(({ query }) => sql`search @@ ${query}::tsquery`);
  const { rows } = await sql<Record<string, string>>`
    explain select from comment_search where ${sql.join(either, sql` or `)}`.execute(db);
  const [firstLine = ""] = Object.values(rows[0] ?? {});
  return Number(/ rows=(\d+)/.exec(firstLine)?.[1] ?? 0);
}

/**
 * The planner takes looking into a text for cheap and would rather read a million of them than ask the index for a
 * common word; that takes seconds where the index takes milliseconds.
 */
export async function byIndex<Found>(db: Db, find: (db: Db) => Promise<Found>): Promise<Found> {
  if (db.isTransaction) return find(db);
  return db.transaction().execute(async (trx) => {
    await sql`set local enable_seqscan = off`.execute(trx);
    return find(trx);
  });
}
