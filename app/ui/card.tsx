import type { ReactNode } from "react";
import type { Definition } from "./definition-list";
import { Heading, type HeadingLevel } from "./heading";

/** One linked item of a `CardList`: the heading is the link; the rest says enough to choose by. */
export function Card({
  href,
  heading,
  headingLevel = 2,
  eyebrow,
  status,
  meta = [],
  lang,
  children,
}: {
  href: string;
  heading: ReactNode;
  headingLevel?: HeadingLevel | undefined;
  eyebrow?: ReactNode;
  /** A `StatusTag`. */
  status?: ReactNode;
  meta?: readonly Definition[] | undefined;
  /** Language of the heading and the text, where it differs from the page's. */
  lang?: string | undefined;
  children?: ReactNode;
}) {
  return (
    <li className="ui-card">
      {eyebrow || status ? (
        <div className="ui-card__top">
          {eyebrow ? <p className="ui-eyebrow">{eyebrow}</p> : null}
          {status}
        </div>
      ) : null}
      <Heading level={headingLevel} className="ui-card__heading">
        <a href={href} lang={lang}>
          {heading}
        </a>
      </Heading>
      {children ? (
        <div className="ui-card__body" lang={lang}>
          {children}
        </div>
      ) : null}
      {meta.length > 0 ? (
        <dl className="ui-card__meta">
          {meta.map(({ term, description }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{description}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </li>
  );
}
