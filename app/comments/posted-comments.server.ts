import { type ExpressionBuilder, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { EXCERPT_CHARACTERS, type PostedComment, type PostedCommentListed } from "./posted-comment";
import { redactionsOf, removalsOf } from "./redacting/removals.server";

export const POSTED_PER_PAGE = 20;

/**
 * What everybody may read: posted, and not given in confidence, unless with a public version. Never joined with
 * `comment_contacts`.
 */
export function posted(db: Db) {
  return db
    .selectFrom("comments")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .where("notices.publishedAt", "is not", null)
    .where("comments.status", "=", "posted")
    .where("comments.held", "is", null)
    .where(isShowable);
}

/** Whether its author allows anything of a comment to be shown. */
export function isShowable(eb: ExpressionBuilder<Database, "comments">) {
  return eb.or([
    eb("comments.publication", "<>", "confidential"),
    eb("comments.publicBody", "is not", null).$castTo<boolean>(),
    eb.exists(
      eb
        .selectFrom("attachments")
        .whereRef("attachments.commentId", "=", "comments.id")
        .where("attachments.part", "=", "public-version")
        .where("attachments.replacedAt", "is", null)
        .where("attachments.hiddenAt", "is", null)
        .select("attachments.id"),
    ),
  ]);
}

/** The text that is shown: of a confidential comment the public version; what a moderator removed of it replaced. */
const shownBody = sql<string>`case when comments.publication = 'confidential'
  then coalesce(comments.redacted_public_body, comments.public_body, '')
  else coalesce(comments.redacted_body, comments.body) end`;
const shownAnswers = sql<string>`case when comments.publication = 'confidential' then ''
  else coalesce(comments.redacted_answers_text, comments.answers_text) end`;

/** What a list shows of a comment's text. */
export const beginning = sql<string>`left(
  concat_ws(' ', nullif(${shownBody}, ''), nullif(${shownAnswers}, '')), ${EXCERPT_CHARACTERS + 1})`;

/**
 * A docket's posted comments, newest first; one more than a page where there is more.
 * `after` is the tracking number of the last comment of the page before.
 */
export async function listPostedComments(
  db: Db,
  docket: string,
  after?: string,
): Promise<PostedCommentListed[]> {
  return posted(db)
    .where("notices.docketNumber", "=", docket)
    .$if(after !== undefined, (query) =>
      // Looked up rather than carried in the address: a JavaScript date would lose the microseconds.
      query.where(
        sql<boolean>`(comments.submitted_at, comments.id) <
          (select submitted_at, id from comments where tracking_number = ${after})`,
      ),
    )
    .select((eb) => commenterColumns(eb))
    .select(beginning.as("beginning"))
    .orderBy("comments.submittedAt", "desc")
    .orderBy("comments.id", "desc")
    .limit(POSTED_PER_PAGE + 1)
    .execute();
}

/** One posted comment with its answers under their questions, prompts in the page's language; or undefined. */
export async function findPostedComment(
  db: Db,
  trackingNumber: string,
  locale: Locale,
): Promise<PostedComment | undefined> {
  const found = await posted(db)
    .innerJoin("noticeTexts", (join) =>
      join.onRef("noticeTexts.noticeId", "=", "notices.id").on("noticeTexts.locale", "=", locale),
    )
    .where("comments.trackingNumber", "=", trackingNumber)
    .select((eb) => commenterColumns(eb))
    .select([
      "comments.declaredPillars",
      "comments.amendedAt",
      "notices.docketNumber",
      "noticeTexts.title",
      shownBody.as("body"),
    ])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom("commentAnswers")
          .innerJoin("questions", "questions.id", "commentAnswers.questionId")
          .innerJoin("questionTexts", (join) =>
            join
              .onRef("questionTexts.questionId", "=", "questions.id")
              .on("questionTexts.locale", "=", locale),
          )
          .whereRef("commentAnswers.commentId", "=", "comments.id")
          .whereRef("comments.publication", "<>", sql.lit("confidential"))
          .select((answer) => [
            "questions.id",
            "questionTexts.prompt",
            answer.fn.coalesce("commentAnswers.redactedBody", "commentAnswers.body").as("body"),
          ])
          .orderBy("questions.position"),
      ).as("answers"),
      redactionsOf(eb).as("redactions"),
      sql<Date>`clock_timestamp()`.as("asOf"),
    ])
    .executeTakeFirst();
  if (!found) return undefined;
  const { redactions, ...comment } = found;
  const removed = removalsOf(redactions, comment);
  return {
    ...comment,
    removals: removed(comment.isPublicVersion ? "public-version" : "body"),
    answers: comment.answers.map((answer) => ({ ...answer, removals: removed(`answer:${answer.id}`) })),
  };
}

/** Who wrote it, as far as the commenter allows it: names only where the choice was to be named. */
export function commenterColumns(eb: ExpressionBuilder<Database, "comments">) {
  return [
    "comments.trackingNumber",
    "comments.submittedAt",
    "comments.locale",
    "comments.commenterKind",
    "comments.stakeholderType",
    "comments.country",
    "comments.region",
    "comments.sector",
    eb
      .case()
      .when("comments.publication", "=", "named")
      .then(eb.ref("comments.organizationName"))
      .end()
      .as("organizationName"),
    eb
      .case()
      .when("comments.publication", "=", "named")
      .then(eb.ref("comments.publicName"))
      .end()
      .as("publicName"),
    eb
      .case()
      .when("comments.publication", "=", "named")
      .then(eb.ref("comments.signatoryRole"))
      .end()
      .as("signatoryRole"),
    sql<string[]>`case when comments.publication = 'named' then comments.co_signers else '{}' end`.as(
      "coSigners",
    ),
    sql<boolean>`comments.publication = 'confidential'`.as("isPublicVersion"),
  ] as const;
}
