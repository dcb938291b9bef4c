import type { LoaderFunctionArgs } from "@remix-run/node";
import { asSeenBy, onlyNarrowing } from "~/comments/comment-filter";
import { readCommentFilter } from "~/comments/read-comment-filter";
import { deskLocale } from "~/i18n/locale";
import { getStaff } from "~/staff/current-staff";
import { readSummary } from "~/summaries/read-summary.server";
import { withDefaultStatus } from "~/summaries/summary";

/** The summary that an address asks for, with its filter, docket included. Throws 404 where there is no such docket. */
export async function loadSummary({ request, params, context }: LoaderFunctionArgs) {
  const locale = deskLocale(request.headers);
  const parameters = new URL(request.url).searchParams;
  const { held: _never, ...narrowed } = onlyNarrowing(
    asSeenBy(readCommentFilter(parameters), getStaff(context).id),
  );
  const docket = params.docket ?? "";
  const filter = { ...withDefaultStatus(narrowed, parameters), docket };
  const read = await readSummary(context.portal.db, docket, filter, locale);
  if (!read) throw new Response(null, { status: 404 });
  return { ...read, filter, locale };
}
