import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { negotiateLocale } from "~/i18n/locale";
import { homePath } from "~/paths";

/** `/`: sends a person on by the browser's language. */
export function loader({ request }: LoaderFunctionArgs) {
  const locale = negotiateLocale(request.headers.get("Accept-Language"));
  return redirect(homePath(locale), { headers: { Vary: "Accept-Language", "Cache-Control": "no-store" } });
}
