import { type ActionFunctionArgs, json } from "@remix-run/node";
import { isPart, type ListedFile, type UploadProblem } from "~/attachments/attachment";
import { describeFile } from "~/attachments/describe-file";
import { describeUploadProblem } from "~/attachments/describe-problem";
import { type FormKey, listPending, removePending } from "~/attachments/pending-files.server";
import { storeUploads, type UploadResult } from "~/attachments/store-uploads.server";
import { isSubmissionKey } from "~/comments/comment-form";
import { findSubmission } from "~/comments/submit-comment.server";
import { type FormWithFiles, readFormWithFiles } from "~/http/form-with-files.server";
import { network } from "~/http/limits.server";
import type { Locale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import { askedNotice } from "~/notices/notices.server";
import { isDatabaseAway } from "~db/errors";
import { pageDocket, pageLocale } from "./adapter.server";

/** What the form's script is told where it cannot be served, besides what may be wrong with a file. */
type Refusal = "form" | "closed" | "unknown" | "gone";

export type UploadAnswer =
  /** `facts`: what a list says of the file, in the page's language. */
  | { readonly ok: true; readonly attachments: readonly (ListedFile & { readonly facts: string })[] }
  | { readonly ok: false; readonly error: Refusal | UploadProblem; readonly message: string };

const refusalStatus = { form: 400, closed: 409, unknown: 404, gone: 404 } satisfies Record<Refusal, number>;

const problemStatus: Partial<Record<UploadProblem, number>> = {
  "too-large": 413,
  "too-many": 413,
  "too-much": 413,
  kind: 415,
  mismatch: 415,
  "already-sent": 409,
  "too-often": 429,
  "not-stored": 503,
};
const OTHER_PROBLEM = 422;
const RETRY_AFTER_S = 10;

/**
 * For the form's script: keeps a file for the form (`intent` upload, with `part` and one `file`), removes one (remove,
 * with `attachment`), or lists them (list). Answers with all files that the form has then.
 */
export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args;
  const { portal } = context;
  const locale = pageLocale(params);
  const docket = pageDocket(params);
  // an upload that begins in time may end after the deadline
  const atFirst = await askedNotice(portal.db, docket).executeTakeFirst();
  if (!atFirst) return refuse(locale, "unknown");
  const form = await readFormWithFiles(portal, request).catch((error: unknown) => error);
  if (!isForm(form)) return refuse(locale, "form");
  try {
    const submissionKey = String(form.fields.get("submissionKey") ?? "");
    if (!isSubmissionKey(submissionKey)) return refuse(locale, "form");
    const key = { docket, submissionKey };
    const intent = form.fields.get("intent");
    if (intent !== "list") {
      const taken =
        atFirst.takenAs ?? (await askedNotice(portal.db, docket, submissionKey).executeTakeFirst())?.takenAs;
      if (!taken) return refuse(locale, "closed");
    }
    switch (intent) {
      case "list":
        // the script asks this of a form that it kept: one that was sent is not to be sent again under its key
        if (await findSubmission(portal.db, docket, submissionKey))
          return refuseFile(locale, { problem: "already-sent" });
        break;
      case "remove":
        if (!(await removePending(portal, key, String(form.fields.get("attachment") ?? "")))) {
          return refuse(locale, "gone");
        }
        break;
      case "upload": {
        const result = await upload(args, key, form);
        if (!result) return refuse(locale, "form");
        if (result.outcome === "refused") return refuseFile(locale, result);
        break;
      }
      default:
        return refuse(locale, "form");
    }
    const t = translator(locale);
    const files = await listPending(portal.db, key);
    const attachments = files.map((file) => ({ ...file, facts: describeFile(t, locale, file) }));
    return json<UploadAnswer>({ ok: true, attachments });
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    context.log.error("the database cannot be reached");
    return refuseFile(locale, { problem: "not-stored" });
  } finally {
    await form.discard();
  }
}

const isForm = (read: unknown): read is FormWithFiles =>
  typeof read === "object" && read !== null && "uploads" in read;

/** What became of the one file; undefined where there is none, or more. */
async function upload(
  { context: { portal, clientAddress } }: ActionFunctionArgs,
  key: FormKey,
  { fields, uploads }: FormWithFiles,
): Promise<UploadResult | undefined> {
  const part = String(fields.get("part") ?? "main");
  const [file, ...others] = uploads;
  if (!file || others.length > 0 || !isPart(part)) return undefined;
  const countBytes = (bytes: number) => portal.limits.countUpload(clientAddress, bytes);
  const [result] = await storeUploads(portal, { ...key, countBytes, sender: network(clientAddress) }, [
    { ...file, part },
  ]);
  return result;
}

function refuse(locale: Locale, error: Refusal) {
  const message = translator(locale)(`attachments:refused.${error}`);
  return json<UploadAnswer>({ ok: false, error, message }, { status: refusalStatus[error] });
}

function refuseFile(
  locale: Locale,
  { problem, waitSeconds }: { readonly problem: UploadProblem; readonly waitSeconds?: number },
) {
  const status = problemStatus[problem] ?? OTHER_PROBLEM;
  const wait = waitSeconds ?? (status === 503 ? RETRY_AFTER_S : undefined);
  return json<UploadAnswer>(
    { ok: false, error: problem, message: describeUploadProblem(translator(locale), locale, problem) },
    { status, headers: wait === undefined ? {} : { "Retry-After": String(wait) } },
  );
}
