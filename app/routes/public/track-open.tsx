import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findByFollowKey } from "~/comments/follow/follow-comment.server";
import { isFollowKey, setFollowCookie } from "~/comments/follow/follow-cookie";
import { trackPath } from "~/paths";
import { missing, pageLocale } from "./adapter.server";
import { isSecure } from "./follow.server";

/** The private link: its key moves into a cookie, so that it stands in the address bar no longer than the mail's reader needs. */
export async function loader({ request, params, context: { portal } }: LoaderFunctionArgs) {
  const locale = pageLocale(params);
  const followed = isFollowKey(params.key) ? await findByFollowKey(portal.db, params.key) : undefined;
  if (!followed) throw missing("no-private-link");
  return redirect(trackPath(locale, followed.trackingNumber), {
    status: 303,
    headers: { "Set-Cookie": setFollowCookie(request.headers, followed, isSecure(portal)) },
  });
}

/** Makes it a page, so that an unknown key is answered with one. */
export default function TrackOpen() {
  return null;
}
