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
import { CommentFormPage } from "~/comments/comment-form-page";
import { sentBeforeCookie, sentCookie, setFollowCookie } from "~/comments/follow/follow-cookie";
import { NotOpenPage } from "~/comments/not-open-page";
import { takesComments } from "~/comments/receive-comment.server";
import { ReviewPage } from "~/comments/review-page";
import { SendAgainPage } from "~/comments/send-again-page";
import { readCommentForm, type TypedComment } from "~/comments/typed-comment";
import { DraftConflictPage } from "~/drafts/draft-conflict-page";
import { DraftNews } from "~/drafts/draft-news";
import { readFormWithFiles } from "~/http/form-with-files.server";
import { findNotice } from "~/notices/notices.server";
import { PageContext } from "~/page-context";
import { draftPath, receiptPath } from "~/paths";
import { isDatabaseAway } from "~db/errors";
import { FailurePage } from "../failure-page";
import { missing, pageDocket, pageLocale } from "./adapter.server";
import { answerCommentForm } from "./comment-answer.server";
import { pageTranslator, unlistedMeta } from "./page-meta";

export async function loader({ params, context: { portal, clientAddress } }: LoaderFunctionArgs) {
  const notice = await findNotice(portal.db, pageDocket(params), pageLocale(params));
  if (!notice) throw missing("no-docket");
  const asksProof = notice.takenAs !== null && (await portal.limits.looksUnusual(clientAddress));
  return { notice, freshKey: randomUUID(), challenge: asksProof ? await portal.proofs.issue() : undefined };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = pageLocale(params);
  const docket = pageDocket(params);
  const { portal } = context;
  // asked before the form is read, which with large files takes minutes, in which the notice may close
  const takenAtFirst = mayHoldFiles(request) && takesComments(portal.db, docket).catch(() => false);
  const form = await readFormWithFiles(portal, request);
  const typed = readCommentForm(form.fields);
  const sent = { docket, locale, typed, form, takenAtFirst: await takenAtFirst };
  const answer = await answerCommentForm(context, sent)
    .catch((error: unknown) => {
      // The page that answers is made from what was typed, so that it needs no database.
      context.databaseAway = isDatabaseAway(error);
      context.log.error({ err: error }, "a comment could not be stored");
      throw data(typed, { status: context.databaseAway ? 503 : 500 });
    })
    .finally(() => form.discard());
  switch (answer.page) {
    case "receipt": {
      const secure = portal.env.baseUrl.protocol === "https:";
      const headers = rememberSent(request.headers, typed, answer, secure);
      if (answer.differs) headers.append("Set-Cookie", sentBeforeCookie(answer.trackingNumber, secure));
      return redirect(receiptPath(locale, answer.trackingNumber), { status: 303, headers });
    }
    case "draft":
      return redirect(`${draftPath(locale, answer.key)}?done=saved`, 303);
    case "no-such-notice":
      throw missing("no-docket");
    case "form": {
      const { status, waitSeconds = answer.draftWaitSeconds } = answer;
      return data(answer, {
        status,
        ...(waitSeconds ? { headers: { "Retry-After": String(waitSeconds) } } : {}),
      });
    }
    default:
      return data(answer, { status: answer.status });
  }
}

const mayHoldFiles = (request: Request) => /^multipart\//i.test(request.headers.get("Content-Type") ?? "");

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
  const answer = useActionData<typeof action>();
  if (answer?.page === "not-open")
    return <NotOpenPage notice={notice} status={answer.noticeStatus} typed={answer.typed} />;
  if (answer?.page === "draft-conflict") return <DraftConflictPage {...answer} notice={notice} />;
  if (answer?.page === "review") return <ReviewPage {...answer} notice={notice} challenge={challenge} />;
  if (!answer && !notice.takenAs) return <NotOpenPage notice={notice} status={notice.status} />;
  return (
    <CommentFormPage
      notice={notice}
      challenge={challenge}
      above={answer ? <DraftNews notice={notice} {...answer} /> : null}
      {...(answer ?? { submissionKey: freshKey })}
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
