import type { ReactNode } from "react";
import { type NavLink, NavLinks } from "./nav-links";

export interface LanguageLink {
  href: string;
  /** The other language's name in itself, such as "Español". */
  label: string;
  lang: string;
  hrefLang: string;
  /** A longer name that begins with `label`, in the language of the link. */
  ariaLabel?: string | undefined;
}

interface PublicShellProps {
  skipLabel: string;
  siteName: string;
  homeHref: string;
  nav: readonly NavLink[];
  navLabel: string;
  /** A link to the same page in the other language, or another control where a page's address has no language. */
  language: LanguageLink | { readonly control: ReactNode };
  footer: ReactNode;
  footerLabel: string;
  children: ReactNode;
}

/** The frame of a public page: skip link, header, main, footer. An `ErrorSummary` goes first in `children`. */
export function PublicShell(props: PublicShellProps) {
  const { language } = props;
  return (
    <div className="ui-shell">
      <a className="usa-skipnav" href="#main">
        {props.skipLabel}
      </a>
      <header className="ui-header">
        <div className="ui-container ui-header__row">
          <a className="ui-site-name" href={props.homeHref}>
            {props.siteName}
          </a>
          {"control" in language ? (
            language.control
          ) : (
            <a
              className="ui-language"
              href={language.href}
              lang={language.lang}
              hrefLang={language.hrefLang}
              aria-label={language.ariaLabel}
            >
              {language.label}
            </a>
          )}
          <NavLinks links={props.nav} label={props.navLabel} />
        </div>
      </header>
      <main className="ui-container ui-main" id="main" tabIndex={-1}>
        {props.children}
      </main>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: a page's own footer is a landmark and may be named */}
      <footer className="ui-footer" aria-label={props.footerLabel}>
        <div className="ui-container">{props.footer}</div>
      </footer>
    </div>
  );
}
