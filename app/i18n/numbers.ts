import type { Locale } from "./locale";

const formatters = {
  en: new Intl.NumberFormat("en-US"),
  es: new Intl.NumberFormat("es-MX"),
} satisfies Record<Locale, Intl.NumberFormat>;

const percents = {
  en: new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 0 }),
  es: new Intl.NumberFormat("es-MX", { style: "percent", maximumFractionDigits: 0 }),
} satisfies Record<Locale, Intl.NumberFormat>;

/** A whole number as both countries write it: "12,345". */
export const formatNumber = (value: number, locale: Locale): string => formatters[locale].format(value);

/** A share as a whole percentage: "38%". */
export const formatShare = (part: number, whole: number, locale: Locale): string =>
  percents[locale].format(whole > 0 ? part / whole : 0);
