import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findReceipt } from "~/comments/receipt.server";
import { describeStanding } from "~/comments/receipt-status";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { useLocale, useTranslate } from "~/i18n/translate";
import { InstantInline } from "~/notices/instant";
import { noticePath, postedCommentPath, postedCommentsPath, receiptPath } from "~/paths";
import { ButtonRow, LinkButton } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { DefinitionList } from "~/ui/definition-list";
import { PageHeading } from "~/ui/page-heading";
import { ProseText } from "~/ui/prose";
import { Section } from "~/ui/section";
import { keepHeaders, missing, pageLocale } from "./adapter.server";
import { pageTranslator, unlistedMeta } from "./page-meta";

export async function loader({ params, context: { portal } }: LoaderFunctionArgs) {
  const locale = pageLocale(params);
  const given = params.trackingNumber ?? "";
  const trackingNumber = parseTrackingNumber(given);
  if (!trackingNumber) throw missing("tracking-mistyped");
  // typed by hand, in small letters say: one comment has one address
  if (trackingNumber !== given) throw redirect(receiptPath(locale, trackingNumber), 302);
  const receipt = await findReceipt(portal.db, trackingNumber, locale);
  if (!receipt) throw missing("tracking-unknown");
  return data({ receipt }, { headers: { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" } });
}

export const headers = keepHeaders;

export const meta: MetaFunction<typeof loader> = (args) =>
  unlistedMeta(args, { title: pageTranslator(args.params)("receipt:title") });

export default function ReceiptPage() {
  const { receipt } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const locale = useLocale();
  const { docketNumber, trackingNumber, status, publication } = receipt;
  const confidential = publication === "confidential";
  const waiting = status === "received" || status === "in-review";
  return (
    <>
      <PageHeading title={t("receipt:heading")} lede={<p>{t("receipt:lede")}</p>} />
      <div className="receipt-number">
        <Callout heading={t("receipt:number")}>
          <p className="receipt-number__digits">{trackingNumber}</p>
        </Callout>
      </div>
      <DefinitionList
        items={[
          {
            term: t("receipt:notice"),
            description: (
              <a href={noticePath(locale, docketNumber)}>
                {docketNumber}: {receipt.title}
              </a>
            ),
          },
          { term: t("receipt:received"), description: <InstantInline at={receipt.submittedAt} /> },
          {
            term: t("receipt:status"),
            description: (
              <>
                {describeStanding(t, receipt)}
                {status === "posted" && !confidential ? (
                  <>
                    {" "}
                    <a href={postedCommentPath(locale, trackingNumber)}>{t("receipt:see")}</a>
                  </>
                ) : null}
              </>
            ),
          },
          { term: t("receipt:shownAs"), description: t(`vocabulary:publication.${publication}`) },
        ]}
      />
      <Section heading={t("receipt:next")}>
        <ProseText>
          <ol>
            {waiting ? <li>{t("receipt:steps.read")}</li> : null}
            {waiting ? (
              <li>{t(confidential ? "receipt:steps.confidential" : "receipt:steps.posted")}</li>
            ) : null}
            {waiting ? <li>{t("receipt:steps.mail")}</li> : null}
            <li>{t("receipt:steps.summary")}</li>
          </ol>
        </ProseText>
      </Section>
      <Section heading={t("receipt:keep")}>
        <ProseText>
          <p>{t("receipt:keepText")}</p>
        </ProseText>
      </Section>
      <div className="page-onward">
        <ButtonRow>
          <LinkButton variant="secondary" href={noticePath(locale, docketNumber)}>
            {t("receipt:toNotice")}
          </LinkButton>
          <LinkButton variant="secondary" href={postedCommentsPath(locale, docketNumber)}>
            {t("receipt:toPosted")}
          </LinkButton>
        </ButtonRow>
      </div>
    </>
  );
}
