import type { Locale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";

/** Why something is kept from the public. The database holds the same words in check constraints; a test keeps them equal. */
export const redactionReasons = ["personal-data", "confidential", "offensive", "other"] as const;
export type RedactionReason = (typeof redactionReasons)[number];

/** A text of a comment that can be redacted: `answer:` and a question's id. */
export type RedactedPart = "body" | "public-version" | `answer:${number}`;

/** In UTF-16 code units, as browsers and JavaScript count; the end is not part of it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface RedactedStretch extends Stretch {
  readonly reason: RedactionReason;
}

/** What joins the character before: marks, joiners, variation selectors, skin tones. Alone it would cling to a marker's bracket. */
const JOINS = /^(?:\p{M}|\u200d|\p{Emoji_Modifier})$/u;
const isBlank = (unit: string | undefined) => unit !== undefined && /\s/.test(unit);

/**
 * A chosen stretch as it is redacted: within the text, without the blanks at its ends, and never through the middle of
 * a character or of what is drawn as one. Undefined where nothing is left of it.
 */
export function snapStretch(text: string, chosen: Stretch): Stretch | undefined {
  if (!Number.isInteger(chosen.start) || !Number.isInteger(chosen.end)) return undefined;
  let start = Math.max(0, chosen.start);
  let end = Math.min(text.length, chosen.end);
  while (start < end && isBlank(text[start])) start += 1;
  while (end > start && isBlank(text[end - 1])) end -= 1;
  if (start >= end) return undefined;
  start = startOfCharacter(text, start);
  if (startOfCharacter(text, end) !== end) end += 1;
  while (start > 0 && joins(text, start)) start = startOfCharacter(text, start - 1);
  for (let next = characterAt(text, end); next && (JOINS.test(next) || text[end - 1] === "\u200d"); ) {
    end += next.length;
    next = characterAt(text, end);
  }
  return { start, end };
}

const joins = (text: string, at: number) =>
  JOINS.test(characterAt(text, at) ?? "") || text[at - 1] === "\u200d";
const characterAt = (text: string, at: number): string | undefined => {
  const point = text.codePointAt(at);
  return point === undefined ? undefined : String.fromCodePoint(point);
};

/** Where the character begins that the unit at `at` belongs to. */
function startOfCharacter(text: string, at: number): number {
  const low = /[\udc00-\udfff]/.test(text[at] ?? "");
  return low && /[\ud800-\udbff]/.test(text[at - 1] ?? "") ? at - 1 : at;
}

interface MergedStretch extends Stretch {
  readonly reasons: readonly RedactionReason[];
}

/** Stretches in their order, those that overlap or touch as one, with each reason named once. */
function mergeStretches(stretches: readonly RedactedStretch[]): MergedStretch[] {
  const merged: MergedStretch[] = [];
  for (const { start, end, reason } of stretches.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (!last || start > last.end) merged.push({ start, end, reasons: [reason] });
    else {
      const reasons = last.reasons.includes(reason) ? last.reasons : [...last.reasons, reason];
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end), reasons };
    }
  }
  return merged;
}

/** What stands where something was removed, in the comment's language: "[removed: personal data]". */
export function markerOf(reasons: readonly RedactionReason[], locale: Locale): string {
  const t = translator(locale);
  const named = reasons.map((reason) => t(`redaction:because.${reason}`)).join("; ");
  return `[${t("redaction:removed", { named })}]`;
}

/** Whether the stretches lie within a text of that length, as those that were saved do. */
const within = (text: string, { start, end }: Stretch) => start >= 0 && end > start && end <= text.length;

/** A text as the public reads it: a marker in the place of each stretch. Throws for a stretch outside of it, rather than let words through. */
export function redactText(text: string, stretches: readonly RedactedStretch[], locale: Locale): string {
  let shown = "";
  let from = 0;
  for (const stretch of mergeStretches(stretches)) {
    if (!within(text, stretch)) throw new Error("a redaction lies outside of its text");
    shown += text.slice(from, stretch.start) + markerOf(stretch.reasons, locale);
    from = stretch.end;
  }
  return shown + text.slice(from);
}

/** Where a marker stands in a redacted text. Nothing in it tells what was removed, not even its length. */
export interface Removal {
  readonly at: number;
  readonly length: number;
  readonly reasons: readonly RedactionReason[];
}

/** The markers of a redacted text, by the stretches it was made with. So nothing that a commenter typed passes for one. */
export function listRemovals(stretches: readonly RedactedStretch[], locale: Locale): Removal[] {
  let moved = 0;
  return mergeStretches(stretches).map(({ start, end, reasons }) => {
    const { length } = markerOf(reasons, locale);
    const at = start + moved;
    moved += length - (end - start);
    return { at, length, reasons };
  });
}

/** A redacted text in pieces, to be shown: each its words, and the reasons where it is a marker. */
export interface ShownPiece {
  readonly text: string;
  readonly reasons?: readonly RedactionReason[];
}

export function splitAtRemovals(text: string, removals: readonly Removal[]): ShownPiece[] {
  const pieces: ShownPiece[] = [];
  let from = 0;
  for (const { at, length, reasons } of removals) {
    if (at > from) pieces.push({ text: text.slice(from, at) });
    pieces.push({ text: text.slice(at, at + length), reasons });
    from = at + length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/**
 * Where a redacted stretch is in an amended text: where its words occur in it exactly once. Undefined where they do
 * not: a moderator then decides anew.
 */
export function findAnew(text: string, words: string): Stretch | undefined {
  const start = text.indexOf(words);
  if (words === "" || start === -1 || text.indexOf(words, start + 1) !== -1) return undefined;
  return snapStretch(text, { start, end: start + words.length });
}
