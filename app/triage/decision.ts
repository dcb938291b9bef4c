import type { CommentStatus } from "~/comments/comment";

/** What a moderator can decide about a comment. */
export const decisions = ["let-in", "start-review", "post", "withhold", "return-to-review"] as const;
export type Decision = (typeof decisions)[number];

/** What a decision depends on. */
export interface Standing {
  readonly status: CommentStatus;
  /** Why it waits to be let in, or null. */
  readonly held: string | null;
}

/**
 * Which decision leads from where to where: received → in review → posted or withheld, and back to review. Whoever
 * decides at once has reviewed: the step between is for telling colleagues that somebody is at it. What its commenter
 * has withdrawn stays withdrawn, and only the commenter withdraws.
 */
const table: Readonly<Record<CommentStatus, Partial<Record<Decision, CommentStatus>>>> = {
  received: { "start-review": "in-review", post: "posted", withhold: "withheld" },
  "in-review": { post: "posted", withhold: "withheld" },
  posted: { "return-to-review": "in-review" },
  withheld: { "return-to-review": "in-review" },
  withdrawn: {},
};

/** A held comment is let in, to be triaged like any other, or withheld at once, as spam mostly. */
const heldTable: Partial<Record<Decision, CommentStatus>> = { "let-in": "received", withhold: "withheld" };

/** The status that a decision leads to, or undefined where it cannot be taken. After any decision a comment is not held. */
export function decide({ status, held }: Standing, decision: Decision): CommentStatus | undefined {
  return (held !== null && status === "received" ? heldTable : table[status])[decision];
}

/** The decisions that can be taken now, in the order they are offered. */
export function decisionsFor(standing: Standing): readonly Decision[] {
  return decisions.filter((decision) => decide(standing, decision) !== undefined);
}
