import type { TextMark } from "~/ui/selecting/stretch";

type Marks = Readonly<Record<string, readonly TextMark[]>>;
type Sought = Readonly<Record<string, readonly { readonly start: number; readonly end: number }[]>>;

/** The words that were searched for as marks of their texts, without a word beside them, together with the texts' other marks. */
export function withSought(sought: Sought, marks: Marks = {}): Marks {
  const names = new Set([...Object.keys(sought), ...Object.keys(marks)]);
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      [
        ...(marks[name] ?? []),
        ...(sought[name] ?? []).map(({ start, end }) => ({
          id: `sought-${start}`,
          start,
          end,
          tag: "",
          opening: "",
          closing: "",
          look: "sought" as const,
        })),
      ],
    ]),
  );
}
