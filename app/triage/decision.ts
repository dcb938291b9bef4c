import type { CommentStatus } from "~/comments/comment";

/** What a moderator can decide about a comment. */
export const decisions = ["start-review", "post", "withhold", "return-to-review"] as const;
export type Decision = (typeof decisions)[number];

/**
 * Which decision leads from where to where: received → in review → posted or withheld, and back to review. What its
 * commenter has withdrawn stays withdrawn, and only the commenter withdraws.
 */
const table: Readonly<Record<CommentStatus, Partial<Record<Decision, CommentStatus>>>> = {
  received: { "start-review": "in-review" },
  "in-review": { post: "posted", withhold: "withheld" },
  posted: { "return-to-review": "in-review" },
  withheld: { "return-to-review": "in-review" },
  withdrawn: {},
};

/** The status that a decision leads to, or undefined where it cannot be taken. */
export function decide(status: CommentStatus, decision: Decision): CommentStatus | undefined {
  return table[status][decision];
}

/** The decisions that can be taken now, in the order they are offered. */
export function decisionsFor(status: CommentStatus): readonly Decision[] {
  return decisions.filter((decision) => decide(status, decision) !== undefined);
}

/** Whether a comment can be tagged: all but withdrawn ones. */
export const canBeTagged = (status: CommentStatus): boolean => status !== "withdrawn";
