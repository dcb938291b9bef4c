import type { LoaderFunctionArgs } from "@remix-run/node";
import { giveFile } from "~/attachments/give-file.server";
import { recordEvent } from "~/audit/audit.server";
import { fileNameOf, findRefusal, mediaTypeOf } from "~/exports/export-request";
import { isExportId, isUnderWay } from "~/exports/files/own-export";
import { findOwnExport, whatWasTaken } from "~/exports/files/own-exports.server";
import { escapeHtml, plainPage } from "~/http/plain-page";
import { deskLocale, type Locale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import { exportsPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";

/**
 * The bytes of a finished file, for whoever asked for it and nobody else, whatever link they have: somebody else's is
 * not there. Rights are asked about anew, since they may have changed; one whose time is over says so.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const { id: staffId, role } = getStaff(context);
  const id = params.export ?? "";
  const found = isExportId(id) ? await findOwnExport(portal.db, staffId, id) : undefined;
  if (!found || isUnderWay(found.state)) throw new Response(null, { status: 404 });
  if (findRefusal(found.request, role)) throw new Response(null, { status: 403 });
  const locale = deskLocale(request.headers);
  const { storageKey, size, sha256, asOf } = found;
  if (found.state !== "ready" || found.isPast || !storageKey || !asOf || size === null || sha256 === null)
    return gone(locale, id, portal.env.SITE_NAME);
  if (request.method !== "HEAD") {
    await recordEvent(portal.db, {
      actor: { staffId },
      action: "export.downloaded",
      subject: { kind: "notice", id: found.request.docket },
      after: { ...whatWasTaken(found.request, role), export: id },
    });
  }
  const file = {
    fileName: fileNameOf(found.request, asOf),
    mediaType: mediaTypeOf(found.request.format),
    size,
    sha256,
    storageKey,
  };
  return giveFile(portal, file, { method: request.method, locale });
}

/** 410: it was there, and can be made again. */
function gone(locale: Locale, id: string, siteName: string | undefined): Response {
  const t = translator(locale);
  const page = plainPage({
    siteName,
    locale,
    title: t("exports:gone.title"),
    body: `<p>${t("exports:gone.text")}</p>
<form method="post" action="${exportsPath}"><input type="hidden" name="export" value="${escapeHtml(id)}">
<button name="intent" value="again">${t("exports:again")}</button></form>
<p><a href="${exportsPath}">${t("exports:toList")}</a></p>`,
  });
  return new Response(page, {
    status: 410,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}
