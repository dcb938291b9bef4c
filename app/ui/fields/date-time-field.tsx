import { classNames } from "../class-names";
import { describe } from "./describe";
import { FieldFrame } from "./field-frame";
import type { FieldProps } from "./field-props";

/**
 * A date and time of day by the browser's own control, without a zone: say which zone in the hint.
 * `defaultValue`, `min` and `max` are local times such as "2026-12-04T23:59".
 */
export function DateTimeField(
  props: FieldProps & {
    defaultValue?: string | undefined;
    min?: string | undefined;
    max?: string | undefined;
    /** Seconds between two choices: 60 for minutes. */
    step?: number | undefined;
  },
) {
  const { id, aria } = describe(props);
  return (
    <FieldFrame field={props}>
      <input
        className={classNames("usa-input ui-input--medium", props.error && "usa-input--error")}
        id={id}
        name={props.name}
        type="datetime-local"
        defaultValue={props.defaultValue}
        min={props.min}
        max={props.max}
        step={props.step}
        required={props.required}
        disabled={props.disabled}
        form={props.form}
        {...aria}
      />
    </FieldFrame>
  );
}
