import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { ListedFile } from "~/attachments/attachment";
import { listedColumns } from "~/attachments/pending-files.server";
import { listHistory } from "~/audit/subject-history.server";
import type { Locale } from "~/i18n/locale";
import { arrivalNow } from "~/notices/notices.server";
import type { Db } from "~db/connect";
import type { RecordedContent } from "../comment-record.server";
import { isShowable } from "../posted-comments.server";
import { listRedactions } from "../redacting/redacted-texts.server";
import { removalsOf } from "../redacting/removals.server";
import type { Followed } from "./follow-cookie";
import { findRecorded } from "./recorded.server";

/** A comment as its own author sees it, with all that is stored of it. */
export interface OwnComment extends NonNullable<Awaited<ReturnType<typeof findRow>>> {
  readonly content: RecordedContent;
  readonly files: readonly ListedFile[];
  /** What of it a moderator keeps from everybody else. */
  readonly kept: KeptFromPublic;
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
  return { ...row, content: recorded.content, files, kept: await findKept(db, row) };
}

export type KeptFromPublic = Awaited<ReturnType<typeof findKept>>;

/** The texts as everybody reads them where they are redacted, with the markers' places, and the files that are hidden. */
async function findKept(db: Db, { id, locale }: { readonly id: number; readonly locale: Locale }) {
  const redactions = await listRedactions(db, id);
  const texts = await db
    .selectFrom("comments")
    .where("id", "=", id)
    .select((eb) => [
      "redactedBody",
      "redactedPublicBody",
      jsonArrayFrom(
        eb
          .selectFrom("commentAnswers")
          .whereRef("commentAnswers.commentId", "=", "comments.id")
          .where("commentAnswers.redactedBody", "is not", null)
          .select(["commentAnswers.questionId", "commentAnswers.redactedBody"]),
      ).as("answers"),
    ])
    .executeTakeFirstOrThrow();
  const hidden = await db
    .selectFrom("attachments")
    .where("commentId", "=", id)
    .where("replacedAt", "is", null)
    .where("hiddenReason", "is not", null)
    .select(["id", "hiddenReason"])
    .execute();
  const removed = removalsOf(redactions, { locale });
  return {
    body: texts.redactedBody,
    publicVersion: texts.redactedPublicBody,
    answers: Object.fromEntries(
      texts.answers.map(({ questionId, redactedBody }) => [questionId, redactedBody]),
    ),
    removals: Object.fromEntries(redactions.map(({ part }) => [part, removed(part)])),
    files: hidden.map((file) => file.id),
    reasons: hidden.flatMap(({ hiddenReason }) => hiddenReason ?? []),
  };
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
      "commentContacts.purgedAt as contactPurgedAt",
    ])
    .select((eb) => [
      arrivalNow().as("arrival"),
      isShowable(eb).$castTo<boolean>().as("showable"),
      eb
        .and([eb("commentContacts.confirmKey", "is not", null), eb("comments.confirmedAt", "is", null)])
        .$castTo<boolean>()
        .as("toBeConfirmed"),
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
  "comment.redacted",
  "comment.redaction-undone",
  "comment.file-hidden",
  "comment.file-shown",
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
