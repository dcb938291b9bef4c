import type { LoaderFunctionArgs } from "@remix-run/node";
import { findRunProgress } from "~/acknowledging/letter-runs.server";
import { isOperationId } from "~/operations/operation-id";

/** How far the letters of a run are, for the script of its page. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params.operation ?? "";
  const progress = isOperationId(id) ? await findRunProgress(context.portal.db, id) : undefined;
  if (!progress) throw new Response(null, { status: 404 });
  return Response.json(progress);
}
