/** Every kind of form field, from one address. */
export { Checkbox } from "./fields/checkbox";
export { CheckboxGroup, RadioGroup } from "./fields/choice-group";
export { DateTimeField } from "./fields/date-time-field";
export { fieldId } from "./fields/describe";
export type { FieldProps, Option, OptionGroup, TextFieldProps } from "./fields/field-props";
export { Fieldset } from "./fields/fieldset";
export { Select } from "./fields/select";
export { TextArea } from "./fields/text-area";
export { TextField } from "./fields/text-field";
