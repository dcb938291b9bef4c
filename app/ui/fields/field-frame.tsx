import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { describe } from "./describe";
import type { FieldProps } from "./field-props";

/** The words after a label that say whether a field must be filled in. */
export function Mark({ required, requiredMark, optionalMark }: FieldProps) {
  const mark = required ? requiredMark : optionalMark;
  return mark ? (
    <>
      {" "}
      <span className="ui-field-mark">{mark}</span>
    </>
  ) : null;
}

/** A field's hint and error, in the order they are read. */
export function FieldNotes({ field }: { field: FieldProps }) {
  const { ids } = describe(field);
  return (
    <>
      {field.hint ? (
        <div className="usa-hint" id={ids.hint}>
          {field.hint}
        </div>
      ) : null}
      {field.error ? (
        <p className="usa-error-message" id={ids.error}>
          {field.error}
        </p>
      ) : null}
    </>
  );
}

/** Label, hint and error above a single control, counter below it. */
export function FieldFrame({
  field,
  children,
}: {
  field: FieldProps & { counter?: ReactNode };
  children: ReactNode;
}) {
  const { id, ids } = describe(field);
  return (
    <div className={classNames("usa-form-group", field.error && "usa-form-group--error")} lang={field.lang}>
      <label
        className={classNames(
          "usa-label",
          field.error && "usa-label--error",
          field.labelHidden && "usa-sr-only",
        )}
        htmlFor={id}
      >
        {field.label}
        <Mark {...field} />
      </label>
      <FieldNotes field={field} />
      {children}
      {field.counter ? (
        <div className="ui-field-counter" id={ids.counter}>
          {field.counter}
        </div>
      ) : null}
    </div>
  );
}
