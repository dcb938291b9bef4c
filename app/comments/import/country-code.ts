import { countryCodes, countryName, isCountry } from "../countries";

const fold = (name: string) =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");

/** Ways to write the dialogue's own countries that their official names do not cover. */
const OTHER_NAMES: readonly (readonly [string, string])[] = [
  ["usa", "US"],
  ["unitedstatesofamerica", "US"],
  ["estadosunidosdeamerica", "US"],
  ["eeuu", "US"],
  ["eua", "US"],
  ["mex", "MX"],
  ["estadosunidosmexicanos", "MX"],
];

const byName: ReadonlyMap<string, string> = new Map([
  ...countryCodes.flatMap((code) => [
    [fold(countryName(code, "en")), code] as const,
    [fold(countryName(code, "es")), code] as const,
  ]),
  ...OTHER_NAMES,
]);

/** The ISO 3166-1 code of a country given by code or by its name in English or Spanish; undefined where it is unknown. */
export function findCountryCode(written: string): string | undefined {
  const code = written.trim().toUpperCase();
  return isCountry(code) ? code : byName.get(fold(written));
}
