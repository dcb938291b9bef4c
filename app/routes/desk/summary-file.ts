import type { LoaderFunctionArgs } from "@remix-run/node";
import { giveFile } from "~/attachments/give-file.server";
import { recordEvent } from "~/audit/audit.server";
import { deskLocale } from "~/i18n/locale";
import { findIssuedFile } from "~/issuing/issued-summaries.server";
import { readVersionNumber } from "~/issuing/version-number";
import { getStaff } from "~/staff/current-staff";

/** A file of an issued summary, byte for byte as it was issued. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const { docket = "", file: name = "" } = params;
  const version = readVersionNumber(params.version);
  const file = version === undefined ? undefined : await findIssuedFile(portal.db, { docket, version, name });
  if (!file) throw new Response(null, { status: 404 });
  if (request.method !== "HEAD")
    await recordEvent(portal.db, {
      actor: { staffId: getStaff(context).id },
      action: "summary.downloaded",
      subject: { kind: "notice", id: docket },
      after: { version, file: name, checksum: file.sha256 },
    });
  return giveFile(portal, file, { method: request.method, locale: deskLocale(request.headers) });
}
