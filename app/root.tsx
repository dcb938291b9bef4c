import type { LoaderFunctionArgs } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { I18nextProvider } from "react-i18next";
import { deskLocale, isLocale, type Locale } from "./i18n/locale";
import { translations } from "./i18n/translate";
import { PageContext } from "./page-context";
import { FailurePage } from "./routes/failure-page";
import { findSite, type Site } from "./site";
import publicStyles from "./ui/theme/public.scss?url";

/** Needs no database, so that a page of failure, too, knows whose it is. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { SITE_NAME, baseUrl } = context.portal.env;
  const site: Site = { name: SITE_NAME ?? null, origin: baseUrl.origin };
  return { site, fallbackLocale: deskLocale(request.headers) };
}

/** The frame of every page, failures included. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const { nonce, databaseAway } = useContext(PageContext);
  const locale = usePageLocale();
  const matches = useMatches();
  const scripts = matches.some(({ handle }) => wantsScripts(handle));
  const { t } = translations[locale];
  const siteName = findSite(matches)?.name ?? t("siteName");
  return (
    <html lang={locale} dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* A page's meta function cannot know why it failed; only the answer as a whole does. */}
        {databaseAway ? <title>{`${t("http:database-away.title")} · ${siteName}`}</title> : <Meta />}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Links />
      </head>
      <body>
        <I18nextProvider i18n={translations[locale]}>{children}</I18nextProvider>
        {scripts && <ScrollRestoration nonce={nonce} />}
        {scripts && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default Outlet;

/** For what fails outside of the public layout and the desk's, which have boundaries of their own. */
export function ErrorBoundary() {
  return (
    <>
      {/* the layouts' own stylesheets are not linked here, since no layout was reached */}
      <link rel="stylesheet" href={publicStyles} />
      <main className="ui-container ui-main" id="main">
        <FailurePage />
      </main>
    </>
  );
}

/** A route whose pages carry the client script says so: `export const handle = { scripts: true }`. */
function wantsScripts(handle: unknown): boolean {
  return typeof handle === "object" && handle !== null && "scripts" in handle && handle.scripts === true;
}

/** The page's language: the address's, or the one a desk loader found, or what the person's browser asks for. */
function usePageLocale(): Locale {
  let fallback: Locale = "en";
  const matches = useMatches();
  for (const { params, data } of matches) {
    if (isLocale(params.locale)) return params.locale;
    if (typeof data !== "object" || data === null) continue;
    if ("locale" in data && isLocale(data.locale)) return data.locale;
    if ("fallbackLocale" in data && isLocale(data.fallbackLocale)) fallback = data.fallbackLocale;
  }
  return fallback;
}
