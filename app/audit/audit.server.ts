import type { Transaction } from "kysely";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import type { AuditAction } from "./actions";

export interface AuditEvent {
  /** A member of staff by id, or who else it was. */
  readonly actor: { readonly staffId: string } | "public" | "system";
  readonly action: AuditAction;
  readonly subject: {
    readonly kind:
      | "comment"
      | "notice"
      | "staff"
      | "message"
      | "operation"
      | "coding"
      | "campaign"
      | "retention"
      | "suppression";
    /**
     * A tracking number, docket number, staff id, message id, operation id, coding round, campaign's reference or
     * suppression; "rule" for the retention rule, of which there is one.
     */
    readonly id: string;
  };
  /** What changed, before and after; never a contact detail. */
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

/** Adds an event to the audit trail. Given a transaction, it exists exactly if the change it tells of does. */
export async function recordEvent(db: Db | Transaction<Database>, event: AuditEvent): Promise<void> {
  await recordEvents(db, [event]);
}

/** Adds events in their order, in one trip; at most some thousands, since each takes seven of a statement's 65,535 values. */
export async function recordEvents(
  db: Db | Transaction<Database>,
  events: readonly AuditEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await db.insertInto("auditEvents").values(events.map(asRow)).execute();
}

function asRow({ actor, action, subject, before, after }: AuditEvent) {
  return {
    actorKind: typeof actor === "object" ? ("staff" as const) : actor,
    staffId: typeof actor === "object" ? actor.staffId : null,
    action,
    subjectKind: subject.kind,
    subjectId: subject.id,
    before: before ? JSON.stringify(before) : null,
    after: after ? JSON.stringify(after) : null,
  };
}
