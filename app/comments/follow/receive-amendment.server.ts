import { attachmentLimits } from "~/attachments/attachment";
import type { Locale } from "~/i18n/locale";
import type { Jobs } from "~/jobs.server";
import type { Db } from "~db/connect";
import { isSubmissionKey } from "../comment-form";
import {
  type CountedSubmission,
  type FormFile,
  findWait,
  type ReviewResult,
  reviewComment,
} from "../receive-comment.server";
import type { TypedComment } from "../typed-comment";
import { type AmendmentResult, amendComment } from "./amend-comment.server";
import type { Followed } from "./follow-cookie";

export interface TypedAmendment extends Followed {
  readonly docket: string;
  /** Whose key has been found right. */
  readonly commentId: number;
  readonly locale: Locale;
  readonly typed: TypedComment;
  /** The version that the author saw and changed. */
  readonly revision: number;
  /** Ids of files that the new version leaves out. */
  readonly removed: readonly string[];
}

/** With those that stay, there are more files than a comment may have: the one that is over. */
interface TooManyFiles {
  readonly outcome: "too-many-files";
  readonly file: FormFile;
  readonly problem: "too-many" | "too-much";
}

/** The form's own files are counted as they come; here they are counted with those that stay. */
function exceeded(files: readonly FormFile[]): TooManyFiles | undefined {
  let bytes = 0;
  for (const [index, file] of files.entries()) {
    bytes += file.size;
    if (index >= attachmentLimits.files) return { outcome: "too-many-files", file, problem: "too-many" };
    if (bytes > attachmentLimits.totalBytes) return { outcome: "too-many-files", file, problem: "too-much" };
  }
  return undefined;
}

type Amended = { readonly outcome: "amended"; readonly revision: number };

/** Checks an amending form by the rules of a new comment's, and stores nothing. */
export async function reviewAmendment(
  db: Db,
  amendment: TypedAmendment,
): Promise<Exclude<ReviewResult, { outcome: "stored" }> | Amended | TooManyFiles> {
  const { commentId, removed } = amendment;
  const checked = await reviewComment(db, { ...amendment, amends: { commentId, removed } });
  if (checked.outcome === "fine") return exceeded(checked.files) ?? checked;
  const earlier = await findAmendment(db, amendment);
  if (earlier) return { outcome: "amended", revision: earlier };
  // the key of another form, on another comment
  return checked.outcome === "stored"
    ? { outcome: "invalid", errors: new Map([["submissionKey", "form-expired"]]) }
    : checked;
}

/** Takes an amending form as it was typed, and says what became of it. A form that arrives twice makes one amendment. */
export async function receiveAmendment(
  { db, jobs }: { readonly db: Db; readonly jobs: Jobs },
  amendment: TypedAmendment,
  countSubmission: () => Promise<CountedSubmission>,
) {
  const checked = await reviewAmendment(db, amendment);
  if (checked.outcome !== "fine") return checked;
  const wait = await findWait(db, amendment, await countSubmission());
  if (wait !== undefined) {
    const earlier = await findAmendment(db, amendment);
    if (earlier) return { outcome: "amended", revision: earlier } as const;
    return { outcome: "too-many", waitSeconds: wait } as const;
  }
  const result: AmendmentResult = await amendComment({ db, jobs }, { ...amendment, ...checked });
  return result;
}

/** The version that a form's key made, or undefined: a second arrival of the form is answered as the first. */
async function findAmendment(
  db: Db,
  { trackingNumber, followKey, typed: { submissionKey = "" } }: TypedAmendment,
): Promise<number | undefined> {
  if (!isSubmissionKey(submissionKey)) return undefined;
  const found = await db
    .selectFrom("commentVersions")
    .innerJoin("comments", "comments.id", "commentVersions.commentId")
    .innerJoin("commentContacts", "commentContacts.commentId", "comments.id")
    .where("comments.trackingNumber", "=", trackingNumber)
    .where("commentContacts.followKey", "=", followKey)
    .where("commentVersions.replacedByKey", "=", submissionKey)
    .select("commentVersions.revision")
    .executeTakeFirst();
  return found && found.revision + 1;
}
