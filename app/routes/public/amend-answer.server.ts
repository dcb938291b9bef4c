import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { isAttachmentId, type ListedFile } from "~/attachments/attachment";
import { listPending, removePending } from "~/attachments/pending-files.server";
import { type RefusedFile, storeUploads } from "~/attachments/store-uploads.server";
import { type CommentFormError, type CommentInput, isSubmissionKey } from "~/comments/comment-form";
import { receiveAmendment, reviewAmendment } from "~/comments/follow/receive-amendment.server";
import { type FormFile, takesComments } from "~/comments/receive-comment.server";
import type { TypedComment } from "~/comments/typed-comment";
import type { FormWithFiles } from "~/http/form-with-files.server";
import { network } from "~/http/limits.server";
import type { Opened } from "./follow.server";

interface Carried {
  readonly typed: TypedComment;
  readonly revision: number;
  readonly removed: readonly string[];
}

/** What an amending form is answered with. */
export type AmendAnswer =
  | (Carried & {
      readonly page: "form";
      readonly status: 200 | 409 | 422 | 429;
      readonly submissionKey: string;
      readonly files: readonly ListedFile[];
      readonly refused: readonly RefusedFile[];
      readonly errors: readonly (readonly [string, CommentFormError])[];
      readonly waitSeconds?: number;
      readonly filesChanged?: boolean;
      /** Another amendment was faster: its version. */
      readonly overtakenBy?: number;
    })
  | (Carried & {
      readonly page: "review";
      readonly status: 200;
      readonly input: CommentInput;
      readonly files: readonly FormFile[];
      readonly late: boolean;
    })
  | { readonly page: "not-allowed"; readonly status: 409; readonly typed: TypedComment }
  | { readonly page: "done"; readonly done: "amended" | "unchanged" | "contact-changed" };

type FormAnswer = Extract<AmendAnswer, { readonly page: "form" }>;

/** Does with an amending form what its button says, as `answerCommentForm` does with a new comment's. */
export async function answerAmendment(
  { portal, clientAddress }: AppLoadContext,
  { comment, followed, locale }: Opened,
  { typed, form }: { readonly typed: TypedComment; readonly form: FormWithFiles },
): Promise<AmendAnswer> {
  const { db, limits } = portal;
  const { fields, uploads } = form;
  const given = typed.submissionKey ?? "";
  const submissionKey = isSubmissionKey(given) ? given : randomUUID();
  const key = { docket: comment.docketNumber, submissionKey };
  const carried: Carried = {
    typed,
    revision: Number(fields.get("revision")) || 0,
    removed: fields
      .getAll("removed")
      .filter((id) => typeof id === "string" && isAttachmentId(id)) as string[], // files are no strings
  };
  const takes =
    uploads.length > 0 && (comment.arrival !== null || (await takesComments(db, key.docket, submissionKey)));
  const countBytes = (bytes: number) => limits.countUpload(clientAddress, bytes);
  const results = takes
    ? await storeUploads(portal, { ...key, countBytes, sender: network(clientAddress) }, uploads)
    : [];
  const refused = results.filter((result) => result.outcome === "refused");
  const again = async (about: Partial<FormAnswer> = {}): Promise<FormAnswer> => ({
    ...carried,
    page: "form",
    status: refused.length > 0 ? 422 : 200,
    submissionKey,
    files: await listPending(db, key),
    refused,
    errors: [],
    ...about,
  });

  const removed = fields.get("removeAttachment");
  if (typeof removed === "string" && removed !== "") {
    await removePending(portal, key, removed);
    return again();
  }
  const intent = fields.get("intent");
  if (intent === "edit" || intent === "attach") return again();

  const amendment = { ...key, ...followed, ...carried, commentId: comment.id, locale };
  const result =
    intent === "review" || refused.length > 0
      ? await reviewAmendment(db, amendment)
      : await receiveAmendment(portal, amendment, () => limits.countSubmission(clientAddress));
  switch (result.outcome) {
    case "fine": {
      if (refused.length > 0) return again();
      const { input, files, late } = result;
      return { ...carried, page: "review", status: 200, input, files, late };
    }
    case "amended":
    case "contact-changed":
    case "unchanged":
      return { page: "done", done: result.outcome };
    case "invalid":
      return again({ status: 422, errors: [...result.errors] });
    case "files-changed":
      return again({ status: 409, filesChanged: true });
    case "too-many-files": {
      const { part, fileName } = result.file;
      return again({
        status: 422,
        refused: [{ outcome: "refused", part, fileName, problem: result.problem }],
      });
    }
    case "overtaken":
      // sent once more, it counts: its author has been told
      return again({
        status: 409,
        overtakenBy: result.revision,
        revision: result.revision,
        ...(result.usedKey ? { submissionKey: randomUUID() } : {}),
      });
    case "too-many":
      return again({ status: 429, waitSeconds: result.waitSeconds });
    default:
      return { page: "not-allowed", status: 409, typed };
  }
}
