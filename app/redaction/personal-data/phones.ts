import type { PersonalData } from "../find-personal-data";
import { wordsBefore } from "./signs";

/** Words after which a number is somebody's telephone, and words after which it is something else's. */
const CALLED =
  /(?<!\p{L})(?:tel[eé]fonos?|t[eé]l[eé]phones?|tels?|phones?|call(?:ing)?|cell?|celular(?:es)?|m[oó]vil|mobile|fax|whats ?app|ll[aá]m\p{L}{1,7}|marc(?:ar|e|ando)|contact(?:o|ar)?|numbers? is|n[uú]mero es)(?!\p{L})[^\p{L}\p{N}+(]{0,4}(?:(?:us|me|at|al|a|is|es|number|no|n[uú]m|n[uú]mero|de oficina|office|casa|my|mi|on|en)(?!\p{L})[^\p{L}\p{N}+(]{0,3}){0,3}$/iu;
const NOT_CALLED =
  /(?<!\p{L})(?:docket|folio|expediente|pedimento|invoice|factura|order|pedido|orden|ref|reference|referencia|serial|serie|lote|lot|part|hts|hs|fracci[oó]n|fracciones|isbn|issn|doi|nom|nmx|iso|permit|permiso|patente|patent|licen[cs]e|licencia|usd|mxn|mxp|ein|duns|clabe|ssn|rfc|tracking(?: number)?|gu[ií]a|entry|nss)(?!\p{L})[^\p{L}\p{N}+(]{0,4}(?:(?:no|n[uú]m|number|n[uú]mero)(?!\p{L})[^\p{L}\p{N}+(]{0,3})?$/iu;
const COUNTED =
  /^ ?(?:%|(?:pesos|d[oó]lares|dollars|usd|mxn|euros|millones|millions?|billions?|miles|tons?|tonnes|toneladas|kg|kilos|km|metros|meters|units|unidades|percent|por ciento|jobs|empleos|workers|trabajadores|people|personas|companies|empresas)(?!\p{L}))/iu;
const EXTENSION = /^(?: ?,? ?ext(?:ensi[oó]n|ension)?\.?|x| x) ?\d{1,6}(?![\p{L}\p{N}])/iu;

/** One group of digits: "(55)" or "1234", and what stands before it. */
interface Group {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly inParentheses: boolean;
  /** What parts it from the group before: blanks, dots, dashes. */
  readonly separator: string;
}

/** A telephone has no more groups, a prefix included. */
const MOST_GROUPS = 7;

/**
 * Telephones of the United States and Mexico, and any with an international prefix. Groups of digits are read one after the
 * other; each row of up to seven is tried, the longest first. No step goes back over the text.
 */
export function findPhones(text: string): PersonalData[] {
  const found: PersonalData[] = [];
  for (const run of runsOf(text)) {
    for (let first = 0; first < run.length; first += 1) {
      const last = lastOfPhone(text, run, first);
      if (last === undefined) continue;
      const start = startOf(text, run[first]);
      const end = run[last]?.end ?? start;
      const extension = EXTENSION.exec(text.slice(end, end + 24))?.[0].length ?? 0;
      found.push({ kind: "phone", start, end: end + extension });
      first = last;
    }
  }
  return found;
}

/** Where the number begins, with the plus sign before its first group. */
function startOf(text: string, group: Group | undefined): number {
  const start = group?.start ?? 0;
  if (text[start - 1] === "+") return start - 1;
  return text.slice(start - 2, start) === "+ " ? start - 2 : start;
}

/** Rows of groups of digits that only blanks, dots and dashes part. */
function* runsOf(text: string): Generator<readonly Group[]> {
  const GROUP = /\((\+?\d{1,4})\)|\d+/g;
  let run: Group[] = [];
  for (const { index, 0: words, 1: inner } of text.matchAll(GROUP)) {
    const last = run.at(-1);
    const separator = last ? text.slice(last.end, Math.min(index, last.end + 4)) : "";
    const joined =
      last && index - last.end <= 3 && /^[ .-]{0,3}$/.test(separator) && (separator !== "" || inner);
    if (!joined && run.length > 0) {
      yield run;
      run = [];
    }
    run.push({
      start: index,
      end: index + words.length,
      digits: (inner ?? words).replace("+", ""),
      inParentheses: inner !== undefined,
      separator: joined ? separator : "",
    });
  }
  if (run.length > 0) yield run;
}

/** E.164, 6.2: no telephone has more digits; one without an area is not looked for. */
const FEWEST_DIGITS = 10;
const MOST_DIGITS = 15;

/** The last group of the longest telephone that begins with a group; undefined where none does. */
function lastOfPhone(text: string, run: readonly Group[], first: number): number | undefined {
  const start = run[first];
  if (!start) return undefined;
  const from = startOf(text, start);
  const plus = text[from] === "+" || (start.inParentheses && text[start.start + 1] === "+");
  const groups = run.slice(first, first + MOST_GROUPS);
  let digits = groups.reduce((sum, group) => sum + group.digits.length, 0);
  let words: ReturnType<typeof beforeNumber> | undefined;
  // what costs least first: in long rows of numbers next to nothing has the digits of a telephone
  for (; digits >= FEWEST_DIGITS; digits -= groups.pop()?.digits.length ?? digits) {
    const shape = digits > MOST_DIGITS ? undefined : shapeOf(groups, plus);
    if (!shape) continue;
    words ??= beforeNumber(text, from);
    if (!words.mayBegin || (shape !== "international" && words.isSomethingElse)) continue;
    if (shape === "if-called" && !words.called) continue;
    const end = groups.at(-1)?.end ?? from;
    const after = text.slice(end, end + 24);
    if (mayEnd(after) && !COUNTED.test(after)) return first + groups.length - 1;
  }
  return undefined;
}

/** What the words before a number say of it. */
function beforeNumber(text: string, at: number) {
  const before = wordsBefore(text, at);
  const called = CALLED.test(before);
  return { mayBegin: mayBegin(text, at), called, isSomethingElse: !called && NOT_CALLED.test(before) };
}

/** Nothing that would make it a part of something longer stands before it. */
const mayBegin = (text: string, at: number): boolean =>
  !/[\p{L}\p{N}$€£#%@_+]$|\p{N}[.,:/-]$|[\p{L}\p{N}]-$|[$€£] $/u.test(text.slice(Math.max(0, at - 2), at));

const mayEnd = (after: string): boolean =>
  EXTENSION.test(after) || !/^(?:[\p{L}\p{N}%_@]|[.,:/-]\p{N}|-\p{L})/u.test(after);

/** What the digits and their groups alone say: a telephone, one only where it is called so, or none. */
function shapeOf(
  groups: readonly Group[],
  plus: boolean,
): "international" | "usual" | "if-called" | undefined {
  const digits = groups.map((group) => group.digits).join("");
  if (/^(\d)\1+$/.test(digits.slice(-10))) return undefined;
  if (plus) return isInternational(digits) ? "international" : undefined;
  const [, prefix = "", local] = PREFIXED.exec(digits) ?? [];
  if (!local)
    return /^00[1-9]/.test(digits) && isInternational(digits.slice(2)) ? "international" : undefined;
  // parentheses are around an area, which is first or comes after a prefix
  if (groups.slice(2).some(({ inParentheses }) => inParentheses)) return undefined;
  const pattern = patternOf(groups, prefix);
  if (pattern === undefined) return undefined;
  const byTwo = TWO_DIGIT_AREA.test(local) || groups.some(({ inParentheses }) => inParentheses);
  if (USUAL.test(pattern) || (byTwo && BY_TWO.test(pattern))) return "usual";
  return /\b1\b/.test(pattern) ? undefined : "if-called";
}

/** E.164 allows 15 digits; a country's code begins with no zero. Those of +1 and +52 have ten digits, +52 1 an old eleventh. */
function isInternational(digits: string): boolean {
  // neither area nor exchange begins with 0 or 1 (North American Numbering Plan)
  if (digits.startsWith("1")) return /^1[2-9]\d{2}[2-9]\d{6}$/.test(digits);
  if (digits.startsWith("52")) return /^521?[2-9]\d{9}$/.test(digits);
  return /^[2-9]\d{9,14}$/.test(digits);
}

/** Ten digits, perhaps after a prefix: 1; 52; in Mexico until 2019 also 01, 044, 045. */
const PREFIXED = /^(1|01|044|045|521?)?([2-9]\d{9})$/;

/** How many digits each group has without the prefix, which is a group of its own or begins the first: "3-3-4". */
function patternOf(groups: readonly Group[], prefix: string): string | undefined {
  const lengths: number[] = [];
  let skipped = 0;
  for (const { digits } of groups) {
    const skip = Math.min(prefix.length - skipped, digits.length);
    skipped += skip;
    if (skip > 0 && skip < digits.length && groups.length > 1) return undefined;
    if (digits.length > skip) lengths.push(digits.length - skip);
  }
  return lengths.join("-");
}

/** The groups in which telephones are written. Dates, codes of goods, amounts, norms and dockets are grouped otherwise. */
const USUAL = /^(?:3-3-4|3-3-2-2|3-7)$/;
const BY_TWO = /^(?:2-4-4|2-4-2-2|2-8|3-7)$/;
/** Mexico City, Guadalajara and Monterrey. */
const TWO_DIGIT_AREA = /^(?:55|56|33|81)/;
