import type { NoticeStatus } from "../notice";
import type { FieldProblem } from "./notice-fields";

/** What came of a change to a notice. Refusals change nothing. */
export type AuthoringResult =
  | { readonly kind: "done"; readonly version: number }
  /** Fields to fill in or correct. */
  | { readonly kind: "problems"; readonly problems: readonly FieldProblem[] }
  /** Somebody else has changed it since the page was loaded. */
  | { readonly kind: "conflict" }
  /** Its status does not allow the change (any more). */
  | { readonly kind: "wrong-status"; readonly status: NoticeStatus };
