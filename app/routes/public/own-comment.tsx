import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAcknowledgementText } from "~/acknowledgements/acknowledgements.server";
import { requestLetter } from "~/comments/follow/follow-comment.server";
import { mayAmend, mayWithdraw } from "~/comments/follow/follow-rules";
import { listOwnHistory } from "~/comments/follow/own-comment.server";
import { OwnCommentPage } from "~/comments/follow/own-comment-page";
import { findNotice } from "~/notices/notices.server";
import { followPath, trackPath } from "~/paths";
import { missing } from "./adapter.server";
import { getOpened } from "./follow.server";
import { pageTranslator, unlistedMeta } from "./page-meta";

const outcomes = ["amended", "unchanged", "contact-changed", "withdrawn", "link-sent"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { db, env } = args.context.portal;
  const { comment, followed, locale, headers } = await getOpened(args);
  const { trackingNumber, docketNumber } = comment;
  const notice = await findNotice(db, docketNumber, locale);
  if (!notice) throw missing("no-docket");
  const done = new URL(args.request.url).searchParams.get("done");
  return data(
    {
      comment,
      notice,
      history: await listOwnHistory(db, trackingNumber),
      acknowledgement: await findAcknowledgementText(db, comment.id),
      may: { amend: mayAmend(comment), withdraw: mayWithdraw(comment) },
      privateLink: new URL(followPath(locale, followed.followKey), env.baseUrl).href,
      done: outcomes.find((outcome) => outcome === done),
    },
    { headers },
  );
}

/** Sends the link that confirms the address once more, or the private link where that is done. */
export async function action(args: ActionFunctionArgs) {
  const { portal, clientAddress } = args.context;
  const { comment, locale } = await getOpened(args);
  if (!comment.email) return redirect(trackPath(locale, comment.trackingNumber), 303);
  const waitSeconds = await portal.limits.countLinkWish(clientAddress);
  if (waitSeconds !== undefined) {
    return data({ waitSeconds }, { status: 429, headers: { "Retry-After": String(waitSeconds) } });
  }
  await requestLetter(portal, {
    ...comment,
    kind: comment.toBeConfirmed ? "confirm-address" : "private-link",
  });
  return redirect(`${trackPath(locale, comment.trackingNumber)}?done=link-sent`, 303);
}

/** The loader's, and in answer to a form also the action's. */
export const headers: HeadersFunction = ({ actionHeaders, loaderHeaders, errorHeaders }) => {
  const all = new Headers(errorHeaders ?? loaderHeaders);
  for (const [name, value] of actionHeaders) all.set(name, value);
  return all;
};

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = pageTranslator(args.params);
  const { trackingNumber = "" } = args.data?.comment ?? {};
  return unlistedMeta(args, { title: t("follow:page.title", { trackingNumber }) });
};

export default function OwnComment() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <OwnCommentPage {...loaded} waitSeconds={answer?.waitSeconds} />;
}
