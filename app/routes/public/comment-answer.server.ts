import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import type { ListedFile } from "~/attachments/attachment";
import { listPending, removePending } from "~/attachments/pending-files.server";
import { type RefusedFile, storeUploads } from "~/attachments/store-uploads.server";
import { type CommentFormError, type CommentInput, isSubmissionKey } from "~/comments/comment-form";
import {
  type FormFile,
  receiveComment,
  reviewComment,
  takesComments,
} from "~/comments/receive-comment.server";
import { TRAP } from "~/comments/trap-field";
import type { TypedComment } from "~/comments/typed-comment";
import { answerDraft } from "~/drafts/answer-draft.server";
import type { Draft } from "~/drafts/draft";
import type { FormWithFiles } from "~/http/form-with-files.server";
import { network } from "~/http/limits.server";
import type { Locale } from "~/i18n/locale";
import type { NoticeStatus } from "~/notices/notice";

/** The form once more, with all that is known of it. */
export interface FormAnswer {
  readonly page: "form";
  readonly status: 200 | 409 | 422 | 429;
  readonly typed: TypedComment;
  readonly submissionKey: string;
  readonly files: readonly ListedFile[];
  readonly refused: readonly RefusedFile[];
  readonly errors: readonly (readonly [string, CommentFormError])[];
  readonly waitSeconds?: number;
  readonly filesChanged?: boolean;
  /** Set where too many drafts came from the person's network. */
  readonly draftWaitSeconds?: number;
  /** What somebody else saved of the draft: the person goes on with both in view. */
  readonly other?: Draft;
}

/** What a form that was sent is answered with. */
export type CommentAnswer =
  | FormAnswer
  | {
      readonly page: "review";
      readonly status: 200;
      readonly typed: TypedComment;
      readonly input: CommentInput;
      readonly files: readonly FormFile[];
      readonly late: boolean;
      readonly proof: string;
      readonly trap: string;
    }
  | {
      readonly page: "not-open";
      readonly status: 409;
      readonly typed: TypedComment;
      readonly noticeStatus: NoticeStatus;
    }
  | {
      readonly page: "draft-conflict";
      readonly status: 409;
      readonly typed: TypedComment;
      readonly other: Draft;
    }
  | { readonly page: "draft"; readonly key: string }
  | {
      readonly page: "receipt";
      readonly trackingNumber: string;
      readonly followKey: string | null;
      /** The receipt is of what the form said when it was first sent, not of what it says now. */
      readonly differs: boolean;
    }
  | { readonly page: "no-such-notice" };

export interface SentForm {
  readonly docket: string;
  readonly locale: Locale;
  readonly typed: TypedComment;
  readonly form: FormWithFiles;
  /** Whether the notice took comments when the form began to arrive: one with files may take until after closing. */
  readonly takenAtFirst: boolean;
}

/**
 * Does with a form what its button says: keeps its files and shows it again (`attach`, `removeAttachment`, `edit`), shows
 * all once more (`review`), or stores it (`send`, or no button at all). Files that came with it are kept first, whichever it
 * was; where one is refused, nothing is stored, since its author counts on it.
 */
export async function answerCommentForm(
  { portal, clientAddress }: AppLoadContext,
  { docket, locale, typed, form, takenAtFirst }: SentForm,
): Promise<CommentAnswer> {
  const { db, limits } = portal;
  const { fields, uploads } = form;
  const given = typed.submissionKey ?? "";
  const submissionKey = isSubmissionKey(given) ? given : randomUUID();
  const key = { docket, submissionKey };
  const takes = uploads.length > 0 && (takenAtFirst || (await takesComments(db, docket, submissionKey)));
  const countBytes = (bytes: number) => limits.countUpload(clientAddress, bytes);
  const results = takes
    ? await storeUploads(portal, { ...key, countBytes, sender: network(clientAddress) }, uploads)
    : [];
  const refused = results.filter((result) => result.outcome === "refused");
  const again = async (about: Partial<FormAnswer> = {}): Promise<FormAnswer> => ({
    page: "form",
    status: refused.length > 0 ? 422 : 200,
    typed,
    submissionKey,
    files: await listPending(db, key),
    refused,
    errors: [],
    ...about,
  });

  const removed = textOf(fields.get("removeAttachment"));
  if (removed) {
    await removePending(portal, key, removed);
    return again();
  }
  const intent = textOf(fields.get("intent"));
  // files that came too late are told of as the whole form is
  const tooLate = uploads.length > 0 && !takes;
  if ((intent === "edit" || intent === "attach") && !tooLate) return again();

  const draft = await answerDraft(
    { db, countDraft: () => limits.countDraft(clientAddress) },
    { docket, locale, typed: { ...typed, submissionKey }, intent },
  );
  if (draft?.page === "form") return again({ ...draft, ...(draft.draftWaitSeconds ? { status: 429 } : {}) });
  if (draft?.page === "draft-conflict") return { ...draft, status: 409, typed };
  if (draft) return draft;

  const arrival = { docket, locale, typed };
  const proof = textOf(fields.get("proof"));
  const trap = textOf(fields.get(TRAP));
  const sends = (intent === "" || intent === "send") && refused.length === 0;
  const result = sends
    ? await receiveComment(db, arrival, {
        countSubmission: () => limits.countSubmission(clientAddress),
        proofs: portal.proofs,
        proof,
        trapped: trap !== "",
      })
    : await reviewComment(db, arrival);
  switch (result.outcome) {
    case "fine":
      if (refused.length > 0) return again();
      return {
        page: "review",
        status: 200,
        typed,
        input: result.input,
        files: result.files,
        late: result.late,
        proof,
        trap,
      };
    case "stored":
      return { ...result, page: "receipt" };
    case "no-such-notice":
      return { page: "no-such-notice" };
    case "not-open":
      return { page: "not-open", status: 409, typed, noticeStatus: result.status };
    case "invalid":
      return again({ status: 422, errors: [...result.errors] });
    case "files-changed":
      return again({ status: 409, filesChanged: true });
    case "too-many":
      return again({ status: 429, waitSeconds: result.waitSeconds });
  }
}

const textOf = (value: FormDataEntryValue | null) => (typeof value === "string" ? value : "");
