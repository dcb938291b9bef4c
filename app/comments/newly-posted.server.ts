import { sql } from "kysely";
import type { Db } from "~db/connect";
import type { PostedCommentListed } from "./posted-comment";
import { beginning, commenterColumns, posted } from "./posted-comments.server";

export interface NewlyPosted extends PostedCommentListed {
  /** When a moderator last posted it; when it was sent, where no history says. */
  readonly postedAt: Date;
}

/**
 * A docket's comments that were posted last, the newest first. Not by when they were sent: what waited for months to be read is
 * new to everybody.
 */
export async function listNewlyPosted(db: Db, docket: string, limit: number): Promise<NewlyPosted[]> {
  const lastSent = posted(db)
    .where("notices.docketNumber", "=", docket)
    .select("comments.id")
    .orderBy("comments.submittedAt", "desc")
    .orderBy("comments.id", "desc")
    .limit(limit);
  return posted(db)
    .where("notices.docketNumber", "=", docket)
    .where((eb) =>
      eb.or([
        eb("comments.id", "in", lastSent),
        eb(
          "comments.trackingNumber",
          "in",
          sql<string>`(select a.subject_id from audit_events a join notices n on n.id = a.notice_id
            where n.docket_number = ${docket} and a.action = 'comment.posted'
            order by a.occurred_at desc, a.id desc limit ${2 * limit})`,
        ),
      ]),
    )
    .select((eb) => commenterColumns(eb))
    .select((eb) => [
      beginning.as("beginning"),
      eb.fn
        .coalesce(
          eb
            .selectFrom("auditEvents")
            .where("auditEvents.subjectKind", "=", "comment")
            .whereRef("auditEvents.subjectId", "=", "comments.trackingNumber")
            .where("auditEvents.action", "=", "comment.posted")
            .select("auditEvents.occurredAt")
            .orderBy("auditEvents.id", "desc")
            .limit(1),
          "comments.submittedAt",
        )
        .as("postedAt"),
    ])
    .orderBy("postedAt", "desc")
    .orderBy("comments.id", "desc")
    .limit(limit)
    .execute();
}
