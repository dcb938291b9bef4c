import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { CommentHistoryPage } from "~/history/comment-history-page";
import {
  HISTORY_PER_PAGE,
  type HistoryOrder,
  isEntryKey,
  listCommentHistory,
} from "~/history/list-comment-history.server";
import { getStaff } from "~/staff/current-staff";
import { deskTitle } from "./page-title";

export const meta = deskTitle<Awaited<ReturnType<typeof loader>>>((t, loaded) =>
  t("history:comment.title", { trackingNumber: loaded?.trackingNumber ?? "" }),
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const trackingNumber = parseTrackingNumber(params.trackingNumber ?? "");
  const query = new URL(request.url).searchParams;
  const order: HistoryOrder = query.get("order") === "oldest" ? "oldest" : "newest";
  const given = query.get("after");
  const after = isEntryKey(given) ? given : undefined;
  const found =
    trackingNumber && (await listCommentHistory(context.portal.db, trackingNumber, { order, after }));
  if (!found) throw new Response(null, { status: 404 });
  const entries = found.slice(0, HISTORY_PER_PAGE);
  return {
    trackingNumber,
    entries,
    order,
    isFirst: after === undefined,
    next: found.length > entries.length ? entries.at(-1)?.key : undefined,
    linked: getStaff(context).role === "moderator",
  };
}

export default function CommentHistory() {
  return <CommentHistoryPage {...useLoaderData<typeof loader>()} />;
}
