import { createInstance, type i18n } from "i18next";
import { useContext } from "react";
import { I18nContext, initReactI18next } from "react-i18next";
import { en } from "./en";
import { es } from "./es";
import type { Locale } from "./locale";

type Namespace = keyof typeof en;
// Keys of a const object are its own names. "common" comes first: a key without a namespace is looked up in the first.
const namespaces = ["common", ...Object.keys(en).filter((name) => name !== "common")] as Namespace[];

/** The paths to a catalogue's texts: "closed.title"; a plural's forms are one text, named without its suffix. */
type TextIn<Catalogue> = {
  [Key in keyof Catalogue & string]: Catalogue[Key] extends string
    ? Key extends `${infer Base}_${"zero" | "one" | "many" | "other"}`
      ? Base
      : Key
    : `${Key}.${TextIn<Catalogue[Key]>}`;
}[keyof Catalogue & string];

/** Every text's name: "notices:closed.title", or "siteName" in the common catalogue. */
export type TextName =
  | TextIn<typeof en.common>
  | { [Name in Namespace]: `${Name}:${TextIn<(typeof en)[Name]>}` }[Namespace];

/**
 * A translator that knows every namespace: `t("notices:closed.title", { count: 3 })`. Our own type rather than
 * i18next's TFunction, which took the compiler over a million instantiations for these catalogues.
 */
export type Translate = (name: TextName, values?: Readonly<Record<string, unknown>>) => string;

/**
 * Spanish has a plural form of its own for whole millions ("un millón de comentarios"), under the suffix `_many`. No
 * count here comes near; each text has its ordinary plural in that place, so that none can be missing.
 */
function withMillions<Catalogue extends object>(catalogue: Catalogue): Catalogue {
  const entries = Object.entries(catalogue).flatMap(([key, value]): [string, unknown][] => {
    if (typeof value === "object" && value !== null) return [[key, withMillions(value)]];
    return key.endsWith("_other")
      ? [
          [key.replace(/other$/, "many"), value],
          [key, value],
        ]
      : [[key, value]];
  });
  return Object.fromEntries(entries) as Catalogue; // its own keys and some more
}

function createTranslations(locale: Locale): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: locale,
    supportedLngs: ["en", "es"],
    // A missing Spanish text must show as missing in a test, not as English on a Spanish page.
    fallbackLng: false,
    ns: namespaces,
    defaultNS: "common",
    resources: { en, es: withMillions(es) },
    initAsync: false,
    interpolation: { escapeValue: false }, // React escapes, and mail bodies are React too
    react: { useSuspense: false },
    returnNull: false,
  });
  return instance;
}

/** One finished i18next instance a language, made once for the process. */
export const translations: Readonly<Record<Locale, i18n>> = {
  en: createTranslations("en"),
  es: createTranslations("es"),
};

function createTranslate(locale: Locale): Translate {
  const t = translations[locale].getFixedT<string[]>(locale, namespaces);
  // most texts are without values and come on every page: each is looked up once
  const fixed = new Map<TextName, string>();
  return (name, values) => {
    if (values) return t(name, values);
    const text = fixed.get(name) ?? t(name);
    fixed.set(name, text);
    return text;
  };
}

const translates: Readonly<Record<Locale, Translate>> = {
  en: createTranslate("en"),
  es: createTranslate("es"),
};

/** The translator of a language, outside of React: for loaders, actions, mail and exports. */
export const translator = (locale: Locale): Translate => translates[locale];

/** The translator of the page's language. A page keeps its language, so there is nothing to subscribe to. */
export const useTranslate = (): Translate => translator(useLocale());

/** The page's language, as the provider around it has it. */
export function useLocale(): Locale {
  return useContext(I18nContext)?.i18n.language === "es" ? "es" : "en";
}
