import { expect, test } from "vitest";
import { deskLocale, isLocale, localized, negotiateLocale, otherLocale } from "./locale";

test.each([
  [undefined, "en"],
  [null, "en"],
  ["", "en"],
  ["*", "en"],
  ["fr-FR,de;q=0.5", "en"],
  ["es", "es"],
  ["es-MX,es;q=0.9,en;q=0.8", "es"],
  ["ES-419", "es"],
  ["en-US,en;q=0.9,es;q=0.8", "en"],
  ["en;q=0.5, es;q=0.7", "es"],
  ["fr, es;q=0.1", "es"],
  ["es;q=0, en;q=0.1", "en"],
  ["es;q=0", "en"],
  ["es; q=0.4, en; q=0.3", "es"],
  ["en, es", "en"],
  ["es, en", "es"],
  ["es;q=nonsense, en;q=0.1", "en"],
  ["estonian", "en"],
] as const)("%j is answered in %s", (header, locale) => {
  expect(negotiateLocale(header)).toBe(locale);
});

test("the desk's cookie outranks the browser", () => {
  const ask = (cookie: string) => deskLocale(new Headers({ Cookie: cookie, "Accept-Language": "en" }));
  expect(ask("language=es")).toBe("es");
  expect(ask("a=b; language=es; c=d")).toBe("es");
  expect(ask("language=fr")).toBe("en");
  expect(ask("notlanguage=es")).toBe("en");
  expect(ask("language=español")).toBe("en");
  expect(deskLocale(new Headers())).toBe("en");
});

test("a language is one of two", () => {
  expect(["en", "es", "fr", "EN", "", undefined].filter(isLocale)).toEqual(["en", "es"]);
  expect([otherLocale("en"), otherLocale("es")]).toEqual(["es", "en"]);
});

test("a row's words are those of the language", () => {
  const pillar = { nameEn: "Rebuilding Together", nameEs: "Reconstruir juntos" };
  expect(localized(pillar, "name", "en")).toBe("Rebuilding Together");
  expect(localized(pillar, "name", "es")).toBe("Reconstruir juntos");
});
