import { classNames } from "../class-names";
import { describe } from "./describe";
import { FieldFrame } from "./field-frame";
import type { FieldProps } from "./field-props";

/** Files from the person's device, by the browser's own control; the form needs `multipart/form-data`. */
export function FileField(
  props: FieldProps & {
    /** File extensions or media types, separated by commas. */
    accept?: string | undefined;
    multiple?: boolean | undefined;
  },
) {
  const { id, aria } = describe(props);
  return (
    <FieldFrame field={props}>
      <input
        className={classNames("usa-input ui-file", props.error && "usa-input--error")}
        id={id}
        name={props.name}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        required={props.required}
        disabled={props.disabled}
        form={props.form}
        {...aria}
      />
    </FieldFrame>
  );
}
