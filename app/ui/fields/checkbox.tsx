import { classNames } from "../class-names";
import { Choice } from "./choice";
import { describe } from "./describe";
import { Mark } from "./field-frame";
import type { FieldProps } from "./field-props";

/** A single yes or no, such as a consent or the selection of a row. It sends `value` ("on") when checked. */
export function Checkbox(
  props: FieldProps & { value?: string | undefined; defaultChecked?: boolean | undefined },
) {
  const { id, ids, aria } = describe({ ...props, hint: undefined });
  return (
    <div className={classNames("usa-form-group", props.error && "usa-form-group--error")}>
      {props.error ? (
        <p className="usa-error-message" id={ids.error}>
          {props.error}
        </p>
      ) : null}
      <Choice
        kind="checkbox"
        id={id}
        name={props.name}
        value={props.value ?? "on"}
        label={
          <>
            {props.label}
            <Mark {...props} />
          </>
        }
        hint={props.hint}
        lang={props.lang}
        labelHidden={props.labelHidden}
        defaultChecked={props.defaultChecked}
        required={props.required}
        disabled={props.disabled}
        form={props.form}
        describedBy={aria["aria-describedby"]}
        aria-invalid={aria["aria-invalid"]}
      />
    </div>
  );
}
