import { type AuditAction, auditActions } from "~/audit/actions";

/** Kinds of what is done in a docket, as its activity is narrowed and counted by. */
export const activityKinds = [
  "reviewed",
  "posted",
  "withheld",
  "returned",
  "tagged",
  "redacted",
  "assigned",
  "acknowledged",
  "undone",
  "author",
  "notice",
  "other",
] as const;
export type ActivityKind = (typeof activityKinds)[number];

const named: Partial<Record<AuditAction, ActivityKind>> = {
  "comment.let-in": "reviewed",
  "comment.review-started": "reviewed",
  "comment.review-returned": "returned",
  "comment.posted": "posted",
  "comment.withheld": "withheld",
  "comment.tagged": "tagged",
  "comment.redacted": "redacted",
  "comment.redaction-undone": "redacted",
  "comment.finding-dismissed": "redacted",
  "comment.file-hidden": "redacted",
  "comment.file-shown": "redacted",
  "comment.assigned": "assigned",
  "comment.acknowledged": "acknowledged",
  "comment.undone": "undone",
  "comment.amended": "author",
  "comment.contact-changed": "author",
  "comment.confirmed": "author",
  "comment.withdrawn": "author",
};

/** The kind of an action; by its beginning where it is not named here, so that a new one is never left out. */
export function kindOf(action: AuditAction): ActivityKind {
  const known = named[action];
  if (known) return known;
  if (/^comment\.(passage|theme|suggestion)/.test(action)) return "tagged";
  return action.startsWith("notice.") ? "notice" : "other";
}

export const actionsOf = (kind: ActivityKind): AuditAction[] =>
  auditActions.filter((action) => kindOf(action) === kind);
