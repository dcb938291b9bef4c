import type { ReactNode } from "react";
import { Button } from "./button";

/** A search by GET, so that its result has an address: a box, filters as fields, a button. */
export function SearchForm({
  action,
  name = "q",
  label,
  submitLabel,
  defaultValue,
  hint,
  filters,
  id = "search",
  children,
}: {
  action: string;
  /** The parameter that carries the words searched for. */
  name?: string | undefined;
  label: string;
  submitLabel: string;
  defaultValue?: string | undefined;
  hint?: ReactNode;
  /** Fields that narrow the search. */
  filters?: ReactNode;
  id?: string | undefined;
  /** Below the fields, such as chosen filters or a reset link. */
  children?: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: many screen readers do not know the search element yet
    <form className="ui-search" action={action} method="get" role="search">
      <div className="ui-search__box">
        <label className="usa-label" htmlFor={id}>
          {label}
        </label>
        {hint ? (
          <div className="usa-hint" id={`${id}-hint`}>
            {hint}
          </div>
        ) : null}
        <input
          className="usa-input"
          id={id}
          name={name}
          type="search"
          defaultValue={defaultValue}
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
      </div>
      {filters ? <div className="ui-search__filters">{filters}</div> : null}
      <Button>{submitLabel}</Button>
      {children ? <div className="ui-search__more">{children}</div> : null}
    </form>
  );
}
