import type { ReactNode } from "react";

export interface Item {
  key: string;
  href: string;
  title: ReactNode;
  /** One line below the title. */
  detail?: ReactNode;
  /** The beginning of a text, cut after two lines. */
  text?: ReactNode;
  /** A `StatusTag`. */
  status?: ReactNode;
  /** A short figure or date at the end of the title's line. */
  aside?: ReactNode;
  /** The item that is open in the pane. */
  current?: boolean | undefined;
  /** A `Checkbox` with a hidden label, for actions on many at once. */
  select?: ReactNode;
  lang?: string | undefined;
}

/** A dense list of links, for `ListAndPane`. */
export function ItemList({ items }: { items: readonly Item[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets
    <ul className="ui-items" role="list">
      {items.map((item) => (
        <li className="ui-item" key={item.key} data-current={item.current ? "" : undefined}>
          {item.select ? <div className="ui-item__select">{item.select}</div> : null}
          <div className="ui-item__words">
            <div className="ui-item__top">
              <a
                className="ui-item__title"
                href={item.href}
                lang={item.lang}
                aria-current={item.current ? "true" : undefined}
              >
                {item.title}
              </a>
              {item.aside ? <span className="ui-item__aside">{item.aside}</span> : null}
            </div>
            <div className="ui-item__bottom">
              {item.status}
              {item.detail ? <span className="ui-item__detail">{item.detail}</span> : null}
            </div>
            {item.text ? <div className="ui-item__text">{item.text}</div> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
