import type { ReactNode } from "react";
import { classNames } from "./class-names";

export interface Definition {
  term: string;
  description: ReactNode;
}

/** Terms with what they stand for. `stacked` puts each term above its description, for narrow places. */
export function DefinitionList({
  items,
  stacked,
}: {
  items: readonly Definition[];
  stacked?: boolean | undefined;
}) {
  return (
    <dl className={classNames("ui-definitions", stacked && "ui-definitions--stacked")}>
      {items.map(({ term, description }) => (
        <div className="ui-definitions__item" key={term}>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}
