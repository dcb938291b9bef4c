import type { LoaderFunctionArgs } from "@remix-run/node";
import { listProgress } from "~/exports/files/own-exports.server";
import { getStaff } from "~/staff/current-staff";

/** How far one's own files are, for the script of their list. */
export async function loader({ context }: LoaderFunctionArgs) {
  return Response.json(await listProgress(context.portal.db, getStaff(context).id));
}
