import { sql, type Transaction } from "kysely";
import type { AuditAction } from "~/audit/actions";
import { recordEvents } from "~/audit/audit.server";
import {
  type Change,
  type ChangeOf,
  type LockedComment,
  lockComment,
} from "~/comments/changing/change-comment.server";
import type { CommentStatus } from "~/comments/comment";
import { insertJobs } from "~/job-insert.server";
import { saveTicked } from "~/tagging/tag-comment.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import type { Withholding } from "./comment-action";
import { type Decision, decide } from "./decision";

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

/** Takes a decision about one comment as its page shows it, and saves its ticked tags. What the decision table does not hold changes nothing. */
export async function decideComment(db: Db, change: ChangeOf & DecisionTaken): Promise<Change> {
  return db.transaction().execute(async (trx) => {
    const locked = await lockComment(trx, change);
    if ("outcome" in locked) return locked;
    if (!decide(locked, change.decision)) return { outcome: "not-allowed" };
    const comment = await saveTicked(trx, locked, change);
    await decideComments(trx, [comment], change, change.staffId);
    return { outcome: "saved" };
  });
}

/**
 * Takes a decision about locked comments, each with its audit event. Comments whose standing does not allow it are left
 * alone; the ids of those that were moved are returned. A few statements whatever the number: at most some thousands.
 */
export async function decideComments(
  trx: Transaction<Database>,
  comments: readonly LockedComment[],
  taken: DecisionTaken,
  staffId: string,
): Promise<ReadonlySet<number>> {
  const moved = comments.flatMap((comment) => {
    const status = decide(comment, taken.decision);
    return status ? [{ comment, status }] : [];
  });
  if (moved.length === 0) return new Set();
  const why = taken.decision === "withhold" ? taken : { reason: null, note: null, message: null };
  await trx
    .updateTable("comments")
    .from(
      sql<{ id: number; status: CommentStatus }>`unnest(
        ${moved.map(({ comment }) => comment.id)}::bigint[], ${moved.map(({ status }) => status)}::text[]
      )`.as<"moved">(sql`moved(id, status)`),
    )
    .whereRef("comments.id", "=", "moved.id")
    .set((eb) => ({
      status: eb.ref("moved.status"),
      held: null,
      withheldReason: why.reason,
      withheldNote: why.note,
      withheldMessage: why.message,
      version: sql<number>`comments.version + 1`,
    }))
    .execute();
  await recordEvents(
    trx,
    moved.map(({ comment: { trackingNumber, status: earlier, version, held, locale }, status }) => ({
      actor: { staffId },
      action: actionOf[taken.decision],
      subject: { kind: "comment", id: trackingNumber },
      before: { status: earlier, version, ...(held ? { held } : {}) },
      after: {
        status,
        version: version + 1,
        ...(why.reason ? { reason: why.reason, note: why.note } : {}),
        // named with its language, so that whoever reads the history in the other is told
        ...(why.message ? { [`message.${locale}`]: why.message } : {}),
      },
    })),
  );
  const ids = moved.map(({ comment }) => comment.id);
  if (taken.decision === "let-in") await sendReceipts(trx, ids);
  return new Set(ids);
}

/** While they were held, their authors' addresses were perhaps strangers'; now they get the receipt that others get at once. */
async function sendReceipts(trx: Transaction<Database>, ids: readonly number[]): Promise<void> {
  const data = sql`jsonb_build_object('kind', 'receipt', 'commentId', c.id, 'revision', c.revision)`;
  const reachable = sql`(
    select comments.id, comments.revision
    from comments join comment_contacts on comment_contacts.comment_id = comments.id
    where comments.id = any(${ids}::bigint[]) and comment_contacts.email is not null) c`;
  await insertJobs(trx, "write-letter", data, reachable);
}
