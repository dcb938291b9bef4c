import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayWithdraw } from "~/comments/follow/follow-rules";
import { withdrawComment } from "~/comments/follow/withdraw-comment.server";
import { useLocale, useTranslate } from "~/i18n/translate";
import { trackPath } from "~/paths";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import { ProseText } from "~/ui/prose";
import { keepHeaders } from "./adapter.server";
import { getOpened } from "./follow.server";
import { pageTranslator, unlistedMeta } from "./page-meta";

export async function loader(args: LoaderFunctionArgs) {
  const { comment, locale, headers } = await getOpened(args);
  const { trackingNumber } = comment;
  if (!mayWithdraw(comment)) throw redirect(trackPath(locale, trackingNumber), 302);
  return data({ trackingNumber }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const { followed, locale } = await getOpened(args);
  await withdrawComment(args.context.portal, followed);
  return redirect(`${trackPath(locale, followed.trackingNumber)}?done=withdrawn`, 303);
}

export const headers = keepHeaders;

export const meta: MetaFunction<typeof loader> = (args) =>
  unlistedMeta(args, { title: pageTranslator(args.params)("follow:withdrawing.title") });

export default function Withdraw() {
  const { trackingNumber } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const locale = useLocale();
  return (
    <>
      <PageHeading
        title={t("follow:withdrawing.title")}
        lede={<p>{t("follow:withdrawing.lede", { trackingNumber })}</p>}
      />
      <ProseText>
        <ul>
          <li>{t("follow:withdrawing.now")}</li>
          <li>{t("follow:withdrawing.kept")}</li>
          <li>{t("follow:withdrawing.summary")}</li>
          <li>{t("follow:withdrawing.late")}</li>
        </ul>
        <p>
          <strong>{t("follow:withdrawing.final")}</strong>
        </p>
      </ProseText>
      <Form>
        <ButtonRow>
          <Button variant="danger">{t("follow:withdrawing.submit")}</Button>
          <LinkButton variant="secondary" href={trackPath(locale, trackingNumber)}>
            {t("follow:withdrawing.back")}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
