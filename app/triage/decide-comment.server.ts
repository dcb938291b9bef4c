import type { AuditAction } from "~/audit/actions";
import { recordEvent } from "~/audit/audit.server";
import type { WithholdReason } from "~/comments/comment";
import type { Db } from "~db/connect";
import { type Change, type ChangeOf, lockComment, nextVersion } from "./change-comment.server";
import { type Decision, decide } from "./decision";
import { saveTicked } from "./tag-comment.server";

export type DecisionTaken =
  | { readonly decision: Exclude<Decision, "withhold"> }
  /** The note is for colleagues; nobody else ever reads it. */
  | { readonly decision: "withhold"; readonly reason: WithholdReason; readonly note: string | null };

const actionOf: Readonly<Record<Decision, AuditAction>> = {
  "start-review": "comment.review-started",
  post: "comment.posted",
  withhold: "comment.withheld",
  "return-to-review": "comment.review-returned",
};

/** Takes a decision about a comment, with its audit event, and saves its ticked tags. What the decision table does not hold changes nothing. */
export async function decideComment(db: Db, change: ChangeOf & DecisionTaken): Promise<Change> {
  return db.transaction().execute(async (trx) => {
    const locked = await lockComment(trx, change);
    if ("outcome" in locked) return locked;
    const status = decide(locked.status, change.decision);
    if (!status) return { outcome: "not-allowed" };
    const comment = await saveTicked(trx, locked, change);
    const why = change.decision === "withhold" ? change : { reason: null, note: null };
    await trx
      .updateTable("comments")
      .set({ status, withheldReason: why.reason, withheldNote: why.note, version: nextVersion })
      .where("id", "=", comment.id)
      .execute();
    await recordEvent(trx, {
      actor: { staffId: change.staffId },
      action: actionOf[change.decision],
      subject: { kind: "comment", id: change.trackingNumber },
      before: { status: comment.status, version: comment.version },
      after: {
        status,
        version: comment.version + 1,
        ...(why.reason ? { reason: why.reason, note: why.note } : {}),
      },
    });
    return { outcome: "saved" };
  });
}
