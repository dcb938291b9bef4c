import type { LoaderFunctionArgs } from "@remix-run/node";
import { isOperationId } from "~/operations/operation-id";
import { findProgress } from "~/operations/read-operation.server";

/** How far an operation is, for the script of its page. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params.operation ?? "";
  const progress = isOperationId(id) ? await findProgress(context.portal.db, id) : undefined;
  if (!progress) throw new Response(null, { status: 404 });
  return Response.json(progress);
}
