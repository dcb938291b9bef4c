import type { LoaderFunctionArgs } from "@remix-run/node";
import { recordEvent } from "~/audit/audit.server";
import { DOCX_TYPE, renderDocx } from "~/findings/document/docx.server";
import { draftAsked } from "~/findings/document/give-draft.server";
import { deskLocale } from "~/i18n/locale";
import { postedCommentPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";

/** The draft of a summary as a Word file, marked as a draft; takes the queue's filters, and `lang`. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, env } = context.portal;
  const { id: staffId } = getStaff(context);
  const { document, locale, filter, checksum } = await draftAsked(db, {
    docket: params.docket ?? "",
    url: request.url,
    staffId,
    deskLocale: deskLocale(request.headers),
  });
  const headers = {
    "Content-Type": DOCX_TYPE,
    "Content-Disposition": `attachment; filename="${document.docket}-summary-draft-${locale}.docx"`,
    "Cache-Control": "no-store",
  };
  if (request.method === "HEAD") return new Response(null, { headers });
  const file = await renderDocx(document, {
    locale,
    checksum,
    version: undefined,
    commentHref: (number) => new URL(postedCommentPath(locale, number), env.baseUrl).href,
  });
  await recordEvent(db, {
    actor: { staffId },
    action: "summary.downloaded",
    subject: { kind: "notice", id: document.docket },
    after: { draft: true, format: "docx", language: locale, filters: filter, checksum },
  });
  return new Response(file, { headers });
}
