import type { Transaction } from "kysely";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";

/** Every action an audit event can name: the product's verb after the thing it was done to. */
export type AuditAction =
  | "comment.submitted"
  | "comment.imported"
  | "comment.review-started"
  | "comment.review-returned"
  | "comment.posted"
  | "comment.withheld"
  | "comment.tagged"
  | "comment.acknowledged"
  | "comments.exported"
  | "message.retried"
  | "notice.drafted"
  | "notice.edited"
  | "notice.review-requested"
  | "notice.review-returned"
  | "notice.published"
  | "notice.extended"
  | "notice.withdrawn"
  | "notice.outcome-published"
  | "staff.added"
  | "staff.signed-in"
  | "staff.signed-out"
  | "staff.password-set"
  | "staff.set-up-link-made";

export interface AuditEvent {
  /** A member of staff by id, or who else it was. */
  readonly actor: { readonly staffId: string } | "public" | "system";
  readonly action: AuditAction;
  readonly subject: {
    readonly kind: "comment" | "notice" | "staff" | "message";
    /** A tracking number, docket number, staff id or message id. */
    readonly id: string;
  };
  /** What changed, before and after; never a contact detail. */
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

/** Adds an event to the audit trail. Given a transaction, it exists exactly if the change it tells of does. */
export async function recordEvent(db: Db | Transaction<Database>, event: AuditEvent): Promise<void> {
  const staffId = typeof event.actor === "object" ? event.actor.staffId : null;
  await db
    .insertInto("auditEvents")
    .values({
      actorKind: typeof event.actor === "object" ? "staff" : event.actor,
      staffId,
      action: event.action,
      subjectKind: event.subject.kind,
      subjectId: event.subject.id,
      before: event.before ? JSON.stringify(event.before) : null,
      after: event.after ? JSON.stringify(event.after) : null,
    })
    .execute();
}
