/** A stretch of one of a page's texts, in UTF-16 code units, as browsers and JavaScript count; the end is not part of it. */
export interface Stretch {
  /** Which of the page's texts, by the name its `SelectableText` was given. */
  readonly part: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** A stretch of a text that carries something. Two may overlap. */
export interface TextMark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** A few words at its end, such as a number and codes: a mark's color alone says nothing. A word that was searched for has none. */
  readonly tag: string;
  /** Read out where it begins. */
  readonly opening: string;
  /** Read out where it ends, in the place of the tag. */
  readonly closing: string;
  /** Where more is said about it. */
  readonly href?: string | undefined;
  readonly look?: "underlined" | "struck" | "dotted" | "sought" | "suggesting" | undefined;
}

/** A piece of text under the same marks throughout. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly TextMark[];
  /** Those of its marks that begin with it, and those that end with it. */
  readonly opens: readonly TextMark[];
  readonly closes: readonly TextMark[];
}

/** Cuts a text wherever a mark begins or ends; marks that reach beyond it are cut to it, empty ones left out. */
export function segmentsOf(text: string, marks: readonly TextMark[]): readonly Segment[] {
  const within = marks
    .map((mark) => ({ mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
    .filter(({ start, end }) => start < end);
  const cuts = new Set([0, text.length, ...within.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length;
    const here = within.filter((each) => each.start < end && each.end > start);
    return {
      start,
      text: text.slice(start, end),
      marks: here.map(({ mark }) => mark),
      opens: here.filter((each) => each.start === start).map(({ mark }) => mark),
      closes: here.filter((each) => each.end === end).map(({ mark }) => mark),
    };
  });
}

/** A stretch without the white space at its ends; undefined where nothing else is in it. */
export function trimmed({ part, start, quote }: Omit<Stretch, "end">): Stretch | undefined {
  const inner = quote.trim();
  if (inner === "") return undefined;
  const from = start + quote.length - quote.trimStart().length;
  return { part, start: from, end: from + inner.length, quote: inner };
}

/** A text's sentences in order, as the browser finds them in its language; its paragraphs where it cannot. */
export function sentencesOf(part: string, text: string, lang: string | undefined): readonly Stretch[] {
  const pieces =
    typeof Intl.Segmenter === "function"
      ? [...new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text)]
      : [...text.matchAll(/[^\n]+/g)].map((found) => ({ index: found.index, segment: found[0] }));
  return pieces.flatMap(({ index, segment }) => trimmed({ part, start: index, quote: segment }) ?? []);
}
