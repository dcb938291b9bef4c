import type { Db } from "~db/connect";
import { writeRecord } from "../comment-record.server";
import { findRecorded } from "./recorded.server";

/** One version that was replaced, with the text that replaced it. */
export interface EarlierVersion {
  readonly revision: number;
  readonly fingerprint: string | null;
  readonly madeAt: Date;
  readonly replacedAt: Date;
  /** Comment and answers, as they were. */
  readonly text: string;
  /** The same of the version after it. */
  readonly nextText: string;
}

/** The versions of a comment that were amended, the last one first, for the staff. */
export async function listEarlierVersions(db: Db, trackingNumber: string): Promise<EarlierVersion[]> {
  const kept = await db
    .selectFrom("commentVersions")
    .innerJoin("comments", "comments.id", "commentVersions.commentId")
    .where("comments.trackingNumber", "=", trackingNumber)
    .select([
      "commentVersions.commentId",
      "commentVersions.revision",
      "commentVersions.fingerprint",
      "commentVersions.record",
      "commentVersions.madeAt",
      "commentVersions.replacedAt",
    ])
    .orderBy("commentVersions.revision", "desc")
    .execute();
  const [last] = kept;
  const current = last && (await findRecorded(db, last.commentId));
  if (!current) return [];
  const texts = [writeRecord(current), ...kept.map(({ record }) => record)].map(textOf);
  return kept.map(({ revision, fingerprint, madeAt, replacedAt }, index) => ({
    revision,
    fingerprint,
    madeAt,
    replacedAt,
    text: texts[index + 1] ?? "",
    nextText: texts[index] ?? "",
  }));
}

/** What a record says in words: the format is `writeRecord`'s. */
function textOf(record: string): string {
  const { comment, answers } = JSON.parse(record) as {
    readonly comment: string;
    readonly answers: readonly { readonly answer: string }[];
  };
  return [comment, ...answers.map(({ answer }) => answer)].filter(Boolean).join("\n\n");
}
