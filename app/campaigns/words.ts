/** Entities that copying out of a page or an export leaves behind. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  rsquo: "'",
  lsquo: "'",
  rdquo: '"',
  ldquo: '"',
  ndash: " ",
  mdash: " ",
  hellip: " ",
  aacute: "a",
  eacute: "e",
  iacute: "i",
  oacute: "o",
  uacute: "u",
  uuml: "u",
  ntilde: "n",
  iquest: " ",
  iexcl: " ",
};

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi;
/** A tag as exports leave them in. Short, so that a lone “<” does not cost a search to the end of the text. */
const TAG = /<\/?[a-z][^<>]{0,200}>/gi;
/** “don't”, “don’t” and “dont” are one word: exports drop the apostrophe. */
const APOSTROPHES = /['’‘ʼ`´]/g;
const MARKS = /\p{M}+/gu;
const NOT_ASCII = /[^\p{ASCII}]/u;
const WORD = /[\p{L}\p{N}]+/gu;
const ASCII_WORD = /[a-z0-9]+/g;

/**
 * The words of a text as campaigns compare them: without case, accents, punctuation, symbols, markup and its entities.
 * “¡Apóyenlo&nbsp;ya!” is “apoyenlo”, “ya”.
 */
export function listWords(text: string): readonly string[] {
  let plain = text;
  if (plain.includes("<")) plain = plain.replace(TAG, " ");
  if (plain.includes("&")) plain = plain.replace(ENTITY, readEntity);
  plain = plain.replace(APOSTROPHES, "");
  if (!NOT_ASCII.test(plain)) return plain.toLowerCase().match(ASCII_WORD) ?? [];
  return plain.normalize("NFKD").replace(MARKS, "").toLowerCase().match(WORD) ?? [];
}

function readEntity(
  entity: string,
  decimal: string | undefined,
  hexadecimal: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  const character = code <= 0x10ffff ? String.fromCodePoint(code) : " ";
  // marks are dropped anyway, and Unicode normalization takes long over a run of many
  return character.search(MARKS) === 0 ? "" : character;
}
