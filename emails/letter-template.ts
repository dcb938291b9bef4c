/**
 * A letter's words with places for what differs from letter to letter: "Dear {name},". What is put into such a place is
 * text and nothing else: it is never read for places again, and never becomes markup or a second line of a subject.
 */

/** Every place there is, for a letter's text. */
export const textPlaces = [
  "greeting",
  "name",
  "docket",
  "notice",
  "trackingNumber",
  "submittedOn",
  "standing",
  "reason",
  "campaign",
  "receiptLink",
] as const;
export type Place = (typeof textPlaces)[number];

/** Those of them that fit into a subject's one line. */
export const subjectPlaces = [
  "name",
  "docket",
  "notice",
  "trackingNumber",
  "submittedOn",
] as const satisfies readonly Place[];

/** What goes where; the receipt's link is put in by whoever lays the letter out. */
export type PlaceValues = Readonly<Record<Exclude<Place, "receiptLink">, string>>;

/** A stretch of a template: words as they are, or a place. */
type Piece = { readonly words: string } | { readonly place: Place };

/** What stands between braces and is no place, or a brace without its other half, with the line it is in (from 1). */
export interface WrongPlace {
  readonly found: string;
  readonly line: number;
}

const BRACED = /\{[^{}\n]*\}|[{}]/g;
const LONGEST_TOLD = 40;

/** What of a template cannot be filled, in its order; nothing where all is well. */
export function findWrongPlaces(template: string, allowed: readonly Place[]): readonly WrongPlace[] {
  return [...template.matchAll(BRACED)]
    .filter(([braced]) => !allowed.some((place) => braced === `{${place}}`))
    .map(({ 0: braced, index }) => ({
      found: braced.slice(0, LONGEST_TOLD),
      line: template.slice(0, index).split("\n").length,
    }));
}

/** Takes a template apart. Throws where it holds a place that is not allowed: whoever stores one has looked before. */
function readPieces(template: string, allowed: readonly Place[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: braced, index } of template.matchAll(BRACED)) {
    const place = allowed.find((known) => braced === `{${known}}`);
    if (!place) throw new Error(`a letter's template has no place ${braced.slice(0, LONGEST_TOLD)}`);
    pieces.push({ words: template.slice(at, index) }, { place });
    at = index + braced.length;
  }
  pieces.push({ words: template.slice(at) });
  return pieces;
}

/** A mail program shows a fraction of this; RFC 5322 lets a line have 998 bytes, which is as many as 200 characters take. */
export const SUBJECT_CHARACTERS = 200;

// Whatever a mail program could take for a line's end is among the control characters and these separators.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
const LINE_BREAKS = /[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** A subject: one line of at most 200 characters (code points), cut with "…" where it would be longer. */
export function fillSubject(template: string, values: PlaceValues): string {
  const filled = readPieces(template, subjectPlaces)
    .map((piece) => ("words" in piece ? piece.words : textAt(piece.place, values)))
    .join("");
  return cutSubject(filled);
}

/** Any text as a subject's one line. */
export function cutSubject(text: string): string {
  const line = [...text.replace(LINE_BREAKS, " ").trim()];
  if (line.length <= SUBJECT_CHARACTERS) return line.join("");
  return `${line
    .slice(0, SUBJECT_CHARACTERS - 1)
    .join("")
    .trimEnd()}…`;
}

/** A stretch of a filled line: words, or the place where the receipt's link stands. */
export type Stretch = { readonly words: string } | "receiptLink";
/** Paragraphs of lines of stretches. */
export type FilledText = readonly (readonly (readonly Stretch[])[])[];

/** A text, paragraph by paragraph; what people typed keeps its own lines and paragraphs. Empty ones are left out. */
export function fillText(template: string, values: PlaceValues): FilledText {
  const paragraphs: Stretch[][][] = [[[]]];
  const lastLine = () => paragraphs.at(-1)?.at(-1) ?? [];
  for (const piece of readPieces(template, textPlaces)) {
    if ("place" in piece && piece.place === "receiptLink") {
      lastLine().push("receiptLink");
      continue;
    }
    const words = "words" in piece ? piece.words : textAt(piece.place, values);
    for (const [nth, line] of words.split(/\r\n?|\n/).entries()) {
      if (nth > 0) beginLine(paragraphs);
      if (line !== "") lastLine().push({ words: line });
    }
  }
  return paragraphs
    .map((paragraph) => paragraph.filter((line) => !isBlank(line)))
    .filter((paragraph) => paragraph.length > 0);
}

/** A blank line ends a paragraph. */
function beginLine(paragraphs: Stretch[][][]): void {
  const paragraph = paragraphs.at(-1);
  const isEnd = isBlank(paragraph?.at(-1) ?? []);
  if (isEnd) paragraphs.push([[]]);
  else paragraph?.push([]);
}

const isBlank = (line: readonly Stretch[]): boolean =>
  line.every((stretch) => stretch !== "receiptLink" && stretch.words.trim() === "");

const textAt = (place: Place, values: PlaceValues): string => (place === "receiptLink" ? "" : values[place]);
