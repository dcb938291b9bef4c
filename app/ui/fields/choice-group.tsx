import { classNames } from "../class-names";
import { Choice } from "./choice";
import { describe } from "./describe";
import { FieldNotes, Mark } from "./field-frame";
import type { FieldProps, Option } from "./field-props";

interface GroupProps extends FieldProps {
  options: readonly Option[];
  /** Side by side where there is room; for few, short options. */
  inline?: boolean | undefined;
}

function ChoiceGroup({
  kind,
  field,
  isChosen,
}: {
  kind: "checkbox" | "radio";
  field: GroupProps;
  isChosen: (value: string) => boolean;
}) {
  const { id, aria } = describe(field);
  return (
    <fieldset
      className={classNames(
        "usa-fieldset usa-form-group",
        field.error && "usa-form-group--error",
        field.inline && "ui-choices--inline",
      )}
      id={`${id}-group`}
      lang={field.lang}
      disabled={field.disabled}
      aria-describedby={aria["aria-describedby"]}
    >
      <legend className={classNames("usa-legend", field.labelHidden && "usa-sr-only")}>
        {field.label}
        <Mark {...field} />
      </legend>
      <FieldNotes field={field} />
      <div className="ui-choices">
        {field.options.map((option, index) => (
          <Choice
            key={option.value}
            kind={kind}
            // The first choice carries the field's own id, so that an error summary's link lands on a control.
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={field.name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            lang={option.lang}
            form={field.form}
            defaultChecked={isChosen(option.value)}
            required={kind === "radio" ? field.required : undefined}
            aria-invalid={aria["aria-invalid"]}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** One choice of a few, all visible at once. */
export function RadioGroup(props: GroupProps & { defaultValue?: string | undefined }) {
  const { defaultValue, ...field } = props;
  return <ChoiceGroup kind="radio" field={field} isChosen={(value) => value === defaultValue} />;
}

/** Any number of choices; the form sends `name` once for each. */
export function CheckboxGroup(props: GroupProps & { defaultValue?: readonly string[] | undefined }) {
  const { defaultValue = [], ...field } = props;
  return <ChoiceGroup kind="checkbox" field={field} isChosen={(v) => defaultValue.includes(v)} />;
}
