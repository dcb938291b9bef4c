import { expect, test } from "vitest";
import { detectLocale } from "./detect-locale";

test.each([
  ["We support the proposal and ask for one more border crossing.", "en"],
  ["Apoyamos la propuesta y pedimos un cruce fronterizo más.", "es"],
  ["Cualquier ciclista prefiere no ir entre peatones.", "es"],
  ["See attached", "en"],
  ["Totalmente de acuerdo", "es"],
  // names and loan words of the other language do not decide
  ["The Asociación de Transportistas de Nuevo León supports this in the interest of its members.", "en"],
  [
    "El programa Trusted Trader de Customs and Border Protection no funciona para las empresas pequeñas.",
    "es",
  ],
  // letters decide where no word does, composed or not
  ["Educación técnica", "es"],
  ["Educacio\u0301n te\u0301cnica", "es"],
  ["¡Bravo!", "es"],
  ["12345", "en"],
  ["", "en"],
])("%s is %s", (text, locale) => {
  expect(detectLocale(text)).toBe(locale);
});
