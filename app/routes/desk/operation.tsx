import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readCommentFilter } from "~/comments/read-comment-filter";
import { readForm } from "~/http/form";
import { stopOperation, undoOperation } from "~/operations/begin-operation.server";
import { isOperationId } from "~/operations/operation-id";
import { OperationPage } from "~/operations/operation-page";
import { findOperation, hasLetters, listSkipped } from "~/operations/read-operation.server";
import { letterRunPath, operationPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { safeReturn } from "~/staff/safe-return";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("operations:title"));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db } = context.portal;
  const id = params.operation ?? "";
  const operation = isOperationId(id) ? await findOperation(db, id) : undefined;
  if (!operation) throw new Response(null, { status: 404 });
  // letters have a page of their own, which tells what became of them
  if (operation.action.steps.every((step) => step.do === "acknowledge")) throw redirect(letterRunPath(id));
  const { query } = operation;
  const filter = query === null ? undefined : readCommentFilter(new URLSearchParams(query));
  return {
    operation,
    filter,
    skipped: operation.skipped > 0 ? await listSkipped(db, id) : [],
    hasLetters: await hasLetters(db, id),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const id = params.operation ?? "";
  const form = await readForm(request);
  const intent = form.get("intent");
  if (!isOperationId(id)) throw new Response(null, { status: 404 });
  const staff = getStaff(context);
  if (intent === "stop") {
    await stopOperation(context.portal.db, id, staff.id);
    return redirect(operationPath(id), 303);
  }
  if (intent !== "undo") throw new Response(null, { status: 400 });
  const undoing = await undoOperation(context.portal, id, staff.id);
  if (undoing.outcome === "not-found") throw new Response(null, { status: 404 });
  const back = safeReturn(form.get("back"));
  if (back && "operationId" in undoing) {
    const undone = await findOperation(context.portal.db, undoing.operationId);
    const address = new URL(back, "http://desk.invalid");
    if (undone?.changed === 1) address.searchParams.set("did", undoing.operationId);
    else address.searchParams.set("saved", "not-undone");
    return redirect(`${address.pathname}${address.search}#pane`, 303);
  }
  return redirect(operationPath("operationId" in undoing ? undoing.operationId : id), 303);
}

export default function Operation() {
  return <OperationPage {...useLoaderData<typeof loader>()} />;
}
