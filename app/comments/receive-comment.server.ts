import type { Locale } from "~/i18n/locale";
import type { NoticeStatus } from "~/notices/notice";
import { findAskedNotice } from "~/notices/notices.server";
import type { Db } from "~db/connect";
import {
  type AskedNotice,
  type CommentFormError,
  commentSchema,
  fieldErrors,
  isSubmissionKey,
} from "./comment-form";
import { findSubmission, submitComment } from "./submit-comment.server";
import type { TypedComment } from "./typed-comment";

export interface Arrival {
  readonly docket: string;
  readonly locale: Locale;
  readonly typed: TypedComment;
  /** Counts a submission that could be stored; answers with the seconds to wait where there were too many. */
  readonly countSubmission: () => Promise<number | undefined>;
}

export type ArrivalResult =
  | { readonly outcome: "stored"; readonly trackingNumber: string }
  | { readonly outcome: "invalid"; readonly errors: ReadonlyMap<string, CommentFormError> }
  | { readonly outcome: "not-open"; readonly status: NoticeStatus }
  | { readonly outcome: "too-many"; readonly waitSeconds: number }
  | { readonly outcome: "no-such-notice" };

/**
 * Takes a form as it was typed and says what became of it. "stored" is also the answer to a submission key that
 * was used before, whatever has changed since: its receipt stays its receipt.
 */
export async function receiveComment(db: Db, arrival: Arrival): Promise<ArrivalResult> {
  const { docket, locale, typed, countSubmission } = arrival;
  const notice = await findAskedNotice(db, docket);
  if (!notice) return { outcome: "no-such-notice" };
  const refused = async (result: ArrivalResult): Promise<ArrivalResult> => {
    const key = typed.submissionKey ?? "";
    const trackingNumber = isSubmissionKey(key) ? await findSubmission(db, docket, key) : undefined;
    return trackingNumber ? { outcome: "stored", trackingNumber } : result;
  };
  if (notice.status !== "open") return refused({ outcome: "not-open", status: notice.status });
  const checked = schemaFor(notice).safeParse(typed);
  if (!checked.success) return refused({ outcome: "invalid", errors: fieldErrors(checked.error) });
  const waitSeconds = await countSubmission();
  if (waitSeconds !== undefined) return refused({ outcome: "too-many", waitSeconds });
  const result = await submitComment(db, { docket, locale, input: checked.data });
  switch (result.outcome) {
    case "accepted":
    case "repeated":
      return { outcome: "stored", trackingNumber: result.trackingNumber };
    case "key-used-elsewhere":
      return { outcome: "invalid", errors: new Map([["submissionKey", "form-expired"]]) };
    case "not-open":
      return { outcome: "not-open", status: result.status ?? "closed" };
  }
}

const schemas = new Map<string, ReturnType<typeof commentSchema>>();
const MOST_SCHEMAS = 100;

/** Making a schema takes longer than checking a whole comment by it; the notices open at a time are few. */
function schemaFor({ questions, pillars }: AskedNotice) {
  const key = JSON.stringify([questions, pillars]);
  const schema = schemas.get(key) ?? commentSchema({ questions, pillars });
  if (schemas.size >= MOST_SCHEMAS) schemas.clear();
  schemas.set(key, schema);
  return schema;
}
