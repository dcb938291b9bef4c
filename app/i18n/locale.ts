import type { Locale } from "~db/schema";

export type { Locale };
export const locales = ["en", "es"] as const satisfies readonly Locale[];

/** A small cookie that remembers the desk's language; public pages carry theirs in the address. */
export const LANGUAGE_COOKIE = "language";

export function isLocale(value: unknown): value is Locale {
  return value === "en" || value === "es";
}

export const otherLocale = (locale: Locale): Locale => (locale === "en" ? "es" : "en");

/**
 * The better of the portal's languages for an Accept-Language header (RFC 9110, 12.5.4): the one with the
 * highest quality, English where neither is named.
 */
export function negotiateLocale(acceptLanguage: string | null | undefined): Locale {
  let best: { locale: Locale; quality: number } | undefined;
  for (const part of (acceptLanguage ?? "").split(",")) {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const language = tag.split("-")[0];
    const quality = Number(parameters.find((p) => p.trim().startsWith("q="))?.split("=")[1] ?? 1);
    if (isLocale(language) && quality > 0 && quality > (best?.quality ?? 0)) {
      best = { locale: language, quality };
    }
  }
  return best?.locale ?? "en";
}

/** The desk's language: the cookie's, or the browser's. */
export function deskLocale(headers: Headers): Locale {
  const cookie = /(?:^|;\s*)language=(en|es)(?:;|$)/.exec(headers.get("Cookie") ?? "")?.[1];
  return isLocale(cookie) ? cookie : negotiateLocale(headers.get("Accept-Language"));
}

/** The text of a row's two columns that is in the given language: `localized(pillar, "name", "es")` is `pillar.nameEs`. */
export function localized<Field extends string>(
  row: { readonly [K in `${Field}En` | `${Field}Es`]: string },
  field: Field,
  locale: Locale,
): string {
  const key: `${Field}En` | `${Field}Es` = `${field}${locale === "en" ? "En" : "Es"}`;
  return row[key];
}
