import type { ReactNode } from "react";

/**
 * A list beside what is read from it, each scrolling by itself; one above the other on narrow screens. Let the list's
 * links end in `#pane`, so that there, too, the opened item is what comes into view.
 */
export function ListAndPane({
  list,
  pane,
  listLabel,
  paneLabel,
}: {
  list: ReactNode;
  pane: ReactNode;
  listLabel: string;
  paneLabel: string;
}) {
  return (
    <div className="ui-list-and-pane">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard too */}
      <section className="ui-list-and-pane__list" aria-label={listLabel} tabIndex={0}>
        {list}
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard too */}
      <section className="ui-list-and-pane__pane" id="pane" aria-label={paneLabel} tabIndex={0}>
        {pane}
      </section>
    </div>
  );
}
