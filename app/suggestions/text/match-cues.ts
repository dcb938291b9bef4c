import type { Locale } from "~/i18n/locale";
import { cueGroups } from "../cues";
import { stopWords } from "./stop-words";
import { fold, type Token } from "./tokens";

/** A cue met in a text: which group, and its words, the last one included. */
export interface CueMatch {
  /** Its place in `cueGroups`. */
  readonly group: number;
  readonly first: number;
  readonly last: number;
}

interface Element {
  readonly folded: string;
  readonly prefix: boolean;
  readonly capitals: boolean;
}

interface Phrase {
  readonly group: number;
  readonly elements: readonly Element[];
}

/** Phrases by their first word: whole ones, and ones of which only the beginning is given. */
interface Index {
  readonly whole: ReadonlyMap<string, readonly Phrase[]>;
  readonly begun: ReadonlyMap<string, readonly Phrase[]>;
}

/** Left out of phrases: “line at the bridge” is met by “lines on our bridge”. A “no” or “one” says too much for that. */
const connectives = new Set(
  "a an and at by for from in of on our the their to with al con de del el en la las los nuestra nuestro para por su sus un una y".split(
    " ",
  ),
);

/** Stands in phrases for any small number: a firm of so many people is a small one. */
const FEW = "#few";
const FEW_AT_MOST = 50;
const fewInWords = new Set(
  "two three four five six seven eight nine ten eleven twelve dos tres cuatro cinco seis siete ocho nueve diez once doce".split(
    " ",
  ),
);
const isFew = (folded: string): boolean =>
  fewInWords.has(folded) || (/^\d{1,2}$/.test(folded) && Number(folded) <= FEW_AT_MOST);

/** How many stop words may stand between two words of a phrase. */
const WIDEST_GAP = 3;
const SHORTEST_PREFIX = 2;

const indexes = new Map<Locale, Index>();

/** The cues met in a text's words, in the order of their first word. Linear in the number of words. */
export function matchCues(tokens: readonly Token[], locale: Locale): CueMatch[] {
  const { whole, begun } = getIndex(locale);
  const matches: CueMatch[] = [];
  const tryAll = (phrases: readonly Phrase[] | undefined, first: number) => {
    for (const phrase of phrases ?? []) {
      const last = matchPhrase(phrase.elements, tokens, first);
      if (last !== undefined) matches.push({ group: phrase.group, first, last });
    }
  };
  for (const [first, { folded }] of tokens.entries()) {
    tryAll(whole.get(folded), first);
    if (isFew(folded)) tryAll(whole.get(FEW), first);
    for (let length = SHORTEST_PREFIX; length <= folded.length; length++) {
      tryAll(begun.get(folded.slice(0, length)), first);
    }
  }
  return matches;
}

function matchPhrase(
  elements: readonly Element[],
  tokens: readonly Token[],
  first: number,
): number | undefined {
  let at = first;
  for (const [place, element] of elements.entries()) {
    if (place > 0) {
      at++;
      for (let gap = 0; gap < WIDEST_GAP; gap++) {
        const token = tokens[at];
        if (!token || meets(token, element) || !stopWords.has(token.folded)) break;
        at++;
      }
    }
    const token = tokens[at];
    if (!token || !meets(token, element) || token.sentence !== tokens[first]?.sentence) return undefined;
  }
  return at;
}

function meets(token: Token, { folded, prefix, capitals }: Element): boolean {
  if (folded === FEW) return isFew(token.folded);
  if (capitals && !token.capitals) return false;
  return prefix ? token.folded.startsWith(folded) : token.folded === folded;
}

function getIndex(locale: Locale): Index {
  const known = indexes.get(locale);
  if (known) return known;
  const whole = new Map<string, Phrase[]>();
  const begun = new Map<string, Phrase[]>();
  for (const [group, { terms }] of cueGroups.entries()) {
    for (const term of `${terms.both ?? ""},${terms[locale] ?? ""}`.split(",")) {
      const elements = readTerm(term);
      const first = elements[0];
      if (!first) continue;
      const into = first.prefix ? begun : whole;
      const phrases = into.get(first.folded) ?? [];
      phrases.push({ group, elements });
      into.set(first.folded, phrases);
    }
  }
  const index = { whole, begun };
  indexes.set(locale, index);
  return index;
}

function readTerm(term: string): Element[] {
  const words = term.match(/#?(?:[\p{L}\p{M}\p{N}'’&]|(?<=\p{N})\.(?=\p{N}))+\*?/gu) ?? [];
  const elements = words.map((written) => {
    const word = written.replace("*", "");
    const capitals = word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
    return { folded: fold(word), prefix: written.endsWith("*"), capitals };
  });
  const content = elements.filter(({ folded }) => !connectives.has(folded));
  return content.length > 0 ? content : elements;
}
