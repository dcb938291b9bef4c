import { classNames } from "../class-names";
import { describe } from "./describe";
import { FieldFrame } from "./field-frame";
import type { FieldProps, Option, OptionGroup } from "./field-props";

interface SelectProps extends FieldProps {
  options: readonly (Option | OptionGroup)[];
  /** The first, empty choice, such as "Choose a sector". */
  emptyLabel?: string | undefined;
  defaultValue?: string | undefined;
  autoComplete?: string | undefined;
}

function choice({ value, label, lang }: Option) {
  return (
    <option key={value} value={value} lang={lang}>
      {label}
    </option>
  );
}

/** One choice from a list too long for radio buttons; options may be grouped under headings. */
export function Select(props: SelectProps) {
  const { id, aria } = describe(props);
  return (
    <FieldFrame field={props}>
      <select
        className={classNames("usa-select", props.error && "usa-input--error")}
        id={id}
        name={props.name}
        defaultValue={props.defaultValue}
        required={props.required}
        autoComplete={props.autoComplete}
        disabled={props.disabled}
        form={props.form}
        {...aria}
      >
        {props.emptyLabel === undefined ? null : <option value="">{props.emptyLabel}</option>}
        {props.options.map((entry) =>
          "options" in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map(choice)}
            </optgroup>
          ) : (
            choice(entry)
          ),
        )}
      </select>
    </FieldFrame>
  );
}
