import type { LoaderFunctionArgs } from "@remix-run/node";
import { readLetterHtml } from "~/acknowledging/read-letter-page.server";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { answerMailBody } from "~/mail/mail-body.server";
import { getStaff } from "~/staff/current-staff";

/** A letter that was not sent yet, for the frame of the page that shows it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const trackingNumber = parseTrackingNumber(params.trackingNumber ?? "");
  const { searchParams } = new URL(request.url);
  const html =
    trackingNumber &&
    (await readLetterHtml(context.portal, getStaff(context).id, trackingNumber, searchParams));
  if (!html) throw new Response(null, { status: 404 });
  return answerMailBody(html);
}
