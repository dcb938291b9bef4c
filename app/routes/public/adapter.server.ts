import { data, type HeadersFunction } from "@remix-run/node";
import { isLocale, type Locale } from "~/i18n/locale";
import { docketPattern } from "~/notices/notice";
import type { MissingThing } from "../failure-page";

type Params = Readonly<Record<string, string | undefined>>;

/** The language in the address; throws the 404 of an address without one. */
export function pageLocale(params: Params): Locale {
  if (isLocale(params.locale)) return params.locale;
  throw new Response(null, { status: 404 });
}

/** The docket number in the address; throws the 404 of one that cannot be. */
export function pageDocket(params: Params): string {
  if (params.docket !== undefined && docketPattern.test(params.docket)) return params.docket;
  throw missing("no-docket");
}

/** A 404 whose page says what is missing. */
export const missing = (thing: MissingThing) => data(thing, { status: 404 });

/** For a route whose loader, or failure, decides the headers of its page. */
export const keepHeaders: HeadersFunction = ({ loaderHeaders, errorHeaders }) =>
  errorHeaders ?? loaderHeaders;
