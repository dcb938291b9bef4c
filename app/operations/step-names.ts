import type { Translate } from "~/i18n/translate";
import type { Action, Step } from "./action";

/** What an operation does, in words: "Withhold". */
export function describeAction({ steps }: Action, t: Translate): string {
  return steps.map((step) => t(`operations:steps.${nameOf(step)}`)).join(" + ");
}

function nameOf(step: Step) {
  if (step.do === "decide") return step.decision;
  return step.do === "assign" && step.to === null ? "unassign" : step.do;
}
