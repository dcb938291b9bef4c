import { singleFields, type TypedComment } from "./typed-comment";

/** A form as it was typed, carried on by a page that shows it in another way. */
export function HiddenFields({ typed }: { readonly typed: TypedComment }) {
  const fields = [
    ...singleFields.map((name) => [name, typed[name]] as const),
    ...Object.entries(typed.answer).map(([id, text]) => [`answer.${id}`, text] as const),
    ...typed.pillars.map((code) => ["pillars", code] as const),
  ];
  return fields.map(([name, value]) =>
    value === undefined ? null : (
      <input key={`${name} ${value}`} type="hidden" name={name} value={value} autoComplete="off" />
    ),
  );
}
