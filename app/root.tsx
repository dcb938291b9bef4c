import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { I18nextProvider } from "react-i18next";
import { isLocale, type Locale } from "./i18n/locale";
import { translations } from "./i18n/translate";
import { PageContext } from "./page-context";
import { FailurePage } from "./routes/failure-page";

/** The frame of every page, failures included. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const { nonce } = useContext(PageContext);
  const locale = usePageLocale();
  const scripts = useMatches().some(({ handle }) => wantsScripts(handle));
  return (
    <html lang={locale} dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
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

export { FailurePage as ErrorBoundary };

/** A route whose pages carry the client script says so: `export const handle = { scripts: true }`. */
function wantsScripts(handle: unknown): boolean {
  return typeof handle === "object" && handle !== null && "scripts" in handle && handle.scripts === true;
}

/** The page's language: the address's, or the one a desk loader found. */
function usePageLocale(): Locale {
  const matches = useMatches();
  for (const { params, data } of matches) {
    if (isLocale(params.locale)) return params.locale;
    if (typeof data === "object" && data !== null && "locale" in data && isLocale(data.locale))
      return data.locale;
  }
  return "en";
}
