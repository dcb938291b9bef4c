import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { confirmAddress, findConfirmable } from "~/comments/follow/confirm-address.server";
import { isFollowKey } from "~/comments/follow/follow-cookie";
import { useLocale, useTranslate } from "~/i18n/translate";
import { confirmPath, noticePath } from "~/paths";
import { Button, ButtonRow } from "~/ui/button";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import { keepHeaders, missing, pageLocale } from "./adapter.server";
import { pageTranslator, unlistedMeta } from "./page-meta";

/** Shows a button and changes nothing: programs that scan mail follow its links. */
export async function loader({ params, context: { portal } }: LoaderFunctionArgs) {
  const locale = pageLocale(params);
  const found = isFollowKey(params.key) && (await findConfirmable(portal.db, params.key, locale));
  if (!found) throw missing("no-confirmation");
  return data(found, { headers: { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" } });
}

export async function action({ params, context: { portal } }: ActionFunctionArgs) {
  const locale = pageLocale(params);
  if (!isFollowKey(params.key) || !(await confirmAddress(portal.db, params.key)))
    throw missing("no-confirmation");
  return redirect(confirmPath(locale, params.key), 303);
}

export const headers = keepHeaders;

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = pageTranslator(args.params);
  if (!args.data) return unlistedMeta(args, { title: t("http:no-confirmation.title") });
  return unlistedMeta(args, {
    title: t(args.data.confirmedAt ? "follow:confirming.done" : "follow:confirming.title"),
  });
};

export default function Confirm() {
  const { trackingNumber, confirmedAt, docketNumber, title } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const locale = useLocale();
  if (confirmedAt) {
    return (
      <PageHeading
        title={t("follow:confirming.done")}
        lede={
          <div role="status">
            <p>{t("follow:confirming.doneText")}</p>
          </div>
        }
      />
    );
  }
  return (
    <>
      <PageHeading
        title={t("follow:confirming.title")}
        lede={
          <p>
            {t("follow:confirming.lede", { trackingNumber })}{" "}
            <a href={noticePath(locale, docketNumber)}>
              {docketNumber}: {title}
            </a>
          </p>
        }
      />
      <p>{t("follow:confirming.text")}</p>
      <Form>
        <ButtonRow>
          <Button size="large">{t("follow:confirming.submit")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
