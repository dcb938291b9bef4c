import type { ReactNode } from "react";

/** A part of a form under its own heading; fields that belong together. */
export function Fieldset({
  legend,
  hint,
  children,
}: {
  legend: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
}) {
  return (
    <fieldset className="usa-fieldset ui-fieldset">
      <legend className="usa-legend usa-legend--large">{legend}</legend>
      {hint ? <div className="usa-hint">{hint}</div> : null}
      {children}
    </fieldset>
  );
}
