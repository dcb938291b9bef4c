import type { CommentStatus } from "../comment";

/** How the notice would take a comment that arrived now: SQL's `notice_arrival`. */
export type Arrival = "in-time" | "late" | null;

/** What decides on what an author may still do. */
export interface Standing {
  readonly status: CommentStatus;
  readonly source: "web" | "import";
  readonly arrival: Arrival;
}

/**
 * What the author of a comment may do, by where it stands.
 *
 * Amending ends with the notice: the office answers to what stood there at its deadline (or as long as it takes late
 * comments). An imported comment is amended where it was sent: what is here is a copy of it.
 *
 * Withdrawing never ends. Nobody has to let their words stand in public, and an office that keeps a withdrawn comment
 * in its record loses nothing: a summary that was issued is frozen and keeps its counts. It cannot be undone, so that
 * nobody appears and disappears as it suits.
 */
const rules: Readonly<Record<CommentStatus, { readonly amend: boolean; readonly withdraw: boolean }>> = {
  received: { amend: true, withdraw: true },
  "in-review": { amend: true, withdraw: true },
  posted: { amend: true, withdraw: true },
  withheld: { amend: true, withdraw: true },
  withdrawn: { amend: false, withdraw: false },
};

export const mayAmend = ({ status, source, arrival }: Standing): boolean =>
  rules[status].amend && source === "web" && arrival !== null;

export const mayWithdraw = ({ status }: Pick<Standing, "status">): boolean => rules[status].withdraw;
