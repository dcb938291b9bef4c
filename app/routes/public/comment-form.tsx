import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { isRouteErrorResponse, useActionData, useLoaderData, useRouteError } from "@remix-run/react";
import { useContext } from "react";
import { isSubmissionKey } from "~/comments/comment-form";
import { CommentFormPage } from "~/comments/comment-form-page";
import { describeProblems } from "~/comments/form-problems";
import { NotOpenPage } from "~/comments/not-open-page";
import { receiveComment } from "~/comments/receive-comment.server";
import { SendAgainPage } from "~/comments/send-again-page";
import { readCommentForm, type TypedComment } from "~/comments/typed-comment";
import { readForm } from "~/http/form";
import { useLocale, useTranslate } from "~/i18n/translate";
import { findNotice } from "~/notices/notices.server";
import { PageContext } from "~/page-context";
import { receiptPath } from "~/paths";
import { isDatabaseAway } from "~db/errors";
import { FailurePage } from "../failure-page";
import { missing, pageDocket, pageLocale } from "./adapter.server";
import { pageTranslator, unlistedMeta } from "./page-meta";

export async function loader({ params, context: { portal } }: LoaderFunctionArgs) {
  const notice = await findNotice(portal.db, pageDocket(params), pageLocale(params));
  if (!notice) throw missing("no-docket");
  return { notice, freshKey: randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = pageLocale(params);
  const docket = pageDocket(params);
  const typed = readCommentForm(await readForm(request));
  const { portal, clientAddress } = context;
  const countSubmission = () => portal.limits.countSubmission(clientAddress);
  const result = await receiveComment(portal.db, { docket, locale, typed, countSubmission }).catch(
    (error: unknown) => {
      // The page that answers is made from what was typed, so that it needs no database.
      context.databaseAway = isDatabaseAway(error);
      context.log.error({ err: error }, "a comment could not be stored");
      throw data(typed, { status: context.databaseAway ? 503 : 500 });
    },
  );
  switch (result.outcome) {
    case "stored":
      return redirect(receiptPath(locale, result.trackingNumber), 303);
    case "no-such-notice":
      throw missing("no-docket");
    case "invalid":
      return data({ typed, errors: [...result.errors] }, { status: 422 });
    case "not-open":
      return data({ typed, status: result.status }, { status: 409 });
    case "too-many": {
      const { waitSeconds } = result;
      return data({ typed, waitSeconds }, { status: 429, headers: { "Retry-After": String(waitSeconds) } });
    }
  }
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
  const { notice, freshKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslate();
  const locale = useLocale();
  const typed = answer?.typed;
  if (answer && "status" in answer) {
    return <NotOpenPage notice={notice} status={answer.status} typed={typed} />;
  }
  if (notice.status !== "open") return <NotOpenPage notice={notice} status={notice.status} typed={typed} />;
  const usedKey = typed?.submissionKey ?? "";
  const problems =
    answer && "errors" in answer
      ? describeProblems(
          t,
          locale,
          answer.errors,
          answer.typed,
          notice.questions.map(({ id }) => id),
        )
      : [];
  return (
    <CommentFormPage
      notice={notice}
      submissionKey={isSubmissionKey(usedKey) ? usedKey : freshKey}
      typed={typed}
      problems={problems}
      waitSeconds={answer && "waitSeconds" in answer ? answer.waitSeconds : undefined}
    />
  );
}

/** What was typed is kept even where the answer to it could not be made. */
export function ErrorBoundary() {
  const answer = useActionData<typeof action>();
  const typed = findTyped(useRouteError()) ?? answer?.typed;
  const { databaseAway } = useContext(PageContext);
  return typed ? <SendAgainPage typed={typed} databaseAway={databaseAway} /> : <FailurePage />;
}

function findTyped(error: unknown): TypedComment | undefined {
  if (!isRouteErrorResponse(error) || (error.status !== 503 && error.status !== 500)) return undefined;
  const thrown: unknown = error.data;
  // the action throws 500 and 503 with nothing else
  return typeof thrown === "object" && thrown !== null ? (thrown as TypedComment) : undefined;
}
