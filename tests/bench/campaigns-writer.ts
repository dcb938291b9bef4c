import { changes } from "./campaigns-change";
import { type Chance, writeLetter } from "./campaigns-text";

/** One docket's campaigns: a few very large and many small. */
const CAMPAIGNS = 2000;
/** The share of comments that are in no campaign. */
const OWN = 0.3;

/** Writes one docket's comments. Half of a campaign's copies are exact; the other half is changed in every way there is. */
export function createWriter(chance: Chance, vary = (text: string) => text): () => string {
  const letters = Array.from({ length: CAMPAIGNS }, (_, number) => {
    const locale = number % 3 === 0 ? "es" : "en";
    return { locale, letter: writeLetter(chance, locale, 3 + (number % 8)).map(vary) } as const;
  });
  const ways = Object.values(changes);
  return () => {
    if (chance.next() < OWN) return vary(writeOwn(chance));
    // the cube makes the first campaigns the largest
    const sent = letters[Math.floor(CAMPAIGNS * chance.next() ** 3)] ?? chance.of(letters);
    if (chance.next() < 0.5) return sent.letter.join("\n\n");
    return chance.of(ways)(sent.letter, chance, sent.locale);
  };
}

/** A text that is like no other but for its greeting and its ending. */
export const writeOwn = (chance: Chance): string =>
  writeLetter(chance, chance.next() < 1 / 3 ? "es" : "en", 1 + chance.below(12)).join("\n");

/** The share of words that are rare in a docket: names, places, goods, figures. */
const RARE = 0.25;
const RARE_WORDS = 100_000;

/**
 * Puts rare words into generated texts, as people's own have them: the parts that these are made of are so few that
 * hundreds of thousands of texts would share every three words in a row.
 */
export const addRareWords = (chance: Chance) => (text: string) =>
  text.replace(/\S+/g, (word) => (chance.next() < RARE ? `x${chance.below(RARE_WORDS)}` : word));
