import { sql } from "kysely";
import type { Locale } from "~/i18n/locale";
import type { NoticeStatus } from "~/notices/notice";
import { statusNow } from "~/notices/notices.server";
import type { Db } from "~db/connect";
import type { CommentInput } from "./comment-form";
import { createTrackingNumber } from "./tracking-number";

export interface Submission {
  readonly docket: string;
  readonly locale: Locale;
  readonly input: CommentInput;
}

export type SubmissionResult =
  | { readonly outcome: "accepted"; readonly trackingNumber: string }
  /** The submission key was used before: nothing was stored again. */
  | { readonly outcome: "repeated"; readonly trackingNumber: string }
  | { readonly outcome: "not-open"; readonly status: NoticeStatus | undefined }
  /** The submission key belongs to a comment on another notice: the form needs a new one. */
  | { readonly outcome: "key-used-elsewhere" };

/**
 * Stores a comment with its contact details, answers and audit event, all or nothing: one statement is one
 * transaction, and one trip to the database. The same statement asks the database's clock whether the notice is
 * open, so that no comment can slip in between a look at the clock and the writing.
 *
 * A second arrival with the same submission key waits for the first at the unique constraint and then finds it.
 */
export async function submitComment(
  db: Db,
  { docket, locale, input }: Submission,
): Promise<SubmissionResult> {
  const trackingNumber = createTrackingNumber();
  const answers = Object.entries(input.answer).filter(([, body]) => body !== "");
  const stored = await db
    .with("open_notice", (q) =>
      q.selectFrom("notices").select("id").where("docketNumber", "=", docket).where(statusNow(), "=", "open"),
    )
    .with("comment", (q) =>
      q
        .insertInto("comments")
        .columns([
          "noticeId",
          "trackingNumber",
          "submissionKey",
          "locale",
          "commenterKind",
          "stakeholderType",
          "organizationName",
          "publicName",
          "country",
          "region",
          "sector",
          "body",
          "answersText",
          "declaredPillars",
          "publication",
        ])
        .expression((eb) =>
          eb
            .selectFrom("open_notice")
            .select([
              "open_notice.id",
              eb.val(trackingNumber).as("trackingNumber"),
              eb.val(input.submissionKey).as("submissionKey"),
              eb.val(locale).as("locale"),
              eb.val(input.commenterKind).as("commenterKind"),
              eb.val(input.stakeholderType).as("stakeholderType"),
              eb.val(input.organizationName).as("organizationName"),
              eb.val(input.publication === "named" ? input.name : null).as("publicName"),
              eb.val(input.country).as("country"),
              eb.val(input.region).as("region"),
              eb.val(input.sector).as("sector"),
              eb.val(input.comment).as("body"),
              eb.val(answers.map(([, body]) => body).join("\n\n")).as("answersText"),
              sql<string[]>`${input.pillars}::text[]`.as("declaredPillars"),
              eb.val(input.publication).as("publication"),
            ]),
        )
        .onConflict((conflict) => conflict.column("submissionKey").doNothing())
        .returning("id"),
    )
    .with("contact", (q) =>
      q
        .insertInto("commentContacts")
        .columns(["commentId", "name", "email"])
        .expression((eb) =>
          eb
            .selectFrom("comment")
            .select(["comment.id", eb.val(input.name).as("name"), eb.val(input.email).as("email")])
            .where(eb.lit(input.name !== null || input.email !== null)),
        ),
    )
    .with("answers", (q) =>
      q
        .insertInto("commentAnswers")
        .columns(["commentId", "questionId", "body"])
        .expression((eb) =>
          eb
            .selectFrom([
              "comment",
              sql<{ questionId: number; body: string }>`unnest(
                ${answers.map(([id]) => Number(id))}::integer[], ${answers.map(([, body]) => body)}::text[]
              )`.as<"given">(sql`given(question_id, body)`),
            ])
            .select(["comment.id", "given.questionId", "given.body"]),
        ),
    )
    .with("event", (q) =>
      q
        .insertInto("auditEvents")
        .columns(["actorKind", "action", "subjectKind", "subjectId", "after"])
        .expression((eb) =>
          eb
            .selectFrom("comment")
            .select([
              sql<"public">`'public'`.as("actorKind"),
              sql<string>`'comment.submitted'`.as("action"),
              sql<string>`'comment'`.as("subjectKind"),
              eb.val(trackingNumber).as("subjectId"),
              sql<never>`jsonb_build_object('docket', ${docket}::text)`.as("after"),
            ]),
        ),
    )
    .selectFrom("comment")
    .select("comment.id")
    .executeTakeFirst();
  if (stored) return { outcome: "accepted", trackingNumber };
  return explainRefusal(db, docket, input.submissionKey);
}

async function explainRefusal(db: Db, docket: string, submissionKey: string): Promise<SubmissionResult> {
  const earlier = await findSubmission(db, docket, submissionKey);
  if (earlier) return { outcome: "repeated", trackingNumber: earlier };
  const notice = await db
    .selectFrom("notices")
    .where("docketNumber", "=", docket)
    .select(statusNow().as("status"))
    .executeTakeFirst();
  return notice?.status === "open"
    ? { outcome: "key-used-elsewhere" }
    : { outcome: "not-open", status: notice?.status };
}

/** The tracking number of the comment that a submission key stored in a docket, or undefined. */
export async function findSubmission(
  db: Db,
  docket: string,
  submissionKey: string,
): Promise<string | undefined> {
  const earlier = await db
    .selectFrom("comments")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .where("comments.submissionKey", "=", submissionKey)
    .where("notices.docketNumber", "=", docket)
    .select("comments.trackingNumber")
    .executeTakeFirst();
  return earlier?.trackingNumber;
}
