import type { Transaction } from "kysely";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import type { AuditAction } from "./actions";

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
