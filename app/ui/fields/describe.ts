import type { ReactNode } from "react";
import type { FieldProps } from "./field-props";

/** The id a field takes from its name: letters, digits, `-` and `_`, safe in a link's fragment. */
export function fieldId(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^-+|-+$/g, "");
}

/** The ids of a field's parts, and the attributes that tie its control to them. */
export function describe(field: FieldProps & { counter?: ReactNode }) {
  const id = field.id ?? fieldId(field.name);
  const ids = { hint: `${id}-hint`, error: `${id}-error`, counter: `${id}-counter` };
  const describedBy = [
    field.hint ? ids.hint : undefined,
    field.error ? ids.error : undefined,
    field.counter ? ids.counter : undefined,
  ].filter((part) => part !== undefined);
  return {
    id,
    ids,
    aria: {
      "aria-describedby": describedBy.length > 0 ? describedBy.join(" ") : undefined,
      "aria-invalid": field.error ? (true as const) : undefined,
    },
  };
}
