import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { listModerators } from "~/assignments/assign-comments.server";
import { readAssignment } from "~/assignments/assignment-form";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { readForm } from "~/http/form";
import { actOnComment } from "~/operations/begin-operation.server";
import { deskCommentPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { safeReturn } from "~/staff/safe-return";

/** Gives a comment to somebody or to nobody, and goes back to its page. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { portal } = context;
  const staffId = getStaff(context).id;
  const trackingNumber = parseTrackingNumber(params.trackingNumber ?? "");
  if (!trackingNumber) throw new Response(null, { status: 404 });
  const form = await readForm(request);
  const wanted = readAssignment(form, staffId);
  if (!wanted) throw new Response(null, { status: 400 });
  const back = new URL(
    safeReturn(form.get("back")) ?? deskCommentPath(trackingNumber),
    "http://desk.invalid",
  );
  const goBack = (told: { readonly saved: string } | { readonly did: string }) => {
    for (const name of ["saved", "did", "end"]) back.searchParams.delete(name);
    for (const [name, value] of Object.entries(told)) back.searchParams.set(name, value);
    return redirect(`${back.pathname}${back.search}#pane`, 303);
  };
  if (wanted.to === "") return goBack({ saved: "nobody-chosen" });
  if (wanted.to !== null && !(await listModerators(portal.db)).some(({ id }) => id === wanted.to)) {
    throw new Response(null, { status: 400 });
  }
  const result = await actOnComment(portal, {
    trackingNumber,
    version: null,
    staffId,
    action: { steps: [{ do: "assign", ...wanted }] },
  });
  if (result.outcome === "not-found") throw new Response(null, { status: 404 });
  if (result.outcome === "saved") return goBack({ did: result.operationId });
  return goBack({ saved: result.outcome === "unchanged" ? "unchanged" : "not-assigned" });
}
