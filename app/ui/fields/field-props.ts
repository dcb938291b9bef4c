import type { HTMLInputTypeAttribute, InputHTMLAttributes, ReactNode } from "react";

/** What every field of a form takes. All words come from the caller, in the page's language. */
export interface FieldProps {
  name: string;
  label: ReactNode;
  /** The element's id, and what an error summary links to. By default `fieldId(name)`. */
  id?: string | undefined;
  hint?: ReactNode;
  /** What is wrong and what to do; its presence marks the field as invalid. */
  error?: string | undefined;
  required?: boolean | undefined;
  /** Text after the label of a required field, such as "(required)". */
  requiredMark?: string | undefined;
  /** Text after the label of a field that is not required, such as "(optional)". */
  optionalMark?: string | undefined;
  /** Keeps the label for screen readers only, where a table's or a toolbar's context shows it. */
  labelHidden?: boolean | undefined;
  /** Language of the label, hint and content, where it differs from the page's. */
  lang?: string | undefined;
  /** Id of a form elsewhere on the page that this field belongs to. */
  form?: string | undefined;
  disabled?: boolean | undefined;
}

/** What fields that hold one line or more of text add. */
export interface TextFieldProps extends FieldProps {
  /** Language of what is typed, where it is not the label's. */
  contentLang?: string | undefined;
  defaultValue?: string | undefined;
  autoComplete?: string | undefined;
  inputMode?: InputHTMLAttributes<HTMLInputElement>["inputMode"];
  spellCheck?: boolean | undefined;
  readOnly?: boolean | undefined;
  /** Counts UTF-16 units, as browsers do; leave it out where a limit counts characters. */
  maxLength?: number | undefined;
  /** A line under the field, such as how much may still be written; part of its description. */
  counter?: ReactNode;
}

export type TextInputType = Extract<
  HTMLInputTypeAttribute,
  "text" | "email" | "tel" | "url" | "search" | "password" | "number" | "date"
>;

/** One choice of a select, a radio group or a checkbox group. */
export interface Option {
  value: string;
  label: string;
  hint?: ReactNode;
  lang?: string | undefined;
}

/** Options under a shared heading. */
export interface OptionGroup {
  label: string;
  options: readonly Option[];
}
