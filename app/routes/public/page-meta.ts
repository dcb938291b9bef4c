import type { MetaArgs, MetaDescriptor } from "@remix-run/react";
import { isLocale, type Locale, locales } from "~/i18n/locale";
import { type Translate, translator } from "~/i18n/translate";
import { findSite } from "~/site";

export interface PageWords {
  /** Without the portal's name, which is added. */
  readonly title: string;
  readonly description?: string | undefined;
}

type PageArgs = Pick<MetaArgs, "params" | "matches">;

/** The title of a page that no search engine should keep, such as a receipt or a form. */
export function unlistedMeta(args: PageArgs, { title }: PageWords): MetaDescriptor[] {
  return [{ title: withSiteName(args, title) }, { name: "robots", content: "noindex" }];
}

/**
 * Title, description and the page's addresses in both languages (`hreflang`, with English for everybody else).
 * `query` is what of the address's query belongs to the page; the rest (a campaign's marks, say) is left out.
 */
export function pageMeta(
  args: PageArgs & Pick<MetaArgs, "location">,
  { title, description }: PageWords,
  query = "",
): MetaDescriptor[] {
  const { origin = "" } = findSite(args.matches) ?? {};
  const rest = args.location.pathname.replace(/^\/[^/]+/, "");
  const href = (locale: string) => `${origin}/${locale}${rest}${query}`;
  return [
    { title: withSiteName(args, title) },
    ...(description ? [{ name: "description", content: description }] : []),
    { tagName: "link", rel: "canonical", href: href(args.params.locale ?? "en") },
    ...locales.map((locale) => ({
      tagName: "link" as const,
      rel: "alternate",
      hrefLang: locale,
      href: href(locale),
    })),
    { tagName: "link", rel: "alternate", hrefLang: "x-default", href: href("en") },
  ];
}

/** The feed of what a page shows, by which feed readers find it. */
export function feedLink(
  { params, matches }: PageArgs,
  path: (locale: Locale) => string,
  title: string,
): MetaDescriptor {
  const { origin = "" } = findSite(matches) ?? {};
  const href = origin + path(isLocale(params.locale) ? params.locale : "en");
  return { tagName: "link", rel: "alternate", type: "application/atom+xml", title, href };
}

/** The translator of the address's language. */
export function pageTranslator(params: PageArgs["params"]): Translate {
  return translator(isLocale(params.locale) ? params.locale : "en");
}

function withSiteName({ params, matches }: PageArgs, title: string): string {
  return `${title} · ${findSite(matches)?.name ?? pageTranslator(params)("siteName")}`;
}
