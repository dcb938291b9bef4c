import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslate } from "~/i18n/translate";
import { followingPath } from "~/paths";
import { confirmFollowing, findFollowingRequest } from "~/subscriptions/confirm-following.server";
import { Button, ButtonRow } from "~/ui/button";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import { keepHeaders, missing, pageLocale } from "./adapter.server";
import { FOLLOWING_HEADERS } from "./following.server";
import { pageTranslator, unlistedMeta } from "./page-meta";

/** Shows a button and changes nothing: programs that scan mail follow its links. */
export async function loader({ params, context: { portal } }: LoaderFunctionArgs) {
  const what = await findFollowingRequest(portal.db, params.key, pageLocale(params));
  if (what === undefined) throw missing("no-following");
  return data({ what }, { headers: FOLLOWING_HEADERS });
}

export async function action({ params, context: { portal } }: ActionFunctionArgs) {
  const locale = pageLocale(params);
  const ownKey = await confirmFollowing(portal.db, params.key);
  if (ownKey === undefined) throw missing("no-following");
  return redirect(`${followingPath(locale, ownKey)}?done=confirmed`, 303);
}

export const headers = keepHeaders;

export const meta: MetaFunction<typeof loader> = (args) =>
  unlistedMeta(args, {
    title: pageTranslator(args.params)(args.data ? "following:confirm.title" : "http:no-following.title"),
  });

export default function FollowConfirm() {
  const { what } = useLoaderData<typeof loader>();
  const t = useTranslate();
  return (
    <>
      <PageHeading title={t("following:confirm.title")} lede={<p>{what}</p>} />
      <p>{t("following:confirm.text")}</p>
      <Form>
        <ButtonRow>
          <Button size="large">{t("following:confirm.submit")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
