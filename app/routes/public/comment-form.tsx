import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import {
  isRouteErrorResponse,
  useActionData,
  useLoaderData,
  useParams,
  useRouteError,
} from "@remix-run/react";
import { useContext } from "react";
import { type CommentFormError, type CommentInput, isSubmissionKey } from "~/comments/comment-form";
import { CommentFormPage } from "~/comments/comment-form-page";
import { sentCookie, setFollowCookie } from "~/comments/follow/follow-cookie";
import { describeProblems } from "~/comments/form-problems";
import { NotOpenPage } from "~/comments/not-open-page";
import { receiveComment, reviewComment } from "~/comments/receive-comment.server";
import { ReviewPage } from "~/comments/review-page";
import { SendAgainPage } from "~/comments/send-again-page";
import type { SentFile } from "~/comments/submit-comment.server";
import { TRAP } from "~/comments/trap-field";
import { readCommentForm, type TypedComment } from "~/comments/typed-comment";
import { readFormWithFiles } from "~/http/form-with-files.server";
import { useLocale, useTranslate } from "~/i18n/translate";
import type { NoticeStatus } from "~/notices/notice";
import { findNotice } from "~/notices/notices.server";
import { PageContext } from "~/page-context";
import { receiptPath } from "~/paths";
import { isDatabaseAway } from "~db/errors";
import { FailurePage } from "../failure-page";
import { missing, pageDocket, pageLocale } from "./adapter.server";
import { pageTranslator, unlistedMeta } from "./page-meta";

export async function loader({ params, context: { portal, clientAddress } }: LoaderFunctionArgs) {
  const notice = await findNotice(portal.db, pageDocket(params), pageLocale(params));
  if (!notice) throw missing("no-docket");
  const asksProof = notice.takenAs !== null && (await portal.limits.looksUnusual(clientAddress));
  return { notice, freshKey: randomUUID(), challenge: asksProof ? await portal.proofs.issue() : undefined };
}

/** What is shown in answer to a form that was sent but not stored. */
type Answer =
  | {
      readonly page: "form";
      readonly typed: TypedComment;
      readonly errors?: readonly (readonly [string, CommentFormError])[];
      readonly waitSeconds?: number;
      readonly filesChanged?: boolean;
    }
  | {
      readonly page: "review";
      readonly typed: TypedComment;
      readonly input: CommentInput;
      readonly files: readonly SentFile[];
      readonly late: boolean;
      readonly proof: string;
    }
  | { readonly page: "not-open"; readonly typed: TypedComment; readonly status: NoticeStatus };

const show = (answer: Answer, init?: ResponseInit) => data(answer, init);

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = pageLocale(params);
  const docket = pageDocket(params);
  const { portal, clientAddress } = context;
  const { fields: form, discard } = await readFormWithFiles(portal, request);
  await discard();
  const typed = readCommentForm(form);
  const intent = form.get("intent");
  if (intent === "edit") return show({ page: "form", typed });
  const arrival = { docket, locale, typed };
  const proof = textOf(form.get("proof"));
  const scrutiny = {
    countSubmission: () => portal.limits.countSubmission(clientAddress),
    proofs: portal.proofs,
    proof,
    trapped: textOf(form.get(TRAP)) !== "",
  };
  const answered =
    intent === "review" ? reviewComment(portal.db, arrival) : receiveComment(portal.db, arrival, scrutiny);
  const result = await answered.catch((error: unknown) => {
    // The page that answers is made from what was typed, so that it needs no database.
    context.databaseAway = isDatabaseAway(error);
    context.log.error({ err: error }, "a comment could not be stored");
    throw data(typed, { status: context.databaseAway ? 503 : 500 });
  });
  switch (result.outcome) {
    case "fine": {
      const { input, files, late } = result;
      return show({ page: "review", typed, input, files, late, proof });
    }
    case "stored": {
      const secure = portal.env.baseUrl.protocol === "https:";
      const headers = rememberSent(request.headers, typed, result, secure);
      return redirect(receiptPath(locale, result.trackingNumber), { status: 303, headers });
    }
    case "no-such-notice":
      throw missing("no-docket");
    case "invalid":
      return show({ page: "form", typed, errors: [...result.errors] }, { status: 422 });
    case "files-changed":
      return show({ page: "form", typed, filesChanged: true }, { status: 409 });
    case "not-open":
      return show({ page: "not-open", typed, status: result.status }, { status: 409 });
    case "too-many": {
      const { waitSeconds } = result;
      const headers = { "Retry-After": String(waitSeconds) };
      return show({ page: "form", typed, waitSeconds }, { status: 429, headers });
    }
  }
}

/** The cookies of a comment that was stored: for the form's script, and for its author's own page. */
function rememberSent(
  requestHeaders: Headers,
  typed: TypedComment,
  { trackingNumber, followKey }: { readonly trackingNumber: string; readonly followKey: string | null },
  secure: boolean,
): Headers {
  const headers = new Headers();
  headers.append("Set-Cookie", sentCookie(typed.submissionKey ?? "", secure));
  if (followKey)
    headers.append("Set-Cookie", setFollowCookie(requestHeaders, { trackingNumber, followKey }, secure));
  return headers;
}

const textOf = (value: FormDataEntryValue | null) => (typeof value === "string" ? value : "");

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = pageTranslator(args.params);
  if (!args.data) {
    const kept = findTyped(args.error);
    return unlistedMeta(args, { title: t(kept ? "commentForm:away.title" : "http:no-docket.title") });
  }
  return unlistedMeta(args, { title: `${t("commentForm:title")} · ${args.data.notice.title}` });
};

export default function CommentForm() {
  const { notice, freshKey, challenge } = useLoaderData<typeof loader>();
  // the data of `show`, as the action gave it: it is rendered on the server alone
  const answer = useActionData<typeof action>() as Answer | undefined;
  const t = useTranslate();
  const locale = useLocale();
  if (answer?.page === "not-open") return <NotOpenPage {...answer} notice={notice} />;
  if (answer?.page === "review") return <ReviewPage {...answer} notice={notice} challenge={challenge} />;
  if (!answer && !notice.takenAs) return <NotOpenPage notice={notice} status={notice.status} />;
  const questionIds = notice.questions.map(({ id }) => id);
  const usedKey = answer?.typed.submissionKey ?? "";
  return (
    <CommentFormPage
      notice={notice}
      submissionKey={isSubmissionKey(usedKey) ? usedKey : freshKey}
      challenge={challenge}
      typed={answer?.typed}
      problems={answer?.errors && describeProblems(t, locale, answer.errors, answer.typed, questionIds)}
      waitSeconds={answer?.waitSeconds}
      filesChanged={answer?.filesChanged}
    />
  );
}

/** What was typed is kept even where the answer to it could not be made. */
export function ErrorBoundary() {
  const answer = useActionData<typeof action>();
  const typed = findTyped(useRouteError()) ?? answer?.typed;
  const { databaseAway } = useContext(PageContext);
  const { docket = "" } = useParams();
  return typed ? (
    <SendAgainPage typed={typed} docket={docket} databaseAway={databaseAway} />
  ) : (
    <FailurePage />
  );
}

function findTyped(error: unknown): TypedComment | undefined {
  if (!isRouteErrorResponse(error) || (error.status !== 503 && error.status !== 500)) return undefined;
  const thrown: unknown = error.data;
  // the action throws 500 and 503 with nothing else
  return typeof thrown === "object" && thrown !== null ? (thrown as TypedComment) : undefined;
}
