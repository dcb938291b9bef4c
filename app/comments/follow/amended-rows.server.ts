import { sql, type Transaction } from "kysely";
import { arrivalNow } from "~/notices/notices.server";
import { createKey } from "~/secret-key.server";
import type { Database } from "~db/schema";
import type { CommentInput } from "../comment-form";
import type { Recorded } from "../comment-record.server";
import type { Followed } from "./follow-cookie";

type Trx = Transaction<Database>;

/** Takes the comment for the rest of the transaction; whoever else would change it waits, and then sees this change. */
export async function lockOwnComment(
  trx: Trx,
  { trackingNumber, followKey }: Followed,
): Promise<number | undefined> {
  const found = await trx
    .selectFrom("comments")
    .innerJoin("commentContacts", "commentContacts.commentId", "comments.id")
    .where("comments.trackingNumber", "=", trackingNumber)
    .where("commentContacts.followKey", "=", followKey)
    .select("comments.id")
    .forUpdate("comments")
    .executeTakeFirst();
  return found?.id;
}

/** Where the locked comment stands, and how its notice takes what arrives at this moment. */
export function readStanding(trx: Trx, id: number, formKey: string) {
  return trx
    .selectFrom("comments")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .innerJoin("commentContacts", "commentContacts.commentId", "comments.id")
    .where("comments.id", "=", id)
    .select([
      "comments.noticeId",
      "comments.status",
      "comments.source",
      "comments.withheldReason",
      "comments.version",
      "comments.revision",
      "comments.fingerprint",
      "commentContacts.name",
      "commentContacts.email",
    ])
    .select((eb) => [
      eb.fn.coalesce("comments.amendedAt", "comments.submittedAt").as("madeAt"),
      arrivalNow(formKey).as("arrival"),
    ])
    .executeTakeFirstOrThrow();
}

/** The files of the new version, as far as they are the comment's own or came with the amending form. */
export function takeFiles(
  trx: Trx,
  comment: { readonly id: number; readonly noticeId: number },
  form: { readonly submissionKey: string; readonly files: readonly { readonly id: string }[] },
) {
  return trx
    .selectFrom("attachments")
    .where(sql<boolean>`id = any(${form.files.map((file) => file.id)}::uuid[])`)
    .where((eb) =>
      eb.or([
        eb.and([eb("commentId", "=", comment.id), eb("replacedAt", "is", null)]),
        eb.and([
          eb("commentId", "is", null),
          eb("noticeId", "=", comment.noticeId),
          eb("submissionKey", "=", form.submissionKey),
        ]),
      ]),
    )
    .select(["id", "part", "fileName", "size", "sha256"])
    .forUpdate()
    .execute();
}

/** Makes those the comment's files that are kept; the others stay with the earlier versions. */
export async function replaceFiles(trx: Trx, id: number, kept: readonly string[]): Promise<void> {
  await trx
    .updateTable("attachments")
    .set({ replacedAt: sql`clock_timestamp()` })
    .where("commentId", "=", id)
    .where("replacedAt", "is", null)
    .where(sql<boolean>`id <> all(${kept}::uuid[])`)
    .execute();
  await trx
    .updateTable("attachments")
    .set({ commentId: id })
    .where("commentId", "is", null)
    .where(sql<boolean>`id = any(${kept}::uuid[])`)
    .execute();
}

/** Puts a version's answers in the place of the earlier ones. */
export async function replaceAnswers(trx: Trx, id: number, { content }: Recorded): Promise<void> {
  await trx.deleteFrom("commentAnswers").where("commentId", "=", id).execute();
  const answers = Object.entries(content.answer).map(([questionId, body]) => ({
    commentId: id,
    questionId: Number(questionId),
    body,
  }));
  if (answers.length > 0) await trx.insertInto("commentAnswers").values(answers).execute();
}

/** Writes a version over the earlier one, to be read anew by the moderators: whatever they decided was of other words. */
export async function replaceContent(
  trx: Trx,
  id: number,
  { content, revision, locale }: Recorded,
  fingerprint: string,
  late: boolean,
): Promise<void> {
  await trx
    .updateTable("comments")
    .set({
      locale,
      // words that came late must not count as if in time, though the comment keeps the time of its first version
      ...(late ? { receivedLate: true } : {}),
      commenterKind: content.commenterKind,
      stakeholderType: content.stakeholderType,
      organizationName: content.organizationName,
      publicName: content.publicName,
      signatoryRole: content.signatoryRole,
      coSigners: [...content.coSigners],
      country: content.country,
      region: content.region,
      sector: content.sector,
      body: content.comment,
      answersText: Object.values(content.answer).join("\n\n"),
      // files that were left out are not searched any more; the job that reads new ones adds theirs
      attachmentsText: sql`coalesce((
        select left(string_agg(text, E'\n\n' order by stored_at, id), 250000) from attachments
        where comment_id = ${id} and replaced_at is null and text <> ''), '')`,
      declaredPillars: [...content.pillars],
      publication: content.publication,
      publicBody: content.publicVersion,
      // of the earlier text; anchorRedactions writes those of this one
      redactedBody: null,
      redactedPublicBody: null,
      redactedAnswersText: null,
      noPublicVersion: content.noPublicVersion,
      status: "received",
      withheldReason: null,
      withheldNote: null,
      withheldMessage: null,
      fingerprint,
      revision,
      amendedAt: sql`clock_timestamp()`,
      version: sql`version + 1`,
    })
    .where("id", "=", id)
    .execute();
}

/** A new address is one that nobody has confirmed yet, and has a key of its own. */
export async function changeContact(
  trx: Trx,
  id: number,
  { name, email }: CommentInput,
  newAddress: boolean,
): Promise<void> {
  await trx
    .updateTable("commentContacts")
    .set({ name, email, purgedAt: null, ...(newAddress ? { confirmKey: email ? createKey() : null } : {}) })
    .where("commentId", "=", id)
    .execute();
  if (newAddress) await trx.updateTable("comments").set({ confirmedAt: null }).where("id", "=", id).execute();
}
