import type { ReactNode } from "react";

/**
 * A number with a bar for its share of `max`, in a table's cell. The bar is an SVG whose width is an attribute, since
 * the content security policy forbids inline styles; it is hidden from screen readers, which read the number.
 */
export function MeterBar({
  value,
  max,
  children,
}: {
  value: number;
  max: number;
  /** The number as it is written in the page's language. */
  children: ReactNode;
}) {
  const share = max > 0 ? Math.min(Math.max(value / max, 0), 1) : 0;
  return (
    <span className="ui-meter">
      <svg
        className="ui-meter__bar"
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className="ui-meter__track" width="100" height="8" />
        <rect className="ui-meter__fill" width={Math.round(share * 1000) / 10} height="8" />
      </svg>
      <span className="ui-meter__number">{children}</span>
    </span>
  );
}
