import type { ActionFunctionArgs } from "@remix-run/node";
import { asSeenBy } from "~/comments/comment-filter";
import type { Step } from "~/operations/action";
import { listBeside } from "~/queue/list-queue.server";
import { getStaff } from "~/staff/current-staff";
import { isFinal } from "~/triage/after-deciding";
import type { CommentAction } from "~/triage/comment-action";
import { deskAddress } from "./comment-address";
import { placeIn } from "./comment-place.server";

/** The comment's own page again, or that of its neighbor where the moderator wants to go on; it tells what was done. */
export async function addressAfter(
  request: Request,
  context: ActionFunctionArgs["context"],
  trackingNumber: string,
  { intent, afterDeciding = "stay" }: CommentAction,
  /** What was done; undefined where nothing was different. */
  operationId: string | undefined,
): Promise<string> {
  const parameters = new URL(request.url).searchParams;
  const place = placeIn(parameters);
  const done = operationId ? { did: operationId } : { saved: "unchanged" };
  const goesOn = operationId !== undefined && afterDeciding !== "stay" && isFinal(intent);
  const beside = goesOn
    ? await listBeside(
        context.portal.db,
        asSeenBy(place.filter, getStaff(context).id),
        place.cursor,
        trackingNumber,
      )
    : undefined;
  const next = goesOn ? beside?.[afterDeciding] : undefined;
  return deskAddress(
    next?.trackingNumber ?? trackingNumber,
    next ? { ...place, cursor: next.cursor } : place,
    {
      ...done,
      ...(goesOn && !next ? { end: "yes" } : {}),
    },
  );
}

/** Whichever button is pressed, the ticked tags are saved with it. */
export function stepsOf(sent: CommentAction): Step[] {
  const { intent, suggested, withhold, reviewFirst } = sent;
  const tags: Step = { do: "set-tags", ticked: [...sent.entered.ticked] };
  if (intent === "tag") return [tags];
  if (intent === "accept") return [tags, { do: "accept-suggestions", above: 0, only: [...suggested] }];
  if (intent === "dismiss") return [tags, { do: "dismiss-suggestions", codes: [...suggested] }];
  if (intent === "acknowledge") return [tags, { do: "acknowledge" }];
  if (intent !== "withhold") return [tags, { do: "decide", decision: intent }];
  if (!withhold) throw new Response(null, { status: 400 });
  const first: Step[] = reviewFirst ? [{ do: "decide", decision: "return-to-review" }] : [];
  return [tags, ...first, { do: "withhold", ...withhold }];
}
