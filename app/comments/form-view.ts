import type { ListedFile, Part } from "~/attachments/attachment";
import type { PillarAsked, Question } from "~/notices/notice";
import type { TypedComment } from "./typed-comment";

/** What the parts of the form show: what was typed before, and what is wrong with it by the field's name. */
export interface FormView {
  readonly questions: readonly Question[];
  readonly pillars: readonly PillarAsked[];
  readonly typed: TypedComment | undefined;
  readonly problems: ReadonlyMap<string, string>;
  /** The files kept for the form so far, of both parts. */
  readonly files: readonly ListedFile[];
  /** Why files that came with the form were not kept, a sentence each. */
  readonly fileProblems: readonly FileProblem[];
}

export interface FileProblem {
  readonly part: Part;
  readonly message: string;
}
