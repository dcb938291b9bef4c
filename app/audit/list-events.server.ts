import { sql } from "kysely";
import type { Db } from "~db/connect";
import type { AuditAction } from "./actions";
import type { HistoryEvent } from "./subject-history.server";

export const EVENTS_PER_PAGE = 50;

export interface EventFilter {
  /** A docket number, tracking number, staff id or message id. */
  readonly subject?: string | undefined;
  /** A staff id. */
  readonly person?: string | undefined;
  readonly action?: AuditAction | undefined;
  /** The event where the last page ended. */
  readonly before?: number | undefined;
}

export interface ListedEvent extends HistoryEvent {
  readonly subjectKind: string;
  readonly subjectId: string;
  /** The person that an event about an account is about. */
  readonly subjectName: string | null;
}

const subjectKinds = [
  "notice",
  "comment",
  "staff",
  "message",
  "operation",
  "coding",
  "campaign",
  "retention",
  "suppression",
];

/** What was done, the newest first; one more than a page where there is more. */
export async function listEvents(db: Db, filter: EventFilter = {}): Promise<ListedEvent[]> {
  const { subject, person, action, before } = filter;
  return (
    db
      .selectFrom("auditEvents")
      .leftJoin("staff", "staff.id", "auditEvents.staffId")
      .leftJoin("staff as about", (join) =>
        join.onRef("about.id", "=", "auditEvents.subjectId").on("auditEvents.subjectKind", "=", "staff"),
      )
      .$if(subject !== undefined, (query) =>
        query
          .where("auditEvents.subjectKind", "in", subjectKinds)
          .where("auditEvents.subjectId", "=", subject ?? ""),
      )
      .$if(person !== undefined, (query) => query.where("auditEvents.staffId", "=", person ?? ""))
      .$if(action !== undefined, (query) => query.where("auditEvents.action", "=", action ?? ""))
      // so that the index of staff's and the system's events by action serves; nothing else has the public's one action
      .$if(action !== undefined && action !== "comment.submitted", (query) =>
        query.where(sql<boolean>`audit_events.actor_kind <> 'public'`),
      )
      .$if(before !== undefined, (query) => query.where("auditEvents.id", "<", before ?? 0))
      .orderBy("auditEvents.id", "desc")
      .limit(EVENTS_PER_PAGE + 1)
      .select([
        "auditEvents.id",
        "auditEvents.occurredAt",
        "auditEvents.actorKind",
        "auditEvents.subjectKind",
        "auditEvents.subjectId",
        "auditEvents.before",
        "auditEvents.after",
        "staff.name as staffName",
        "about.name as subjectName",
        // only recordEvent and the submission's own statement write events, and both write AuditActions
        (eb) => eb.ref("auditEvents.action").$castTo<AuditAction>().as("action"),
      ])
      .execute()
  );
}

/** Everybody who can have done something, by name. */
export async function listActors(db: Db): Promise<{ readonly id: string; readonly name: string }[]> {
  return db.selectFrom("staff").orderBy("name").limit(500).select(["id", "name"]).execute();
}
