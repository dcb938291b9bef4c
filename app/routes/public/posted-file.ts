import type { LoaderFunctionArgs } from "@remix-run/node";
import { giveFile } from "~/attachments/give-file.server";
import { findPostedFile } from "~/comments/posted-files.server";
import { pageLocale } from "./adapter.server";

/** A posted comment's file. */
export async function loader({ request, params, context: { portal } }: LoaderFunctionArgs) {
  const locale = pageLocale(params);
  const file = await findPostedFile(portal.db, params.trackingNumber ?? "", params.attachment ?? "");
  if (!file) throw new Response(null, { status: 404 });
  return giveFile(portal, file, { method: request.method, locale });
}
