import type { LoaderFunctionArgs } from "@remix-run/node";
import { draftAsked } from "~/findings/document/give-draft.server";
import { PRINT_POLICY, renderPrintPage } from "~/findings/document/print-page.server";
import { deskLocale } from "~/i18n/locale";
import { deskCommentPath, documentPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";

/** The draft of a summary as its print page, in either language whatever the desk's is; takes the queue's filters. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { document, locale, checksum } = await draftAsked(context.portal.db, {
    docket: params.docket ?? "",
    url: request.url,
    staffId: getStaff(context).id,
    deskLocale: deskLocale(request.headers),
  });
  const composing = { locale, checksum, version: undefined, commentHref: deskCommentPath };
  return new Response(renderPrintPage(document, composing, documentPath(document.docket)), {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Content-Security-Policy": PRINT_POLICY,
    },
  });
}
