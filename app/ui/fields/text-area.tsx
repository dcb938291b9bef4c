import { classNames } from "../class-names";
import { describe } from "./describe";
import { FieldFrame } from "./field-frame";
import type { TextFieldProps } from "./field-props";

/**
 * Several lines of text. No `maxlength` unless it is given: browsers count UTF-16 units and cut a pasted
 * text without a word, while a limit in characters is better told by `counter` and by the server.
 */
export function TextArea(props: TextFieldProps & { rows?: number | undefined }) {
  const { id, aria } = describe(props);
  return (
    <FieldFrame field={props}>
      <textarea
        className={classNames("usa-textarea", props.error && "usa-input--error")}
        id={id}
        name={props.name}
        lang={props.contentLang}
        rows={props.rows ?? 8}
        defaultValue={props.defaultValue}
        required={props.required}
        autoComplete={props.autoComplete}
        inputMode={props.inputMode}
        spellCheck={props.spellCheck}
        maxLength={props.maxLength}
        readOnly={props.readOnly}
        disabled={props.disabled}
        form={props.form}
        {...aria}
      />
    </FieldFrame>
  );
}
