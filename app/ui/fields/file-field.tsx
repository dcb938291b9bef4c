import { classNames } from "../class-names";
import { describe } from "./describe";
import { FieldFrame } from "./field-frame";
import type { FieldProps } from "./field-props";

/** Chooses files, by the browser's own control. */
export function FileField(
  props: FieldProps & {
    /** The endings that are offered, with their dots and commas between. */
    accept?: string | undefined;
    multiple?: boolean | undefined;
  },
) {
  const { id, aria } = describe(props);
  return (
    <FieldFrame field={props}>
      <input
        type="file"
        className={classNames("ui-file-input", props.error && "usa-input--error")}
        id={id}
        name={props.name}
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
