import { sql, type Transaction } from "kysely";
import { createTrackingNumber } from "~/comments/tracking-number";
import { formatDate } from "~/i18n/dates";
import { translator } from "~/i18n/translate";
import { receiptPath } from "~/paths";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { at, deadline, opening } from "~db/seed/demo/calendar";
import { demoComments } from "~db/seed/demo/comments";
import type { DemoComment, DemoNotice } from "~db/seed/demo/demo";
import { demoNotices } from "~db/seed/demo/notices";
import { renderAcknowledgement } from "~emails/acknowledgement";

type Trx = Transaction<Database>;

interface DemoOptions {
  readonly baseUrl: URL;
  /** Whom the demo's mail says it comes from. */
  readonly from: string;
  /** The account that the demo's decisions are ascribed to, if there is one. */
  readonly moderatorId?: string | undefined;
}

/**
 * Loads the demo dockets with their comments, once. Returns false, and changes nothing, where they are already there.
 */
export async function loadDemo(db: Db, options: DemoOptions): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    // two seeds at once: the second waits here and then finds the first's content
    await sql`select pg_advisory_xact_lock(hashtext('load-demo'))`.execute(trx);
    const there = await trx
      .selectFrom("notices")
      .where(
        "docketNumber",
        "in",
        demoNotices.map((notice) => notice.docket),
      )
      .select("id")
      .executeTakeFirst();
    if (there) return false;
    for (const notice of demoNotices) await loadNotice(trx, notice);
    for (const comment of demoComments) await loadComment(trx, comment, options);
    return true;
  });
}

async function loadNotice(trx: Trx, notice: DemoNotice): Promise<void> {
  const edition = await trx
    .selectFrom("editions")
    .where("code", "=", notice.edition)
    .select("id")
    .executeTakeFirstOrThrow();
  const { id: noticeId } = await trx
    .insertInto("notices")
    .values({
      docketNumber: notice.docket,
      editionId: edition.id,
      opensAt: opening(notice.opens),
      closesAt: deadline(notice.closes),
      publishedAt: at(Math.min(notice.opens, 0) - 24),
      createdBy: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  for (const locale of ["en", "es"] as const) {
    await trx
      .insertInto("noticeTexts")
      .values({
        noticeId,
        locale,
        title: notice.title[locale],
        summary: notice.summary[locale],
        body: notice.body[locale],
        agencies: notice.agencies[locale],
        outcome: notice.outcome?.[locale] ?? "",
      })
      .execute();
  }
  await trx
    .insertInto("noticePillars")
    .columns(["noticeId", "pillarId"])
    .expression((eb) =>
      eb
        .selectFrom("pillars")
        .where("editionId", "=", edition.id)
        .where("code", "in", [...notice.pillars])
        .select([eb.val(noticeId).as("noticeId"), "pillars.id"]),
    )
    .execute();
  for (const [position, question] of notice.questions.entries()) {
    const { id: questionId } = await trx
      .insertInto("questions")
      .values({ noticeId, position, required: question.required })
      .returning("id")
      .executeTakeFirstOrThrow();
    for (const locale of ["en", "es"] as const) {
      await trx
        .insertInto("questionTexts")
        .values({ questionId, locale, prompt: question.prompt[locale], hint: question.hint?.[locale] ?? "" })
        .execute();
    }
  }
  if (notice.extension) {
    await trx
      .insertInto("noticeExtensions")
      .values({
        noticeId,
        previousClosesAt: deadline(notice.extension.previouslyCloses),
        closesAt: deadline(notice.closes),
        reasonEn: notice.extension.reason.en,
        reasonEs: notice.extension.reason.es,
        decidedBy: null,
        decidedAt: at(notice.extension.decided),
      })
      .execute();
  }
  await trx
    .insertInto("auditEvents")
    .values({
      actorKind: "system",
      staffId: null,
      action: "notice.published",
      subjectKind: "notice",
      subjectId: notice.docket,
      occurredAt: at(Math.min(notice.opens, 0) - 24),
      after: JSON.stringify({ demo: true }),
    })
    .execute();
}

async function loadComment(
  trx: Trx,
  comment: DemoComment,
  { baseUrl, from, moderatorId }: DemoOptions,
): Promise<void> {
  const notice = await trx
    .selectFrom("notices")
    .innerJoin("noticeTexts", "noticeTexts.noticeId", "notices.id")
    .where("docketNumber", "=", comment.docket)
    .where("noticeTexts.locale", "=", comment.locale)
    .select(["notices.id", "notices.editionId", "noticeTexts.title"])
    .executeTakeFirstOrThrow();
  const questions = await trx
    .selectFrom("questions")
    .where("noticeId", "=", notice.id)
    .orderBy("position")
    .select("id")
    .execute();
  const answers = questions.flatMap(({ id }, position) => {
    const body = comment.answers?.[position];
    return body ? [{ questionId: id, body }] : [];
  });
  const trackingNumber = createTrackingNumber();
  const { id: commentId } = await trx
    .insertInto("comments")
    .values({
      trackingNumber,
      noticeId: notice.id,
      submissionKey: null,
      sourceReference: null,
      submittedAt: at(comment.submitted),
      locale: comment.locale,
      commenterKind: comment.commenterKind,
      stakeholderType: comment.stakeholderType,
      organizationName: comment.organizationName ?? null,
      publicName: comment.publication === "named" ? (comment.name ?? null) : null,
      country: comment.country,
      region: comment.region ?? null,
      sector: comment.sector ?? null,
      body: comment.comment,
      answersText: answers.map(({ body }) => body).join("\n\n"),
      declaredPillars: [...comment.declaredPillars],
      publication: comment.publication,
      status: comment.status,
      withheldReason: comment.withheld?.reason ?? null,
      withheldNote: comment.withheld?.note ?? null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (comment.name || comment.email) {
    await trx
      .insertInto("commentContacts")
      .values({ commentId, name: comment.name ?? null, email: comment.email ?? null })
      .execute();
  }
  if (answers.length > 0) {
    await trx
      .insertInto("commentAnswers")
      .values(answers.map((answer) => ({ commentId, ...answer })))
      .execute();
  }
  for (const code of comment.tags) await tag(trx, commentId, notice.editionId, code, moderatorId);
  await trx
    .insertInto("auditEvents")
    .values({
      actorKind: "public",
      staffId: null,
      action: "comment.submitted",
      subjectKind: "comment",
      subjectId: trackingNumber,
      occurredAt: at(comment.submitted),
      after: JSON.stringify({ docket: comment.docket }),
    })
    .execute();
  if (comment.acknowledged && comment.email) {
    const { withheld, locale } = comment;
    const mail = renderAcknowledgement({
      locale,
      siteName: translator(locale)("siteName"),
      name: comment.name ?? null,
      docketNumber: comment.docket,
      noticeTitle: notice.title,
      trackingNumber,
      submittedOn: formatDate(at(comment.submitted), locale),
      standing: comment.status,
      withheldBecause: withheld ? translator(locale)(`triage:withheldBecause.${withheld.reason}`) : null,
      withheldMessage: null,
      receiptUrl: new URL(receiptPath(locale, trackingNumber), baseUrl).href,
    });
    const { id: messageId } = await trx
      .insertInto("messages")
      .values({
        kind: "acknowledgement",
        locale,
        fromAddress: from,
        toAddress: comment.email,
        ...mail,
        status: "kept",
        providerId: null,
        lastError: null,
        settledAt: new Date(),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await trx
      .insertInto("acknowledgements")
      .values({
        commentId,
        messageId,
        acknowledgedBy: moderatorId ?? null,
        acknowledgedAt: at(comment.submitted / 2),
      })
      .execute();
  }
}

async function tag(
  trx: Trx,
  commentId: number,
  editionId: number,
  code: string,
  moderatorId: string | undefined,
): Promise<void> {
  const [pillarCode = ""] = code.split(".");
  const target = await trx
    .selectFrom("pillars")
    .leftJoin("workstreams", (join) =>
      join.onRef("workstreams.pillarId", "=", "pillars.id").on("workstreams.code", "=", code),
    )
    .where("pillars.editionId", "=", editionId)
    .where("pillars.code", "=", pillarCode)
    .select(["pillars.id as pillarId", "workstreams.id as workstreamId"])
    .executeTakeFirstOrThrow();
  await trx
    .insertInto("commentTags")
    .values({ commentId, ...target, taggedBy: moderatorId ?? null })
    .execute();
}
