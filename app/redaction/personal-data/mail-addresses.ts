import type { PersonalData } from "../find-personal-data";

const LOCAL = /[\p{L}\p{N}._%+'-]/u;
const DOMAIN = /[\p{L}\p{N}.-]/u;
/** RFC 5321, 4.5.3.1: the longest local part and domain. */
const MOST_LOCAL = 64;
const MOST_DOMAIN = 255;

/** Mail addresses, from each at sign to both sides as far as an address reaches. */
export function findAddresses(text: string): PersonalData[] {
  const found: PersonalData[] = [];
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    let start = at;
    while (start > 0 && at - start < MOST_LOCAL && LOCAL.test(text[start - 1] ?? "")) start -= 1;
    while (start < at && /[.'-]/.test(text[start] ?? "")) start += 1;
    let end = at + 1;
    while (end < text.length && end - at <= MOST_DOMAIN && DOMAIN.test(text[end] ?? "")) end += 1;
    while (end > at + 1 && /[.-]/.test(text[end - 1] ?? "")) end -= 1;
    const domain = text.slice(at + 1, end);
    if (
      start < at &&
      !/^[.-]/.test(domain) &&
      /\.\p{L}{2,24}$/u.test(domain.slice(-26)) &&
      !domain.includes("..")
    )
      found.push({ kind: "email", start, end });
  }
  return [...found, ...findSpelled(text)].sort((a, b) => a.start - b.start);
}

/** "name (at) example (dot) org", as people write to be read by people alone; "arroba" and "punto" in Spanish. */
const SPELLED =
  /(?<![\w.+-])[a-z0-9][a-z0-9._+-]{0,63} ?(?:\((?:at|arroba)\)|\[(?:at|arroba)\]| arroba ) ?[a-z0-9-]{1,63}(?: ?(?:\.|\((?:dot|punto)\)|\[(?:dot|punto)\]| (?:dot|punto) ) ?[a-z0-9-]{2,63}){1,4}(?![\w-])/gi;

const findSpelled = (text: string): PersonalData[] =>
  [...text.matchAll(SPELLED)].map(({ index, 0: words }) => ({
    kind: "email",
    start: index,
    end: index + words.length,
  }));
