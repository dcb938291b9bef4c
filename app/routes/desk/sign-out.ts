import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { signInPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { signOut } from "~/staff/sessions.server";

/** Ends the session, here and on the server. */
export async function action({ request, context }: ActionFunctionArgs) {
  const headers = await signOut(context.portal, getStaff(context), request.headers);
  return redirect(`${signInPath}?signed-out`, { status: 303, headers });
}
