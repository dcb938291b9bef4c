/**
 * Endings that inflection adds, longest first, with the shortest stem that each may leave. Light on purpose: plurals,
 * genders, diminutives and the commonest verb forms. What is left over is caught by pieces of words.
 */
const endings: Readonly<Record<"en" | "es", readonly (readonly [string, number])[]>> = {
  en: [
    ["ations", 4],
    ["ation", 4],
    ["ingly", 4],
    ["ings", 4],
    ["ies", 3],
    ["ing", 4],
    ["ers", 4],
    ["ed", 4],
    ["es", 4],
    ["er", 4],
    ["ly", 4],
    ["s", 3],
    ["e", 4],
    ["y", 4],
  ],
  es: [
    ["aciones", 4],
    ["iciones", 4],
    ["amiento", 4],
    ["imiento", 4],
    ["acion", 4],
    ["icion", 4],
    ["mente", 4],
    ["iendo", 4],
    ["ieron", 4],
    ["amos", 4],
    ["emos", 4],
    ["ando", 4],
    ["aron", 4],
    ["itos", 4],
    ["itas", 4],
    ["ado", 4],
    ["ada", 4],
    ["ido", 4],
    ["ida", 4],
    ["ito", 4],
    ["ita", 4],
    ["es", 4],
    ["os", 3],
    ["as", 3],
    ["an", 4],
    ["en", 4],
    ["ar", 4],
    ["er", 4],
    ["ir", 4],
    ["o", 3],
    ["a", 3],
    ["e", 4],
    ["s", 3],
  ],
};

/** The word without its inflection: `camiones` and `camión` are one feature. Takes and gives folded words. */
export function stem(folded: string, locale: "en" | "es"): string {
  for (const [ending, shortest] of endings[locale]) {
    if (folded.endsWith(ending) && folded.length - ending.length >= shortest) {
      return folded.slice(0, -ending.length);
    }
  }
  return folded;
}
