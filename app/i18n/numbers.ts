import type { Locale } from "./locale";

const formatters = {
  en: new Intl.NumberFormat("en-US"),
  es: new Intl.NumberFormat("es-MX"),
} satisfies Record<Locale, Intl.NumberFormat>;

const percents = {
  en: new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 0 }),
  es: new Intl.NumberFormat("es-MX", { style: "percent", maximumFractionDigits: 0 }),
} satisfies Record<Locale, Intl.NumberFormat>;

const sizes = {
  en: new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 }),
  es: new Intl.NumberFormat("es-MX", { maximumFractionDigits: 1 }),
} satisfies Record<Locale, Intl.NumberFormat>;

/** A whole number as both countries write it: "12,345". */
export const formatNumber = (value: number, locale: Locale): string => formatters[locale].format(value);

const hundredths = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
const decimals = {
  en: new Intl.NumberFormat("en-US", hundredths),
  es: new Intl.NumberFormat("es-MX", hundredths),
} satisfies Record<Locale, Intl.NumberFormat>;

/** A figure with two digits after the point: "0.68". What rounds to nothing has no sign. */
export const formatDecimal = (value: number, locale: Locale): string =>
  decimals[locale].format(Math.abs(value) < 0.005 ? 0 : value);

/** A share as a whole percentage: "38%". Some is never shown as none, nor most as all: "<1%", ">99%". */
export function formatShare(part: number, whole: number, locale: Locale): string {
  const format = percents[locale].format;
  const share = whole > 0 ? part / whole : 0;
  if (part > 0 && share < 0.005) return `<${format(0.01)}`;
  if (part < whole && share >= 0.995) return `>${format(0.99)}`;
  return format(share);
}

const BYTES_PER_UNIT = 1024;

/** A file's size in the larger of KB and MB that fits, at most one digit after the point: "312 KB", "1.4 MB". */
export function formatFileSize(bytes: number, locale: Locale): string {
  const kilobytes = bytes / BYTES_PER_UNIT;
  return kilobytes < 1000
    ? `${sizes[locale].format(Math.max(1, Math.round(kilobytes)))} KB`
    : `${sizes[locale].format(kilobytes / BYTES_PER_UNIT)} MB`;
}
