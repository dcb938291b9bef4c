import type { TextMark } from "~/ui/selecting/stretch";
import type { SuggestionRead } from "./suggestions.server";

type Marks = Readonly<Record<string, readonly TextMark[]>>;

/**
 * The words of the body that led to suggestions as marks of it, together with the texts' other marks. Which words led to which is said in the
 * list of suggestions, to which nothing in the text needs to be added.
 */
export function withSuggested(suggestions: readonly SuggestionRead[], marks: Marks): Marks {
  const stretches = new Map<string, TextMark>();
  for (const { start, end } of suggestions.flatMap(({ words }) => words)) {
    if (start === undefined || end === undefined) continue;
    const id = `suggesting-${start}-${end}`;
    stretches.set(id, { id, start, end, tag: "", opening: "", closing: "", look: "suggesting" });
  }
  if (stretches.size === 0) return marks;
  return { ...marks, body: [...(marks.body ?? []), ...stretches.values()] };
}
