import type { ReactNode } from "react";
import { type NavLink, NavLinks } from "./nav-links";

interface DeskShellProps {
  skipLabel: string;
  siteName: string;
  homeHref: string;
  nav: readonly NavLink[];
  navLabel: string;
  /** Who is signed in, the way out, the language. */
  account: ReactNode;
  children: ReactNode;
}

/** The frame of a page that people work in all day: one compact bar, then all the room for the work. */
export function DeskShell(props: DeskShellProps) {
  return (
    <div className="ui-desk">
      <a className="usa-skipnav" href="#main">
        {props.skipLabel}
      </a>
      <header className="ui-desk-bar">
        <a className="ui-site-name" href={props.homeHref}>
          {props.siteName}
        </a>
        <NavLinks links={props.nav} label={props.navLabel} />
        <div className="ui-desk-bar__account">{props.account}</div>
      </header>
      <main className="ui-desk-main" id="main" tabIndex={-1}>
        {props.children}
      </main>
    </div>
  );
}
