import { classNames } from "../class-names";
import { describe } from "./describe";
import { FieldFrame } from "./field-frame";
import type { TextFieldProps, TextInputType } from "./field-props";

/** One line of text. `width` hints at the length of the answer; it never limits it. */
export function TextField(
  props: TextFieldProps & {
    type?: TextInputType | undefined;
    width?: "short" | "medium" | "full" | undefined;
    min?: number | string | undefined;
    max?: number | string | undefined;
  },
) {
  const { id, aria } = describe(props);
  return (
    <FieldFrame field={props}>
      <input
        className={classNames(
          "usa-input",
          props.error && "usa-input--error",
          props.width && `ui-input--${props.width}`,
        )}
        id={id}
        name={props.name}
        lang={props.contentLang}
        type={props.type ?? "text"}
        defaultValue={props.defaultValue}
        required={props.required}
        autoComplete={props.autoComplete}
        inputMode={props.inputMode}
        spellCheck={props.spellCheck}
        maxLength={props.maxLength}
        min={props.min}
        max={props.max}
        readOnly={props.readOnly}
        disabled={props.disabled}
        form={props.form}
        {...aria}
      />
    </FieldFrame>
  );
}
