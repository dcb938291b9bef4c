import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "~db/connect";
import { type Recorded, writeRecord } from "../comment-record.server";

/** A comment's current version as its record tells it, read back from what is stored; undefined for an unknown id. */
export async function findRecorded(db: Db, commentId: number): Promise<Recorded | undefined> {
  const stored = await db
    .selectFrom("comments")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .where("comments.id", "=", commentId)
    .select([
      "notices.docketNumber as docket",
      "comments.trackingNumber",
      "comments.revision",
      "comments.locale",
      "comments.commenterKind",
      "comments.stakeholderType",
      "comments.organizationName",
      "comments.signatoryRole",
      "comments.coSigners",
      "comments.sector",
      "comments.country",
      "comments.region",
      "comments.body as comment",
      "comments.declaredPillars as pillars",
      "comments.publication",
      "comments.publicBody as publicVersion",
      "comments.noPublicVersion",
      "comments.publicName",
    ])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom("commentAnswers")
          .whereRef("commentAnswers.commentId", "=", "comments.id")
          .select(["commentAnswers.questionId", "commentAnswers.body"]),
      ).as("answers"),
      jsonArrayFrom(
        eb
          .selectFrom("attachments")
          .whereRef("attachments.commentId", "=", "comments.id")
          .where("attachments.replacedAt", "is", null)
          .select(["attachments.part", "attachments.fileName", "attachments.size", "attachments.sha256"]),
      ).as("files"),
    ])
    .executeTakeFirst();
  if (!stored) return undefined;
  const { docket, trackingNumber, revision, locale, answers, files, ...content } = stored;
  const answer = Object.fromEntries(answers.map(({ questionId, body }) => [String(questionId), body]));
  return { docket, trackingNumber, revision, locale, content: { ...content, answer }, files };
}

/** One version of a comment as a document, with the fingerprint that was given for it. */
export interface VersionRecord {
  readonly revision: number;
  readonly record: string;
  readonly fingerprint: string | null;
}

/**
 * The record of one version: of the current one as it is stored now, of an earlier one as it was kept. Undefined where
 * the comment never had such a version.
 */
export async function findVersionRecord(
  db: Db,
  commentId: number,
  revision: number,
): Promise<VersionRecord | undefined> {
  const kept = await db
    .selectFrom("commentVersions")
    .where("commentId", "=", commentId)
    .where("revision", "=", revision)
    .select(["revision", "record", "fingerprint"])
    .executeTakeFirst();
  if (kept) return kept;
  const current = await findRecorded(db, commentId);
  if (current?.revision !== revision) return undefined;
  const { fingerprint } = await db
    .selectFrom("comments")
    .where("id", "=", commentId)
    .select("fingerprint")
    .executeTakeFirstOrThrow();
  return { revision, record: writeRecord(current), fingerprint };
}

/** Whether two versions say the same, whatever their numbers. */
export const saysTheSame = (one: Recorded, other: Recorded): boolean =>
  writeRecord({ ...one, revision: 0 }) === writeRecord({ ...other, revision: 0 });
