import type { ReactNode } from "react";

/**
 * Reading matter with a narrow column beside it. On narrow screens the column comes first, so put there what must be
 * seen first, such as a deadline; it also comes first in reading order.
 */
export function Columns({
  aside,
  asideLabel,
  children,
}: {
  aside: ReactNode;
  asideLabel: string;
  children: ReactNode;
}) {
  return (
    <div className="ui-columns">
      <aside className="ui-columns__aside" aria-label={asideLabel}>
        {aside}
      </aside>
      <div className="ui-columns__main">{children}</div>
    </div>
  );
}
