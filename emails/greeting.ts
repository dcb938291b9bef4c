import type { Locale } from "./letter";

/** How a letter addresses its reader; by no name where none is known. */
export function greet({ locale, name }: { readonly locale: Locale; readonly name: string | null }): string {
  if (locale === "en") return name ? `Dear ${name},` : "Good day,";
  return name ? `Apreciable ${name}:` : "Buen día:";
}
