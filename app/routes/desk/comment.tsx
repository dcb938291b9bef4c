import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { KeyHint } from "~/desk-keys/key-hint";
import { reachedBy } from "~/desk-keys/shortcuts";
import { readForm } from "~/http/form";
import { useTranslate } from "~/i18n/translate";
import { actOnComment } from "~/operations/begin-operation.server";
import { BulkBar } from "~/operations/bulk-bar";
import { FiltersInForce } from "~/queue/filters-in-force";
import { QueueLength, QueueList, queueHref } from "~/queue/queue-list";
import { getStaff } from "~/staff/current-staff";
import { afterDecidingCookie } from "~/triage/after-deciding";
import { readCommentAction } from "~/triage/comment-action";
import type { NotSaved } from "~/triage/save-outcome";
import { ListAndPane } from "~/ui/list-and-pane";
import { addressAfter, stepsOf } from "./answer-comment.server";
import { CommentPane } from "./comment-pane";
import { type CommentLoaded, loadComment } from "./load-comment.server";
import { deskTitle } from "./page-title";

export const meta = deskTitle<CommentLoaded>((t, loaded) =>
  t("triage:comment.title", { trackingNumber: loaded?.comment.trackingNumber ?? "" }),
);

export const loader = (args: LoaderFunctionArgs) => loadComment(args);

export async function action({ request, params, context }: ActionFunctionArgs) {
  const trackingNumber = parseTrackingNumber(params.trackingNumber ?? "");
  const sent = readCommentAction(await readForm(request));
  if (!trackingNumber) throw new Response(null, { status: 404 });
  if (!sent) throw new Response(null, { status: 400 });
  const notSaved = { intent: sent.intent, entered: sent.entered, version: sent.version };
  if (Object.keys(sent.errors).length > 0) {
    return data<NotSaved>({ ...notSaved, errors: sent.errors }, { status: 422 });
  }
  const result = await actOnComment(context.portal, {
    trackingNumber,
    version: sent.version,
    staffId: getStaff(context).id,
    action: { steps: stepsOf(sent) },
  });
  switch (result.outcome) {
    case "not-found":
      throw new Response(null, { status: 404 });
    case "overtaken":
    case "not-allowed":
    case "already":
    case "no-address":
    case "unconfirmed":
    case "suppressed":
    case "failed":
      return data<NotSaved>({ ...notSaved, refusal: result.outcome }, { status: 409 });
    default: {
      const operationId = result.outcome === "saved" ? result.operationId : undefined;
      return redirect(await addressAfter(request, context, trackingNumber, sent, operationId), {
        status: 303,
        headers: sent.afterDeciding
          ? {
              "Set-Cookie": afterDecidingCookie(
                sent.afterDeciding,
                context.portal.env.baseUrl.protocol === "https:",
              ),
            }
          : {},
      });
    }
  }
}

export default function Comment() {
  const loaded = useLoaderData<typeof loader>();
  const { place, beside, comment, moderator } = loaded;
  const t = useTranslate();
  return (
    <ListAndPane
      listLabel={t("queue:list.list")}
      paneLabel={t("queue:list.pane")}
      list={
        <>
          <p className="ui-list-top">
            <QueueLength page={beside.page} />{" "}
            <a href={queueHref(place.filter, place.cursor)} {...reachedBy("filters")}>
              {t("queue:list.change")}
              <KeyHint of="filters" />
            </a>
          </p>
          <FiltersInForce filter={place.filter} hrefOf={queueHref} />
          <QueueList
            page={beside.page}
            place={place}
            current={comment.trackingNumber}
            bulkBar={moderator ? <BulkBar count={beside.page.count} /> : undefined}
            staffId={loaded.me}
          />
        </>
      }
      pane={<CommentPane loaded={loaded} />}
    />
  );
}
