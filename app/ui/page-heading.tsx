import type { ReactNode } from "react";

/** A page's title: a small line above it, the h1, a lede below, and actions beside. */
export function PageHeading({
  eyebrow,
  title,
  lede,
  actions,
  lang,
}: {
  eyebrow?: ReactNode;
  title: ReactNode;
  lede?: ReactNode;
  actions?: ReactNode;
  /** Language of the title and lede, where it differs from the page's. */
  lang?: string | undefined;
}) {
  return (
    <header className="ui-page-heading">
      <div className="ui-page-heading__words">
        {eyebrow ? <p className="ui-eyebrow">{eyebrow}</p> : null}
        <h1 lang={lang}>{title}</h1>
        {lede ? (
          <div className="ui-lede" lang={lang}>
            {lede}
          </div>
        ) : null}
      </div>
      {actions ? <div className="ui-page-heading__actions">{actions}</div> : null}
    </header>
  );
}
