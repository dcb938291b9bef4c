import type { LoaderFunctionArgs } from "@remix-run/node";
import { recordEvent } from "~/audit/audit.server";
import { asSeenBy, onlyNarrowing } from "~/comments/comment-filter";
import { readCommentFilter } from "~/comments/read-comment-filter";
import { openExport } from "~/exports/export-body.server";
import { exportComments } from "~/exports/export-comments.server";
import { deskLocale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import { getStaff } from "~/staff/current-staff";
import { findDocket } from "~/summaries/dockets.server";

const RETRY_AFTER_S = "15";

/** A docket's comments as CSV, narrowed by the queue's filters. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const locale = deskLocale(request.headers);
  const t = translator(locale);
  const docket = await findDocket(portal.db, params.docket ?? "", locale);
  if (!docket) throw new Response(null, { status: 404 });
  const headers = {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${fileName(docket.docketNumber, docket.asOf)}"`,
    "Cache-Control": "no-store",
  };
  if (request.method === "HEAD") return new Response(null, { headers });
  const { id: staffId, role } = getStaff(context);
  const asked = asSeenBy(readCommentFilter(new URL(request.url).searchParams), staffId);
  const { docket: _sameDocket, ...filter } = onlyNarrowing(asked);
  const scope = { docket: docket.docketNumber, filter, locale, questionWord: t("exports:question") };
  const { signal } = request;
  const body = await openExport(() => exportComments(portal, scope, signal), signal);
  if (!body) {
    const refused = { "Content-Type": "text/plain; charset=utf-8", "Retry-After": RETRY_AFTER_S };
    return new Response(t("exports:busy"), { status: 503, headers: refused });
  }
  try {
    await recordEvent(portal.db, {
      actor: { staffId },
      action: "comments.exported",
      subject: { kind: "notice", id: docket.docketNumber },
      after: { format: "csv", role, filters: filter },
    });
  } catch (error) {
    await body.cancel();
    throw error;
  }
  return new Response(body, { headers });
}

/** `HLED-2026-0001-comments-2026-11-22.csv`, the day in UTC as the times in the file. */
const fileName = (docket: string, asOf: Date) => `${docket}-comments-${asOf.toISOString().slice(0, 10)}.csv`;
