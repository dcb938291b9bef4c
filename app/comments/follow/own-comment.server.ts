import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { ListedFile } from "~/attachments/attachment";
import { listedColumns } from "~/attachments/pending-files.server";
import { listHistory } from "~/audit/subject-history.server";
import { arrivalNow } from "~/notices/notices.server";
import type { Db } from "~db/connect";
import type { RecordedContent } from "../comment-record.server";
import { isShowable } from "../posted-comments.server";
import type { Followed } from "./follow-cookie";
import { findRecorded } from "./recorded.server";

/** A comment as its own author sees it, with all that is stored of it. */
export interface OwnComment extends NonNullable<Awaited<ReturnType<typeof findRow>>> {
  readonly content: RecordedContent;
  readonly files: readonly ListedFile[];
}

/** The comment to which number and key belong together; undefined where they do not. */
export async function findOwnComment(db: Db, followed: Followed): Promise<OwnComment | undefined> {
  const row = await findRow(db, followed);
  const recorded = row && (await findRecorded(db, row.id));
  if (!recorded) return undefined;
  const files = await db
    .selectFrom("attachments")
    .where("commentId", "=", row.id)
    .where("replacedAt", "is", null)
    .select(listedColumns)
    .orderBy("attachments.storedAt")
    .orderBy("attachments.id")
    .execute();
  return { ...row, content: recorded.content, files };
}

function findRow(db: Db, { trackingNumber, followKey }: Followed) {
  return db
    .selectFrom("comments")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .innerJoin("commentContacts", "commentContacts.commentId", "comments.id")
    .where("comments.trackingNumber", "=", trackingNumber)
    .where("commentContacts.followKey", "=", followKey)
    .select([
      "comments.id",
      "comments.trackingNumber",
      "comments.submittedAt",
      "comments.receivedLate",
      "comments.revision",
      "comments.amendedAt",
      "comments.status",
      "comments.withheldReason",
      "comments.withheldMessage",
      "comments.held",
      "comments.source",
      "comments.locale",
      "comments.publication",
      "comments.fingerprint",
      "comments.confirmedAt",
      "notices.docketNumber",
      "commentContacts.name",
      "commentContacts.email",
    ])
    .select((eb) => [
      arrivalNow().as("arrival"),
      isShowable(eb).$castTo<boolean>().as("showable"),
      jsonArrayFrom(
        eb
          .selectFrom("commentVersions")
          .whereRef("commentVersions.commentId", "=", "comments.id")
          .select(["commentVersions.revision", "commentVersions.fingerprint", "commentVersions.madeAt"])
          .orderBy("commentVersions.revision"),
      ).as("earlier"),
      eb
        .selectFrom("commentLetters")
        .leftJoin("messages", "messages.id", "commentLetters.messageId")
        .whereRef("commentLetters.commentId", "=", "comments.id")
        .select((letter) => letter.fn.coalesce("messages.status", letter.val("held-back")).as("state"))
        .orderBy("commentLetters.id", "desc")
        .limit(1)
        .as("lastLetter"),
    ])
    .executeTakeFirst();
}

/** What of a comment's history is its author's to know, and nothing of who of the staff it was. */
const told = [
  "comment.submitted",
  "comment.imported",
  "comment.let-in",
  "comment.amended",
  "comment.contact-changed",
  "comment.confirmed",
  "comment.review-started",
  "comment.review-returned",
  "comment.posted",
  "comment.withheld",
  "comment.acknowledged",
  "comment.withdrawn",
] as const;

/** What happened to a comment so far, the oldest first, as its author is told it. */
export async function listOwnHistory(db: Db, trackingNumber: string) {
  const events = await listHistory(db, { kind: "comment", id: trackingNumber });
  return events.flatMap(({ id, occurredAt, action, after }) => {
    const known = told.find((each) => each === action);
    if (!known) return [];
    const { reason, revision } = { reason: undefined, revision: undefined, ...after };
    return [{ id, occurredAt, action: known, reason, revision }];
  });
}
