import type { LoaderFunctionArgs } from "@remix-run/node";
import { findVersion } from "~/issuing/issued-summaries.server";
import { readVersionNumber } from "~/issuing/version-number";

/** Where a version is, for the script of its page. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const number = readVersionNumber(params.version);
  const version = number && (await findVersion(context.portal.db, params.docket ?? "", number));
  if (!version) throw new Response(null, { status: 404 });
  return Response.json({ state: version.state });
}
