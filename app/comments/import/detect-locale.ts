import type { Locale } from "~/i18n/locale";

/** Words that are frequent in one language and not words of the other. */
const WORDS = {
  en: "the and of to is that for with are this be on as by from have was were not which will would should our we you they it at can their these my your us an or if but do does please see",
  es: "el la los las de que y en un una por con para es se del al lo como más mas pero sus su le ya muy este esta esto también tambien porque sobre ser hay nos está están ha han fue cuando todo todos quien si mi yo nuestro nuestra ni eso esa ese donde entre te puede pueden nada hacer hace cada cualquier qué cómo hasta desde tan debe deben",
} as const;

const enWords: ReadonlySet<string> = new Set(WORDS.en.split(" "));
const esWords: ReadonlySet<string> = new Set(WORDS.es.split(" "));

/** Enough of a text to know its language by. */
const SAMPLE = 4000;

/**
 * English or Spanish, by which language's small words a text has more of. Without a difference, letters and marks
 * that English does not have decide for Spanish; with nothing at all to go by it is English.
 */
export function detectLocale(text: string): Locale {
  const sample = text.slice(0, SAMPLE).normalize("NFC").toLowerCase();
  let balance = 0;
  for (const [word] of sample.matchAll(/\p{L}+/gu)) {
    if (enWords.has(word)) balance -= 1;
    else if (esWords.has(word)) balance += 1;
  }
  // an accent may come with a name in an English text; these three do not
  balance += sample.match(/[ñ¿¡]/gu)?.length ?? 0;
  if (balance !== 0) return balance > 0 ? "es" : "en";
  return /[áéíóúü]/u.test(sample) ? "es" : "en";
}
