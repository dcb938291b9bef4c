import type { Db } from "~db/connect";
import type { AuditAction } from "./actions";
import type { AuditEvent } from "./audit.server";

const MOST_EVENTS = 200;

/** One line of a thing's history. */
export interface HistoryEvent {
  readonly id: number;
  readonly occurredAt: Date;
  readonly actorKind: "public" | "staff" | "system";
  /** Who of the staff it was. */
  readonly staffName: string | null;
  readonly action: AuditAction;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** What was done to one thing, the oldest first; of a very long history the newest part. */
export async function listHistory(db: Db, subject: AuditEvent["subject"]): Promise<HistoryEvent[]> {
  const newestFirst = await db
    .selectFrom("auditEvents")
    .leftJoin("staff", "staff.id", "auditEvents.staffId")
    .where("auditEvents.subjectKind", "=", subject.kind)
    .where("auditEvents.subjectId", "=", subject.id)
    .select([
      "auditEvents.id",
      "auditEvents.occurredAt",
      "auditEvents.actorKind",
      "staff.name as staffName",
      // only recordEvent and the submission's own statement write events, and both write AuditActions
      (eb) => eb.ref("auditEvents.action").$castTo<AuditAction>().as("action"),
      "auditEvents.before",
      "auditEvents.after",
    ])
    .orderBy("auditEvents.id", "desc")
    .limit(MOST_EVENTS)
    .execute();
  return newestFirst.reverse();
}
