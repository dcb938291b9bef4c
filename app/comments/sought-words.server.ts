import { sql } from "kysely";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";
import { parseTrackingNumber } from "./tracking-number";

/** A stretch of a text, in UTF-16 code units; the end is not part of it. */
export interface Sought {
  readonly start: number;
  readonly end: number;
}

/** Where a found word begins and ends in what the database gives back. Texts hold neither: see `normalizeText`. */
const [BEGIN, END] = ["\u0001", "\u0002"];

/**
 * Where the words of a search stand in texts of one language, by the texts' names. The database marks them with the search's own
 * dictionaries: "empresa" is found in "empresas", "educacion" in "educación". Texts without any are left out.
 */
export async function findSoughtWords(
  db: Db,
  q: string | undefined,
  locale: Locale,
  texts: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, readonly Sought[]>>> {
  if (!q || parseTrackingNumber(q)) return {};
  // read from files, a text may hold anything; whatever takes their place must be as long
  const given = Object.entries(texts).map(([name, text]) => ({
    name,
    text: text.replaceAll(BEGIN, " ").replaceAll(END, " "),
  }));
  const { rows } = await sql<{ name: string; marked: string }>`
    select name, ts_headline(${`portal_${locale}`}::regconfig, text, portal_tsquery(${locale}, ${q}),
      ${`HighlightAll=true, StartSel=${BEGIN}, StopSel=${END}`}) as marked
    from json_to_recordset(${JSON.stringify(given)}::json) as given(name text, text text)`.execute(db);
  return Object.fromEntries(
    rows
      .map(({ name, marked }) => [name, readMarks(marked)] as const)
      .filter(([, found]) => found.length > 0),
  );
}

function readMarks(marked: string): readonly Sought[] {
  const [before = "", ...pieces] = marked.split(BEGIN);
  let start = before.length;
  return pieces.map((piece) => {
    const found = { start, end: start + piece.indexOf(END) };
    start += piece.length - END.length;
    return found;
  });
}
