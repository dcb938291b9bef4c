import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form";
import { followingPath } from "~/paths";
import { FollowingEnded, FollowingPage } from "~/subscriptions/following-page";
import { endFollowing, findOwnFollowing } from "~/subscriptions/own-following.server";
import { keepHeaders, pageLocale } from "./adapter.server";
import { FOLLOWING_HEADERS } from "./following.server";
import { pageTranslator, unlistedMeta } from "./page-meta";

/** A mail program that opens the address instead of posting to it is shown what would end: following a link ends nothing. */
export async function loader({ params, context: { portal } }: LoaderFunctionArgs) {
  const locale = pageLocale(params);
  const following = await findOwnFollowing(portal.db, params.key, locale);
  return data({ following, action: followingPath(locale, params.key ?? "") }, { headers: FOLLOWING_HEADERS });
}

/**
 * One-click unsubscribing (RFC 8058, 3.1): whoever has the address and sends the one agreed field ends it, without a cookie,
 * without a further question and without being sent on; a second time is answered as the first. `originCheck` lets it pass.
 */
export async function action({ request, params, context: { portal } }: ActionFunctionArgs) {
  const form = await readForm(request);
  if (form.get("List-Unsubscribe") !== "One-Click") throw new Response(null, { status: 400 });
  await endFollowing(portal.db, params.key);
  return null;
}

export const headers = keepHeaders;

export const meta: MetaFunction<typeof loader> = (args) =>
  unlistedMeta(args, {
    title: pageTranslator(args.params)(
      args.data?.following ? "following:own.title" : "following:ended.title",
    ),
  });

export default function Leave() {
  const { following, action } = useLoaderData<typeof loader>();
  return following ? <FollowingPage following={following} action={action} /> : <FollowingEnded />;
}
