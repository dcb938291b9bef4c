import { useLocale, useTranslate } from "~/i18n/translate";
import { InstantInline } from "~/notices/instant";
import { noticePath, postedCommentPath, postedCommentsPath, trackPath } from "~/paths";
import { Alert } from "~/ui/alert";
import { ButtonRow, LinkButton } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { type Definition, DefinitionList } from "~/ui/definition-list";
import { PageHeading } from "~/ui/page-heading";
import { ProseText } from "~/ui/prose";
import { Section } from "~/ui/section";
import { Fingerprint } from "./fingerprint";
import type { Receipt } from "./receipt.server";
import { type OwnReceipt, ReceiptOwn } from "./receipt-own";
import { describeStanding } from "./receipt-status";

/** The receipt: for whoever holds the number without name, contact or text; for the author with the ways to go on. */
export function ReceiptPage({
  receipt,
  own,
  sentBefore,
}: {
  readonly receipt: Receipt;
  readonly own: OwnReceipt | undefined;
  /** The form came again with other words, which this is no receipt of. */
  readonly sentBefore: boolean;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const { docketNumber, trackingNumber, status, showable, fingerprint } = receipt;
  const waiting = status === "received" || status === "in-review";
  return (
    <>
      {sentBefore ? (
        <Alert kind="warning" role="alert" heading={t("receipt:sentBefore.title")}>
          <p>{t("receipt:sentBefore.text")}</p>
        </Alert>
      ) : null}
      <PageHeading title={t("receipt:heading")} lede={<p>{t("receipt:lede")}</p>} />
      <div className="receipt-number">
        <Callout heading={t("receipt:number")}>
          <p className="receipt-number__digits">{trackingNumber}</p>
        </Callout>
      </div>
      <ReceiptFacts receipt={receipt} />
      {own ? <ReceiptOwn own={own} trackingNumber={trackingNumber} /> : null}
      <Section heading={t("receipt:next")}>
        <ProseText>
          <ol>
            {waiting ? <li>{t("receipt:steps.read")}</li> : null}
            {waiting ? <li>{t(showable ? "receipt:steps.posted" : "receipt:steps.confidential")}</li> : null}
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
      {fingerprint ? <FingerprintCheck own={own !== undefined} receipt={receipt} /> : null}
      <div className="page-onward">
        <ButtonRow>
          {own ? null : (
            <LinkButton variant="secondary" href={trackPath(locale)}>
              {t("receipt:track")}
            </LinkButton>
          )}
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

function ReceiptFacts({ receipt }: { readonly receipt: Receipt }) {
  const t = useTranslate();
  const locale = useLocale();
  const { docketNumber, trackingNumber, status, publication, showable, fingerprint } = receipt;
  const { receivedLate, amendedAt, revision } = receipt;
  const items: (Definition | false)[] = [
    {
      term: t("receipt:notice"),
      description: (
        <a href={noticePath(locale, docketNumber)}>
          {docketNumber}: {receipt.title}
        </a>
      ),
    },
    {
      term: t("receipt:received"),
      description: (
        <>
          <InstantInline at={receipt.submittedAt} />
          {receivedLate ? <p>{t("receipt:receivedLate")}</p> : null}
        </>
      ),
    },
    amendedAt !== null && {
      term: t("receipt:version"),
      description: (
        <>
          {t("receipt:amended", { revision })}: <InstantInline at={amendedAt} />
        </>
      ),
    },
    {
      term: t("receipt:status"),
      description: (
        <>
          {describeStanding(t, receipt)}
          {status === "posted" && showable ? (
            <>
              {" "}
              <a href={postedCommentPath(locale, trackingNumber)}>{t("receipt:see")}</a>
            </>
          ) : null}
        </>
      ),
    },
    { term: t("receipt:shownAs"), description: t(`vocabulary:publication.${publication}`) },
    fingerprint !== null && {
      term: t("receipt:fingerprint"),
      description: (
        <>
          <Fingerprint sha256={fingerprint} />
          <p className="usa-hint">{t("receipt:fingerprintText")}</p>
        </>
      ),
    },
  ];
  return <DefinitionList items={items.filter((item) => item !== false)} />;
}

function FingerprintCheck({ own, receipt }: { readonly own: boolean; readonly receipt: Receipt }) {
  const t = useTranslate();
  const file = `${receipt.trackingNumber}-${receipt.revision}.json`;
  return (
    <Section heading={t("receipt:check")}>
      <ProseText>
        <p>{t(own ? "receipt:checkOwn" : "receipt:checkOthers")}</p>
        <p>
          {t("receipt:checkWindows")} <code>Get-FileHash {file}</code>
          <br />
          {t("receipt:checkOther")} <code>sha256sum {file}</code>
        </p>
      </ProseText>
    </Section>
  );
}
