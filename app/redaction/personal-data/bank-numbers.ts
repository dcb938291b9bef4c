import type { PersonalData } from "../find-personal-data";
import { digitsOf } from "./signs";

/** CLABE (a Mexican bank account) and payment card numbers. */
export function findBankNumbers(text: string): PersonalData[] {
  const found: PersonalData[] = [];
  for (const { index, 0: number } of text.matchAll(NUMBER)) {
    const digits = digitsOf(number);
    const kind = hasClabeCheck(digits) ? "clabe" : isCard(digits, number) ? "card" : undefined;
    if (kind) found.push({ kind, start: index, end: index + number.length });
  }
  return found;
}

/** 13 to 19 digits, in one piece or in groups parted by single blanks or dashes. */
const NUMBER = /(?<![\p{L}\p{N}$€]|[.,-]|\d )\d(?:[ -]?\d){12,18}(?![\p{L}\p{N}%]|[-.,]\d| \d)/gu;

/** Weights 3, 7, 1 on the first 17 digits, each product modulo ten (Banco de México, Circular 3/2012, CLABE). */
function hasClabeCheck(digits: string): boolean {
  if (digits.length !== 18 || digits.startsWith("000")) return false;
  const sum = [...digits.slice(0, 17)].reduce(
    (total, digit, at) => total + ((Number(digit) * ([3, 7, 1][at % 3] ?? 0)) % 10),
    0,
  );
  return Number(digits[17]) === (10 - (sum % 10)) % 10;
}

/** Beginnings and lengths of the networks (ISO/IEC 7812), in one piece or in the groups that are printed on cards. */
const CARD =
  /^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|5\d\d)\d{12}|3(?:0[0-5]|[68]\d)\d{11})$/;
const CARD_GROUPS = /^(?:\d+|\d{4}([ -])\d{4}\1\d{4}\1\d{4}|\d{4}([ -])\d{6}\2\d{4,5})$/;

const isCard = (digits: string, written: string): boolean =>
  CARD.test(digits) && CARD_GROUPS.test(written) && hasLuhnCheck(digits);

/** ISO/IEC 7812-1, annex B. */
function hasLuhnCheck(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
