import { sql, type Transaction } from "kysely";
import type { AuditAction } from "~/audit/actions";
import { recordEvent } from "~/audit/audit.server";
import { jobInsert } from "~/jobs.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import {
  type Change,
  type ChangeOf,
  type LockedComment,
  lockComment,
  nextVersion,
} from "./change-comment.server";
import type { Withholding } from "./comment-action";
import { type Decision, decide } from "./decision";
import { saveTicked } from "./tag-comment.server";

export type DecisionTaken =
  | { readonly decision: Exclude<Decision, "withhold"> }
  | ({ readonly decision: "withhold" } & Withholding);

const actionOf: Readonly<Record<Decision, AuditAction>> = {
  "let-in": "comment.let-in",
  "start-review": "comment.review-started",
  post: "comment.posted",
  withhold: "comment.withheld",
  "return-to-review": "comment.review-returned",
};

/** While it was held, its author's address was perhaps a stranger's; now it gets the receipt that others get at once. */
async function sendReceipt(trx: Transaction<Database>, { id, revision }: LockedComment): Promise<void> {
  const data = sql`jsonb_build_object('kind', 'receipt', 'commentId', c.id, 'revision', ${revision}::integer)`;
  const reachable = sql`(select comment_id as id from comment_contacts where comment_id = ${id} and email is not null) c`;
  await sql`with job as ${jobInsert("write-letter", data, reachable)} select 1`.execute(trx);
}

/** Takes a decision about a comment, with its audit event, and saves its ticked tags. What the decision table does not hold changes nothing. */
export async function decideComment(db: Db, change: ChangeOf & DecisionTaken): Promise<Change> {
  return db.transaction().execute(async (trx) => {
    const locked = await lockComment(trx, change);
    if ("outcome" in locked) return locked;
    const status = decide(locked, change.decision);
    if (!status) return { outcome: "not-allowed" };
    const comment = await saveTicked(trx, locked, change);
    const why = change.decision === "withhold" ? change : { reason: null, note: null, message: null };
    await trx
      .updateTable("comments")
      .set({
        status,
        held: null,
        withheldReason: why.reason,
        withheldNote: why.note,
        withheldMessage: why.message,
        version: nextVersion,
      })
      .where("id", "=", comment.id)
      .execute();
    await recordEvent(trx, {
      actor: { staffId: change.staffId },
      action: actionOf[change.decision],
      subject: { kind: "comment", id: change.trackingNumber },
      before: {
        status: comment.status,
        version: comment.version,
        ...(comment.held ? { held: comment.held } : {}),
      },
      after: {
        status,
        version: comment.version + 1,
        ...(why.reason ? { reason: why.reason, note: why.note } : {}),
        ...(why.message ? { message: why.message } : {}),
      },
    });
    if (change.decision === "let-in") await sendReceipt(trx, comment);
    return { outcome: "saved" };
  });
}
