import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { recordEvent } from "~/audit/audit.server";
import { docketParts } from "~/docket-parts.server";
import { countWanted, isLarge } from "~/exports/count-wanted.server";
import { openExport } from "~/exports/export-body.server";
import {
  type ExportRequest,
  exportFormats,
  exportQuery,
  fileNameOf,
  findRefusal,
  mediaTypeOf,
} from "~/exports/export-request";
import { askForExport, whatWasTaken } from "~/exports/files/own-exports.server";
import { makeFile } from "~/exports/make-file.server";
import { readExportParameters } from "~/exports/read-export-request";
import { deskLocale, type Locale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import { docketExportPath, exportNames, ownExportPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { findDocket } from "~/summaries/dockets.server";

const RETRY_AFTER_S = "15";

/**
 * A docket's comments in one of the forms, narrowed by the queue's filters. Few are sent at once; of many a file is made, and
 * the answer leads to where it will be.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const locale = deskLocale(request.headers);
  const format = exportFormats.find((each) => exportNames[each] === params.file);
  const docket = format ? await findDocket(portal.db, params.docket ?? "", locale) : undefined;
  if (!format || !docket) throw new Response(null, { status: 404 });
  const { id: staffId, role } = getStaff(context);
  const parameters = new URL(request.url).searchParams;
  const wanted: ExportRequest = {
    docket: docket.docketNumber,
    format,
    ...readExportParameters(parameters, { staffId, deskLocale: locale }),
  };
  const refusal = findRefusal(wanted, role);
  if (refusal === "role") throw new Response(null, { status: 403 });
  // the page says why, and what to do
  if (refusal === "form") return redirect(choosingPath(wanted), 303);
  const headers = {
    "Content-Type": mediaTypeOf(format),
    "Content-Disposition": `attachment; filename="${fileNameOf(wanted, docket.asOf)}"`,
    "Cache-Control": "no-store",
  };
  if (request.method === "HEAD") return new Response(null, { headers });
  const count = await countWanted(portal.db, wanted);
  if (await isLarge(portal.db, wanted, count)) {
    // a page elsewhere that leads here must not have files made
    if (isForeign(request.headers)) return redirect(choosingPath(wanted), 303);
    const asked = await askForExport(portal, { staffId, role }, wanted, count);
    return asked === "too-many" ? busy(locale, "exports:tooMany") : redirect(ownExportPath(asked.id), 303);
  }
  const { signal } = request;
  const maker = { ...portal, docketParts };
  const body = await openExport(() => makeFile(maker, wanted, { signal }), signal);
  if (!body) return busy(locale, "exports:busy");
  try {
    await recordEvent(portal.db, {
      actor: { staffId },
      action: "comments.exported",
      subject: { kind: "notice", id: wanted.docket },
      after: whatWasTaken(wanted, role),
    });
  } catch (error) {
    await body.cancel();
    throw error;
  }
  return new Response(body, { headers });
}

const choosingPath = (wanted: ExportRequest) => {
  const query = exportQuery(wanted);
  return `${docketExportPath(wanted.docket)}${query}${query ? "&" : "?"}format=${wanted.format}`;
};

const isForeign = (headers: Headers) => headers.get("Sec-Fetch-Site") === "cross-site";

function busy(locale: Locale, why: "exports:busy" | "exports:tooMany") {
  return new Response(translator(locale)(why), {
    status: 503,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Retry-After": RETRY_AFTER_S },
  });
}
