import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { readForm } from "~/http/form";
import { isLocale, LANGUAGE_COOKIE } from "~/i18n/locale";
import { deskPath } from "~/paths";
import { setStaffLocale } from "~/staff/invite-staff.server";
import { safeReturn } from "~/staff/safe-return";

const ONE_YEAR_S = 365 * 24 * 60 * 60;

/** Remembers the desk's language in a cookie that says nothing else, and with an account for letters to it, and goes back to the page it was changed on. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const language = form.get("language");
  if (!isLocale(language)) throw new Response(null, { status: 400 });
  if (context.staff) await setStaffLocale(context.portal.db, context.staff.id, language);
  const secure = context.portal.env.baseUrl.protocol === "https:" ? "; Secure" : "";
  return redirect(safeReturn(form.get("to")) ?? deskPath, {
    status: 303,
    headers: {
      "Set-Cookie": `${LANGUAGE_COOKIE}=${language}; Path=/; Max-Age=${ONE_YEAR_S}; HttpOnly; SameSite=Lax${secure}`,
    },
  });
}

/** Changed by a form alone; whoever comes by a link is taken to the desk. */
export const loader = () => redirect(deskPath);
