import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form";
import { isLocale } from "~/i18n/locale";
import { followingPath } from "~/paths";
import { FollowingEnded, FollowingPage } from "~/subscriptions/following-page";
import { changeFollowing, endFollowing, findOwnFollowing } from "~/subscriptions/own-following.server";
import { keepHeaders, pageLocale } from "./adapter.server";
import { FOLLOWING_HEADERS } from "./following.server";
import { pageTranslator, unlistedMeta } from "./page-meta";

/** Where nothing is followed under a key, whether it ended or never was, the page says that it has ended. */
export async function loader({ request, params, context: { portal } }: LoaderFunctionArgs) {
  const locale = pageLocale(params);
  const { key = "" } = params;
  const following = await findOwnFollowing(portal.db, key, locale);
  const given = new URL(request.url).searchParams.get("done");
  const done = (["confirmed", "saved"] as const).find((known) => known === given);
  return data({ following, done, action: followingPath(locale, key) }, { headers: FOLLOWING_HEADERS });
}

export async function action({ request, params, context: { portal } }: ActionFunctionArgs) {
  const locale = pageLocale(params);
  const { key = "" } = params;
  const form = await readForm(request);
  const intent = form.get("intent");
  if (intent === "leave") {
    await endFollowing(portal.db, key);
    return redirect(followingPath(locale, key), 303);
  }
  const language = form.get("language");
  if (intent !== "save" || !isLocale(language)) throw new Response(null, { status: 400 });
  const keep = form.getAll("keep").flatMap((id) => (/^\d{1,15}$/.test(String(id)) ? [Number(id)] : []));
  await changeFollowing(portal.db, key, { keep, locale: language });
  // in the language just chosen: whoever chooses it reads it
  return redirect(`${followingPath(language, key)}?done=saved`, 303);
}

export const headers = keepHeaders;

export const meta: MetaFunction<typeof loader> = (args) =>
  unlistedMeta(args, {
    title: pageTranslator(args.params)(
      args.data?.following ? "following:own.title" : "following:ended.title",
    ),
  });

export default function Following() {
  const { following, ...page } = useLoaderData<typeof loader>();
  return following ? <FollowingPage following={following} {...page} /> : <FollowingEnded />;
}
