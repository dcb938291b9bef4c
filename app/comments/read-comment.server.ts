import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";
import { tagCodes } from "./listed-parts.server";
import { isShowable } from "./posted-comments.server";

export type CommentRead = NonNullable<Awaited<ReturnType<typeof findComment>>>;

/**
 * One comment with all that staff may read of it, its notice's words in the reader's language; undefined where there
 * is none. Of the contact details it tells only whether there is an address to write to, or
 * was one that the retention rule removed.
 */
export async function findComment(db: Db, trackingNumber: string, locale: Locale) {
  const found = await db
    .selectFrom("comments")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .leftJoin("noticeTexts", (join) =>
      join.onRef("noticeTexts.noticeId", "=", "notices.id").on("noticeTexts.locale", "=", locale),
    )
    .where("comments.trackingNumber", "=", trackingNumber)
    .select([
      "comments.trackingNumber",
      "comments.version",
      "comments.source",
      "comments.sourceReference",
      "comments.submittedAt",
      "comments.receivedLate",
      "comments.locale",
      "comments.commenterKind",
      "comments.stakeholderType",
      "comments.organizationName",
      "comments.publicName",
      "comments.publication",
      "comments.country",
      "comments.region",
      "comments.sector",
      "comments.body",
      "comments.declaredPillars",
      "comments.status",
      "comments.held",
      "comments.signatoryRole",
      "comments.coSigners",
      "comments.publicBody",
      "comments.noPublicVersion",
      "comments.revision",
      "comments.amendedAt",
      "comments.fingerprint",
      "comments.confirmedAt",
      "notices.closesAt",
      "comments.withheldReason",
      "comments.withheldNote",
      "comments.withheldMessage",
      "notices.docketNumber",
      "noticeTexts.title as noticeTitle",
    ])
    .select((eb) => [
      isShowable(eb).$castTo<boolean>().as("showable"),
      tagCodes(eb).as("tags"),
      jsonArrayFrom(
        eb
          .selectFrom("commentAnswers")
          .innerJoin("questions", "questions.id", "commentAnswers.questionId")
          .leftJoin("questionTexts", (join) =>
            join
              .onRef("questionTexts.questionId", "=", "questions.id")
              .on("questionTexts.locale", "=", locale),
          )
          .whereRef("commentAnswers.commentId", "=", "comments.id")
          .select([
            "questions.id as questionId",
            "questions.position",
            "questionTexts.prompt",
            "commentAnswers.body",
          ])
          .orderBy("questions.position"),
      ).as("answers"),
      eb
        .exists(
          eb
            .selectFrom("commentContacts")
            .whereRef("commentContacts.commentId", "=", "comments.id")
            .where("commentContacts.email", "is not", null)
            .select("commentContacts.commentId"),
        )
        .$castTo<boolean>()
        .as("hasAddress"),
      eb
        .exists(
          eb
            .selectFrom("commentContacts")
            .whereRef("commentContacts.commentId", "=", "comments.id")
            .where("commentContacts.purgedAt", "is not", null)
            .select("commentContacts.commentId"),
        )
        .$castTo<boolean>()
        .as("addressPurged"),
    ])
    .executeTakeFirst();
  return found && { ...found, tags: found.tags.map(({ code }) => code) };
}
