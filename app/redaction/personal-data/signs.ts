/** Full-width digits and signs, as input methods for wide scripts write them, and the blanks and dashes of typesetting. */
const VARIANTS =
  /[\uff10-\uff19\uff20\uff0b\uff08\uff09\u00a0\u2007\u2009\u202f\u2010-\u2015\u2212\ufe63\uff0d\uff0e]/g;

const named: Readonly<Record<string, string>> = {
  "\uff20": "@",
  "\uff0b": "+",
  "\uff08": "(",
  "\uff09": ")",
  "\uff0e": ".",
  "\u00a0": " ",
  "\u2007": " ",
  "\u2009": " ",
  "\u202f": " ",
};

/** A text with plain digits, blanks and dashes in the place of their variants, each one unit for one: places stay the same. */
export function plainSigns(text: string): string {
  return text.replace(VARIANTS, (sign) => {
    if (sign >= "\uff10" && sign <= "\uff19") return String.fromCharCode(sign.charCodeAt(0) - 0xff10 + 48);
    return named[sign] ?? "-";
  });
}

/** The words before a place, by which a number is known for what it is. */
export const wordsBefore = (text: string, at: number): string => text.slice(Math.max(0, at - 40), at);

/** Only its digits. */
export const digitsOf = (text: string): string => text.replace(/\D/g, "");
