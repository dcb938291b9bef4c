import type { ReactNode } from "react";

export interface ChoiceLink {
  href: string;
  label: string;
  /** How many there are behind the link, as it is written in the page's language. */
  count?: ReactNode;
  current?: boolean | undefined;
}

/** Filters as links: each has its own address, the one in force is marked by color, weight and a tick. */
export function ChoiceLinkGroup({
  label,
  choices,
  labelHidden,
}: {
  label: string;
  choices: readonly ChoiceLink[];
  labelHidden?: boolean | undefined;
}) {
  return (
    <nav className="ui-chips" aria-label={label}>
      {labelHidden ? null : (
        <p className="ui-chips__label" aria-hidden="true">
          {label}
        </p>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
      <ul role="list">
        {choices.map(({ href, label: text, count, current }) => (
          <li key={href}>
            <a className="ui-chip" href={href} aria-current={current ? "true" : undefined}>
              {text}
              {count === undefined ? null : <span className="ui-chip__count"> {count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
