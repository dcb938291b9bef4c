import type { LoaderFunctionArgs } from "@remix-run/node";
import { findFile } from "~/attachments/comment-files.server";
import { giveFile } from "~/attachments/give-file.server";
import { deskLocale } from "~/i18n/locale";

/** A comment's file, for staff. */
export async function loader({ request, params, context: { portal } }: LoaderFunctionArgs) {
  const file = await findFile(portal.db, params.trackingNumber ?? "", params.attachment ?? "");
  if (!file) throw new Response(null, { status: 404 });
  return giveFile(portal, file, { method: request.method, locale: deskLocale(request.headers) });
}
