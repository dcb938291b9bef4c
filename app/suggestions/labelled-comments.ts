import { z } from "zod";
import { isLocale, type Locale } from "~/i18n/locale";
import type { TaggedComment } from "./suggestion";

/** A comment labelled by hand, as kept in a file: one JSON object a line. */
export interface LabelledComment {
  readonly id: string;
  readonly locale: Locale;
  readonly text: string;
  /** Codes by edition: `2021`. An edition for which nobody labelled it is missing. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
}

const editionCodes = ["2021", "2013"] as const;

const codes = z.array(z.string()).nullish();
const labelledLine = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  lang: z.string().nullish(),
  text: z.string(),
  pillars2021: codes,
  workstreams2021: codes,
  pillars2013: codes,
  workstreams2013: codes,
});

/**
 * Reads labelled comments from JSON lines. Empty lines and unknown fields are passed over.
 *
 * @param localeOf the language of a line that names none
 * @throws SyntaxError for a line that is no such object, with its number
 */
export function readLabelledComments(lines: string, localeOf: (text: string) => Locale): LabelledComment[] {
  return lines.split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    const read = labelledLine.safeParse(parseJson(line));
    if (!read.success) {
      const issue = read.error.issues[0];
      const field = issue?.path.join(".") || "the line";
      throw new SyntaxError(`line ${at + 1}: ${field}: ${issue?.message ?? "not readable"}`);
    }
    const { id, lang, text, ...fields } = read.data;
    const language = lang?.slice(0, 2).toLowerCase(); // `es-MX` too
    const byEdition = editionCodes.flatMap((edition) => {
      const pillars = fields[`pillars${edition}`];
      const workstreams = fields[`workstreams${edition}`];
      if (!pillars && !workstreams) return [];
      return [[edition, [...(pillars ?? []), ...(workstreams ?? [])]] as const];
    });
    return [
      {
        id: String(id ?? at + 1),
        locale: isLocale(language) ? language : localeOf(text),
        text,
        codes: new Map<string, readonly string[]>(byEdition),
      },
    ];
  });
}

/** Those that are labelled for an edition, as a suggester learns from them. */
export function listTagged(comments: readonly LabelledComment[], edition: string): TaggedComment[] {
  return comments.flatMap(({ text, locale, codes }) => {
    const own = codes.get(edition);
    return own ? [{ text, locale, codes: own }] : [];
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
