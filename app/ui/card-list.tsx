import type { ReactNode } from "react";

/** A list of `Card`s, set apart by rules. `role="list"` because Safari drops the role of a list without bullets. */
export function CardList({ label, children }: { label?: string | undefined; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <ul className="ui-card-list" role="list" aria-label={label}>
      {children}
    </ul>
  );
}
