import type { PersonalData } from "../find-personal-data";
import { wordsBefore } from "./signs";

/** RFC, CURP and Social Security numbers. */
export function findOfficialNumbers(text: string): PersonalData[] {
  return [...findCurps(text), ...findRfcs(text), ...findSsns(text)];
}

/** Two digits each of year, month and day that are a date in one century or the other. */
function isDate(sixDigits: string): boolean {
  const [year, month, day] = [0, 2, 4].map((at) => Number(sixDigits.slice(at, at + 2)));
  if (year === undefined || month === undefined || day === undefined) return false;
  if (month < 1 || month > 12 || day < 1) return false;
  const days = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}

/** Letters of the name, date, sex, state, consonants, and two signs of which the last checks the others. */
const CURP =
  /(?<![\p{L}\p{N}])[A-ZÑ]{4}(\d{6})[HMX](?:AS|BC|BS|CC|CL|CM|CS|CH|DF|DG|GT|GR|HG|JC|MC|MN|MS|NT|NL|OC|PL|QT|QR|SP|SL|SR|TC|TS|TL|VZ|YN|ZS|NE)[B-DF-HJ-NP-TV-ZÑ]{3}[A-Z\d]\d(?![\p{L}\p{N}])/giu;

/** The order of signs in the CURP's check digit (RENAPO, "Instructivo normativo para la asignación de la CURP"). */
const CURP_SIGNS = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";

function hasCurpCheck(curp: string): boolean {
  const sum = [...curp.toUpperCase().slice(0, 17)].reduce(
    (total, sign, at) => total + CURP_SIGNS.indexOf(sign) * (18 - at),
    0,
  );
  return Number(curp.at(-1)) === (10 - (sum % 10)) % 10;
}

const findCurps = (text: string): PersonalData[] =>
  [...text.matchAll(CURP)]
    .filter(({ 0: curp, 1: date = "" }) => isDate(date) && hasCurpCheck(curp))
    .map(({ index, 0: { length } }) => ({ kind: "curp", start: index, end: index + length }));

/** Three letters for a company or four for a person, a date, and three signs of which the last is a digit or A. */
const RFC =
  /(?<![\p{L}\p{N}&-])([A-ZÑ&]{3,4})([- ]?)(\d{6})\2([A-Z\d]{2}[\dA])(?![\p{L}\p{N}]|-[\p{L}\p{N}])/giu;

/** Nobody's: for invoices to the public at large, and to buyers abroad. */
const GENERIC = new Set(["XAXX010101000", "XEXX010101000"]);
/** Codes and standards, whose numbers can look like a company's. */
const NOT_A_COMPANY = new Set(["HTS", "HSN", "NOM", "NMX", "ISO", "DOF", "USC", "CFR"]);

const findRfcs = (text: string): PersonalData[] =>
  [...text.matchAll(RFC)]
    .filter(({ index, 1: letters = "", 2: parted, 3: date = "", 4: end = "" }) => {
      if (!isDate(date) || GENERIC.has(`${letters}${date}${end}`.toUpperCase())) return false;
      if (NOT_A_COMPANY.has(letters.toUpperCase())) return false;
      // parted by blanks it is one only where it is called so
      return parted !== " " || /\br\.?f\.?c\b/i.test(wordsBefore(text, index).slice(-16));
    })
    .map(({ index, 0: { length } }) => ({ kind: "rfc", start: index, end: index + length }));

/**
 * Area 001 to 899 without 666, group and serial not all zeros (Social Security Administration, "Social Security Number
 * Randomization"). Parted by blanks, or not at all, it is one only where it is called so.
 */
const SSN =
  /(?<![\p{L}\p{N}]|[\p{L}\p{N}.,$€#/-][-.]|[-$€#/])(?!000|666|9)(\d{3})([- ]?)(?!00)(\d{2})\2(?!0000)(\d{4})(?![\p{L}\p{N}%]|[-.,/]\d)/gu;

const findSsns = (text: string): PersonalData[] =>
  [...text.matchAll(SSN)]
    .filter(
      ({ index, 2: parted }) =>
        parted === "-" ||
        /\b(ssn|social security(?: (?:number|no\.?))?|seguro social(?: de (?:ee\.? ?uu\.?|estados unidos))?)\b[^\p{L}\p{N}]{0,4}(?:is |es )?$/iu.test(
          wordsBefore(text, index),
        ),
    )
    .map(({ index, 0: { length } }) => ({ kind: "ssn", start: index, end: index + length }));
