import { createInstance, type i18n, type TFunction } from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import { en } from "./en";
import { es } from "./es";
import type { Locale } from "./locale";

type Namespace = keyof typeof en;
// Keys of a const object are its own names. "common" comes first: a key without a namespace is looked up in the first.
const namespaces = ["common", ...Object.keys(en).filter((name) => name !== "common")] as Namespace[];

/** A translator that knows every namespace: `t("notices:closed.title")`. */
export type Translate = TFunction<Namespace[]>;

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

/** The translator of a language, outside of React: for loaders, actions, mail and exports. */
export function translator(locale: Locale): Translate {
  return translations[locale].getFixedT(locale, namespaces);
}

/** The translator of the page's language. */
export function useTranslate(): Translate {
  return useTranslation(namespaces, { nsMode: "fallback" }).t;
}

/** The page's language, as the provider around it has it. */
export function useLocale(): Locale {
  return useTranslation().i18n.language === "es" ? "es" : "en";
}
