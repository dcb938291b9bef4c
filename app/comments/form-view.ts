import type { PillarAsked, Question } from "~/notices/notice";
import type { TypedComment } from "./typed-comment";

/** What the parts of the form show: what was typed before, and what is wrong with it by the field's name. */
export interface FormView {
  readonly questions: readonly Question[];
  readonly pillars: readonly PillarAsked[];
  readonly typed: TypedComment | undefined;
  readonly problems: ReadonlyMap<string, string>;
}
