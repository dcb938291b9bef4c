import { excerpt } from "~/comments/listed-parts.server";
import type { MessageStatus } from "~/mail/message";
import type { Db } from "~db/connect";

export const ACKNOWLEDGEMENTS_PER_PAGE = 50;
const WAITING_SHOWN = 25;
const WAITING_COUNTED = 1000;

export type AcknowledgementRead = NonNullable<Awaited<ReturnType<typeof findAcknowledgement>>>;

/** A comment's acknowledgement with the state of its message, or undefined where there is none yet. */
export function findAcknowledgement(db: Db, trackingNumber: string) {
  return acknowledgements(db)
    .where("comments.trackingNumber", "=", trackingNumber)
    .orderBy("acknowledgements.sequence", "desc")
    .limit(1)
    .executeTakeFirst();
}

/**
 * What was written to a comment's author, and when: the last acknowledgement as it was frozen; its text is empty where
 * the retention rule removed it. Undefined where there is none.
 */
export function findAcknowledgementText(db: Db, commentId: number) {
  return db
    .selectFrom("acknowledgements")
    .innerJoin("messages", "messages.id", "acknowledgements.messageId")
    .where("acknowledgements.commentId", "=", commentId)
    .select(["messages.text", "messages.purgedAt", "acknowledgements.acknowledgedAt"])
    .orderBy("acknowledgements.sequence", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Acknowledgements, the newest first; one more than a page where there is more. `before` is the last one shown. */
export function listAcknowledgements(
  db: Db,
  { status, before }: { readonly status?: MessageStatus | undefined; readonly before?: number | undefined },
) {
  return acknowledgements(db)
    .$if(status !== undefined, (query) => query.where("messages.status", "=", status ?? "queued"))
    .$if(before !== undefined, (query) => query.where("acknowledgements.id", "<", before ?? 0))
    .orderBy("acknowledgements.id", "desc")
    .limit(ACKNOWLEDGEMENTS_PER_PAGE + 1)
    .execute();
}

function acknowledgements(db: Db) {
  return db
    .selectFrom("acknowledgements")
    .innerJoin("messages", "messages.id", "acknowledgements.messageId")
    .innerJoin("comments", "comments.id", "acknowledgements.commentId")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .leftJoin("staff", "staff.id", "acknowledgements.acknowledgedBy")
    .select([
      "acknowledgements.id",
      "acknowledgements.acknowledgedAt",
      "acknowledgements.messageId",
      "staff.name as acknowledgedBy",
      "messages.status as messageStatus",
      "messages.settledAt",
      "messages.locale",
      "comments.trackingNumber",
      "notices.docketNumber",
    ]);
}

/**
 * Comments that were read, whose commenters gave an address, and that nobody has acknowledged: those that wait longest
 * first, and how many there are (counted up to one above WAITING_COUNTED).
 */
export async function listWaiting(db: Db) {
  const waiting = db
    .selectFrom("comments")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .innerJoin("commentContacts", "commentContacts.commentId", "comments.id")
    .where("comments.status", "in", ["in-review", "posted", "withheld"])
    .where("commentContacts.email", "is not", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("acknowledgements")
            .whereRef("acknowledgements.commentId", "=", "comments.id")
            .select("acknowledgements.id"),
        ),
      ),
    );
  const comments = await waiting
    .select([
      "comments.trackingNumber",
      "notices.docketNumber",
      "comments.submittedAt",
      "comments.status",
      "comments.locale",
      excerpt.as("excerpt"),
    ])
    .orderBy("comments.submittedAt")
    .orderBy("comments.id")
    .limit(WAITING_SHOWN)
    .execute();
  const { count } = await db
    .selectFrom(
      waiting
        .select("comments.id")
        .limit(WAITING_COUNTED + 1)
        .as("counted"),
    )
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return { comments, count, shown: WAITING_SHOWN, counted: WAITING_COUNTED };
}
