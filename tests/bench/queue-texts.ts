import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** Different letters that people write themselves; each stands for as many comments as there are more. */
const OWN = 60_000;
const CAMPAIGNS = 40;
/** Different versions of a campaign's letter. */
const VERSIONS = 15;
const WORDS = 230;
const VOCABULARY = 20_000;

/** The words that the benchmark asks for, by how common they are; the others are made up. */
const known: Readonly<Record<"en" | "es", Readonly<Record<number, string>>>> = {
  en: {
    1: "the",
    2: "of",
    3: "and",
    4: "to",
    30: "border",
    60: "workers",
    150: "chain",
    160: "supply",
    900: "wastewater",
    6000: "semiconductor",
    17000: "tariffication",
  },
  es: {
    1: "de",
    2: "la",
    3: "que",
    4: "y",
    30: "frontera",
    60: "trabajadores",
    150: "cadena",
    160: "suministro",
    900: "educación",
    6000: "saneamiento",
    17000: "arancelización",
  },
};

/** The same numbers in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Words of both languages in which the second is half as common as the first, and so on, as in any language (Zipf). */
function vocabulary(locale: "en" | "es", random: () => number) {
  const syllables =
    locale === "en"
      ? [
          "tra",
          "por",
          "men",
          "ter",
          "lan",
          "ship",
          "ver",
          "con",
          "ri",
          "sol",
          "den",
          "mar",
          "est",
          "ul",
          "ing",
        ]
      : ["ca", "ción", "do", "ra", "men", "te", "por", "in", "du", "es", "ña", "lo", "mi", "to", "ju"];
  const words = Array.from({ length: VOCABULARY }, (_, rank) => {
    const length = 2 + Math.floor(random() * 3);
    const made = Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join("");
    return known[locale][rank] ?? made + (rank % 7 === 0 ? rank.toString(36).replace(/\d/g, "q") : "");
  });
  const sums: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= VOCABULARY; rank += 1) {
    sum += 1 / rank;
    sums.push(sum);
  }
  return () => {
    const drawn = random() * sum;
    let [low, high] = [0, VOCABULARY - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? sum) < drawn) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? "";
  };
}

export interface TextCounts {
  readonly own: number;
  readonly campaigns: number;
  readonly versions: number;
}

/** Fills `bench_texts` (kind, number, locale, body): own letters, and each campaign's in several versions. */
export async function writeTexts(client: pg.PoolClient, comments: number): Promise<TextCounts> {
  const own = Math.min(OWN, Math.ceil(comments / 2));
  await client.query(
    "create table bench_texts (campaign int not null, number int not null, locale text not null, body text not null)",
  );
  const random = randomFrom(7);
  const draw = { en: vocabulary("en", random), es: vocabulary("es", random) };
  const text = (locale: "en" | "es", words: number) => {
    const sentence = Array.from({ length: words }, draw[locale]);
    // a phrase that is rarer than its words, and a name that hardly anybody mentions
    if (random() < 0.004)
      sentence.splice(20, 0, ...(locale === "en" ? ["supply", "chain"] : ["cadena", "de", "suministro"]));
    if (random() < 0.0003) sentence.splice(40, 0, "Xochimilco");
    return sentence.join(" ");
  };
  const localeOf = () => (random() < 0.25 ? "es" : "en");
  function* lines() {
    for (let number = 0; number < own; number += 1) {
      const locale = localeOf();
      yield `0\t${number}\t${locale}\t${text(locale, WORDS / 2 + Math.floor(random() * WORDS))}\n`;
    }
    for (let campaign = 1; campaign <= CAMPAIGNS; campaign += 1) {
      const locale = localeOf();
      const letter = text(locale, WORDS);
      for (let number = 0; number < VERSIONS; number += 1) {
        yield `${campaign}\t${number}\t${locale}\t${letter} ${number === 0 ? "" : text(locale, 20)}\n`;
      }
    }
  }
  await pipeline(
    Readable.from(lines()),
    client.query(copyFrom("copy bench_texts (campaign, number, locale, body) from stdin")),
  );
  return { own, campaigns: CAMPAIGNS, versions: VERSIONS };
}
