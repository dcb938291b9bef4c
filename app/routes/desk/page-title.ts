import type { MetaFunction } from "@remix-run/node";
import { isLocale, type Locale } from "~/i18n/locale";
import { type Translate, translator } from "~/i18n/translate";
import { findSite } from "~/site";

/** A desk page's `meta`: its title in the desk's language. `data` is the page's own, undefined where its loader failed. */
export function deskTitle<Data = unknown>(
  title: (t: Translate, data: Data | undefined, locale: Locale) => string,
): MetaFunction {
  return ({ matches, data }) => {
    const locale = localeOf(matches);
    const t = translator(locale);
    // Remix types a page's data as unknown here; the caller names the type of its own loader.
    return [
      {
        title: `${title(t, data as Data | undefined, locale)} · ${findSite(matches)?.name ?? t("siteName")}`,
      },
    ];
  };
}

function localeOf(matches: readonly { readonly data: unknown }[]) {
  for (const { data } of matches) {
    if (typeof data === "object" && data !== null && "locale" in data && isLocale(data.locale))
      return data.locale;
  }
  return "en";
}
