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
import { CommentFormPage } from "~/comments/comment-form-page";
import { AmendFields, AmendHidden } from "~/comments/follow/amend-fields";
import { sentCookie } from "~/comments/follow/follow-cookie";
import { mayAmend } from "~/comments/follow/follow-rules";
import { NotAmendedPage } from "~/comments/follow/not-amended-page";
import { typeAgain } from "~/comments/follow/typed-again";
import { findReceipt } from "~/comments/receipt.server";
import { ReviewPage } from "~/comments/review-page";
import { SendAgainPage } from "~/comments/send-again-page";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { readCommentForm, type TypedComment } from "~/comments/typed-comment";
import { type FormWithFiles, readFormWithFiles } from "~/http/form-with-files.server";
import { useLocale, useTranslate } from "~/i18n/translate";
import { findNotice } from "~/notices/notices.server";
import { PageContext } from "~/page-context";
import { amendPath, trackPath } from "~/paths";
import { Alert } from "~/ui/alert";
import { isDatabaseAway } from "~db/errors";
import { FailurePage } from "../failure-page";
import { missing, pageLocale } from "./adapter.server";
import { answerAmendment } from "./amend-answer.server";
import { findOpened, getOpened, isSecure } from "./follow.server";
import { pageTranslator, unlistedMeta } from "./page-meta";

export async function loader(args: LoaderFunctionArgs) {
  const { comment, locale, headers } = await getOpened(args);
  const notice = await findNotice(args.context.portal.db, comment.docketNumber, locale);
  if (!notice) throw missing("no-docket");
  return data({ comment, notice, freshKey: randomUUID(), may: mayAmend(comment) }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const { portal } = args.context;
  // asked before the form is read, which with large files takes minutes, in which the notice may close
  const opening = findOpened(args);
  opening.catch(() => undefined); // whoever waits for it hears of it
  const form = await readFormWithFiles(portal, args.request);
  const typed = readCommentForm(form.fields);
  const { opened, answer } = await answerWith(args, opening, typed, form)
    .catch((error: unknown) => {
      // as with a new comment: the page that answers is made from what was typed, so that it needs no database
      args.context.databaseAway = isDatabaseAway(error);
      args.context.log.error({ err: error }, "an amendment could not be stored");
      throw data<Kept>({ typed, docket: "" }, { status: args.context.databaseAway ? 503 : 500 });
    })
    .finally(() => form.discard());
  if (!opened) throw data<Kept>({ typed, docket: answer }, { status: 403 });
  if (answer.page === "done") {
    const headers = new Headers(opened.headers);
    headers.append("Set-Cookie", sentCookie(typed.submissionKey ?? "", isSecure(portal)));
    const to = trackPath(opened.locale, opened.comment.trackingNumber);
    return redirect(`${to}?done=${answer.done}`, { status: 303, headers });
  }
  const wait = "waitSeconds" in answer ? answer.waitSeconds : undefined;
  const headers = wait ? { "Retry-After": String(wait) } : undefined;
  return data(answer, { status: answer.status, ...(headers ? { headers } : {}) });
}

/** The answer to the form, or, where the browser may not amend the comment any more, the docket it was written for. */
async function answerWith(
  args: ActionFunctionArgs,
  opening: ReturnType<typeof findOpened>,
  typed: TypedComment,
  form: FormWithFiles,
) {
  const opened = await opening;
  if (opened) return { opened, answer: await answerAmendment(args.context, opened, { typed, form }) };
  const trackingNumber = parseTrackingNumber(args.params.trackingNumber ?? "");
  const locale = pageLocale(args.params);
  const found = trackingNumber && (await findReceipt(args.context.portal.db, trackingNumber, locale));
  return { opened, answer: found ? found.docketNumber : "" };
}

/** What the error boundary is given of a form that could not be taken. */
interface Kept {
  readonly typed: TypedComment;
  /** Empty where it is unknown: then there is no file to be saved. */
  readonly docket: string;
}

/** What was typed is kept even where the answer to it could not be made. */
export function ErrorBoundary() {
  const error = useRouteError();
  const locale = useLocale();
  const { databaseAway } = useContext(PageContext);
  const kept = isRouteErrorResponse(error) ? findKept(error.data) : undefined;
  if (!kept || !isRouteErrorResponse(error)) return <FailurePage />;
  return error.status === 403 ? (
    <NotAmendedPage why="notOpened" {...kept} back={trackPath(locale)} />
  ) : (
    <SendAgainPage {...kept} databaseAway={databaseAway} />
  );
}

function findKept(thrown: unknown): Kept | undefined {
  // of all that is thrown here, the action's alone is an object with what was typed
  return typeof thrown === "object" && thrown !== null && "typed" in thrown ? (thrown as Kept) : undefined;
}

/** The loader's, and in answer to a form also the action's. */
export const headers: HeadersFunction = ({ actionHeaders, loaderHeaders, errorHeaders }) => {
  const all = new Headers(errorHeaders ?? loaderHeaders);
  for (const [name, value] of actionHeaders) all.set(name, value);
  return all;
};

export const meta: MetaFunction<typeof loader> = (args) =>
  unlistedMeta(args, { title: pageTranslator(args.params)("follow:amending.title") });

export default function Amend() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslate();
  const locale = useLocale();
  const { comment, notice, freshKey, may } = loaded;
  const { trackingNumber } = comment;
  const home = trackPath(locale, trackingNumber);
  const address = amendPath(locale, trackingNumber);
  if (answer?.page === "not-allowed" || (!answer && !may))
    return <NotAmendedPage why="notAllowed" typed={answer?.typed} docket={notice.docketNumber} back={home} />;
  if (answer?.page === "review") {
    return (
      <ReviewPage
        {...answer}
        notice={notice}
        proof=""
        action={address}
        carried={<AmendHidden {...answer} />}
        submit={t("follow:amending.submit")}
      />
    );
  }
  const { revision = comment.revision, removed = [], overtakenBy } = answer ?? {};
  return (
    <CommentFormPage
      {...(answer ?? { typed: typeAgain(comment), submissionKey: freshKey })}
      notice={notice}
      action={address}
      words={{ title: t("follow:amending.title"), intro: t("follow:amending.lede") }}
      above={
        overtakenBy === undefined ? (
          <p>{t("follow:amending.reread")}</p>
        ) : (
          <Alert kind="warning" role="alert" heading={t("follow:amending.overtaken.title")}>
            <p>
              {t("follow:amending.overtaken.text", { revision: overtakenBy })}{" "}
              <a href={home}>{t("follow:amending.overtaken.see")}</a>
            </p>
          </Alert>
        )
      }
      carried={<AmendFields revision={revision} removed={removed} stored={comment.files} />}
    />
  );
}
