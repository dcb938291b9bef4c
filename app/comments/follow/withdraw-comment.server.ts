import { sql } from "kysely";
import { recordEvent } from "~/audit/audit.server";
import type { Jobs } from "~/jobs.server";
import type { Db } from "~db/connect";
import type { Followed } from "./follow-cookie";
import { mayWithdraw } from "./follow-rules";

/**
 * Withdraws a comment for good: it leaves the public pages and every count at once and stays in the record. A second
 * time changes nothing. Returns whether key and number belong together.
 */
export async function withdrawComment(
  { db, jobs }: { readonly db: Db; readonly jobs: Jobs },
  { trackingNumber, followKey }: Followed,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const before = await trx
      .selectFrom("comments")
      .innerJoin("commentContacts", "commentContacts.commentId", "comments.id")
      .where("comments.trackingNumber", "=", trackingNumber)
      .where("commentContacts.followKey", "=", followKey)
      .select([
        "comments.id",
        "comments.status",
        "comments.withheldReason",
        "comments.version",
        "comments.revision",
      ])
      .forUpdate("comments")
      .executeTakeFirst();
    if (!before) return false;
    if (!mayWithdraw(before)) return true;
    await trx
      .updateTable("comments")
      .set({
        status: "withdrawn",
        withheldReason: null,
        withheldNote: null,
        withheldMessage: null,
        version: sql`version + 1`,
      })
      .where("id", "=", before.id)
      .execute();
    await recordEvent(trx, {
      actor: "public",
      action: "comment.withdrawn",
      subject: { kind: "comment", id: trackingNumber },
      before: {
        status: before.status,
        version: before.version,
        ...(before.withheldReason ? { reason: before.withheldReason } : {}),
      },
      after: { status: "withdrawn", version: before.version + 1 },
    });
    await jobs.enqueue(trx, "write-letter", {
      kind: "withdrawn",
      commentId: before.id,
      revision: before.revision,
    });
    return true;
  });
}
