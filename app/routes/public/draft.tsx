import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listPending } from "~/attachments/pending-files.server";
import { discardDraft } from "~/drafts/discard-draft.server";
import { isDraftKey } from "~/drafts/draft";
import { DraftDeletedPage } from "~/drafts/draft-deleted-page";
import { DraftPage } from "~/drafts/draft-page";
import { LINK_EMAIL } from "~/drafts/draft-panel";
import { findDraft } from "~/drafts/drafts.server";
import { type LinkMailed, mailDraftLink } from "~/drafts/mail-draft-link.server";
import { readForm } from "~/http/form";
import { useTranslate } from "~/i18n/translate";
import { findNotice } from "~/notices/notices.server";
import { draftPath } from "~/paths";
import { missing, pageLocale } from "./adapter.server";
import { pageTranslator, unlistedMeta } from "./page-meta";

/**
 * The address is the secret. "strict-origin" keeps it out of every Referer header as "no-referrer" would, but lets a form
 * say where it comes from: without that the origin check would refuse what older browsers send.
 */
const PRIVATE = {
  "Cache-Control": "no-store",
  "X-Robots-Tag": "noindex",
  "Referrer-Policy": "strict-origin",
};

/** Drafts that were here, and those that never were, cannot be told apart once they are deleted. */
const gone = (key: string | undefined) =>
  isDraftKey(key) ? data("no-draft", { status: 410, headers: PRIVATE }) : missing("no-draft");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal, clientAddress } = context;
  const locale = pageLocale(params);
  const draft = await findDraft(portal.db, params.key ?? "");
  const notice = draft && (await findNotice(portal.db, draft.docket, locale));
  const done = new URL(request.url).searchParams.get("done");
  if (!notice) {
    if (done === "deleted") return data({ found: undefined }, { headers: PRIVATE });
    throw gone(params.key);
  }
  const asksProof = notice.takenAs !== null && (await portal.limits.looksUnusual(clientAddress));
  const found = {
    draft,
    notice,
    files: await listPending(portal.db, {
      docket: draft.docket,
      submissionKey: draft.typed.submissionKey ?? "",
    }),
    link: new URL(draftPath(locale, draft.key), portal.env.baseUrl).href,
    done: (["saved", "mailed"] as const).find((known) => known === done),
    challenge: asksProof ? await portal.proofs.issue() : undefined,
  };
  return data({ found }, { headers: PRIVATE });
}

/** Why the link was not sent. */
interface NotMailed {
  readonly email: string;
  readonly outcome: Exclude<LinkMailed["outcome"], "mailed" | "gone">;
  readonly minutes: number;
}

const show = (answer: NotMailed, status: number, headers: Readonly<Record<string, string>> = {}) =>
  data(answer, { status, headers: { ...PRIVATE, ...headers } });

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { portal, clientAddress } = context;
  const locale = pageLocale(params);
  const key = params.key ?? "";
  const form = await readForm(request);
  const intent = form.get("intent");
  if (intent === "mail") {
    const email = String(form.get(LINK_EMAIL) ?? "").trim();
    const mailed = await mailDraftLink(
      portal,
      { key, locale, email },
      async () => (await portal.limits.countLinkWish(clientAddress)) ?? portal.limits.countLetter(email),
    );
    if (mailed.outcome === "gone") throw gone(key);
    if (mailed.outcome === "mailed") return redirect(`${draftPath(locale, key)}?done=mailed`, 303);
    const { outcome } = mailed;
    if (outcome === "wrong-address") return show({ email, outcome, minutes: 0 }, 422);
    const { waitSeconds } = mailed;
    return show({ email, outcome, minutes: Math.ceil(waitSeconds / 60) }, 429, {
      "Retry-After": String(waitSeconds),
    });
  }
  if (intent !== "delete") throw new Response(null, { status: 400 });
  if (!(await discardDraft(portal, key))) throw gone(key);
  return redirect(`${draftPath(locale, key)}?done=deleted`, 303);
}

export const headers: HeadersFunction = ({ actionHeaders, loaderHeaders, errorHeaders }) =>
  errorHeaders ?? (actionHeaders.has("Referrer-Policy") ? actionHeaders : loaderHeaders);

export const meta: MetaFunction<typeof loader> = (args) => {
  const title = pageTranslator(args.params)(args.data ? "drafts:title" : "http:no-draft.title");
  return unlistedMeta(args, { title });
};

export default function DraftRoute() {
  const { found } = useLoaderData<typeof loader>();
  // the data of `show`, as the action gave it: it is rendered on the server alone
  const answer = useActionData<typeof action>() as NotMailed | undefined;
  const t = useTranslate();
  if (!found) return <DraftDeletedPage />;
  const message = answer && t(`drafts:error.${answer.outcome}`, { count: answer.minutes });
  return <DraftPage {...found} problem={answer && message ? { email: answer.email, message } : undefined} />;
}
