import type { EditionRead } from "~/pillars/edition";
import { offeredThemes, readThemes } from "~/tagging/theme";
import type { Step } from "./action";

/**
 * The codes that a comment of an edition is to have after a step, from those it has. Codes of a bulk step name their
 * edition ("2021.I.2"), those of a comment's own page do not. A removed pillar takes its workstreams along.
 */
export function codesFor(step: Extract<Step, { do: "tag" | "set-tags" }>) {
  return (stored: readonly string[], edition: Pick<EditionRead, "code">): readonly string[] => {
    if (step.do === "set-tags") return step.ticked;
    const own = (codes: readonly string[]) =>
      codes.flatMap((code) => {
        if (code.startsWith("theme:")) return [code];
        return code.startsWith(`${edition.code}.`) ? [code.slice(edition.code.length + 1)] : [];
      });
    const removed = own(step.remove);
    const kept = stored.filter(
      (code) => !removed.some((gone) => code === gone || code.startsWith(`${gone}.`)),
    );
    // a theme is taken off where it was offered and is not ticked
    const offered = offeredThemes([...readThemes(removed).ticked]);
    return [...kept, ...own(step.add), offered];
  };
}
