import type { ReactNode } from "react";

export interface Figure {
  label: string;
  /** The number as it is written in the page's language. */
  value: ReactNode;
  note?: ReactNode;
}

/** A few large numbers side by side, each with what it counts. */
export function FigureRow({ items }: { items: readonly Figure[] }) {
  return (
    <dl className="ui-figures">
      {items.map(({ label, value, note }) => (
        <div className="ui-figures__item" key={label}>
          <dt className="ui-figures__label">{label}</dt>
          <dd className="ui-figures__value">{value}</dd>
          {note ? <dd className="ui-figures__note">{note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
