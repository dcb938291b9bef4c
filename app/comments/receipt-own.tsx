import { useLocale, useTranslate } from "~/i18n/translate";
import { amendPath, recordPath, trackPath, withdrawPath } from "~/paths";
import { ButtonRow, LinkButton } from "~/ui/button";
import { TextField } from "~/ui/field";
import { Section } from "~/ui/section";

/** What a receipt holds for the browser of its author alone. */
export interface OwnReceipt {
  readonly privateLink: string;
  /** What there is to say about the mail address. */
  readonly mail: "mail" | "confirmed" | "noMail" | undefined;
  readonly mayAmend: boolean;
  readonly mayWithdraw: boolean;
}

/** The author's private link and ways to go on; left out on paper, which is shown to others. */
export function ReceiptOwn({
  own: { privateLink, mail, mayAmend, mayWithdraw },
  trackingNumber,
}: {
  readonly own: OwnReceipt;
  readonly trackingNumber: string;
}) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <div className="ui-not-printed">
      <Section heading={t("receipt:own.heading")}>
        {mail ? <p>{t(`receipt:own.${mail}`)}</p> : null}
        <TextField
          name="privateLink"
          label={t("receipt:own.label")}
          hint={t("receipt:own.text")}
          defaultValue={privateLink}
          readOnly
          spellCheck={false}
        />
        <p className="usa-hint">{t("receipt:own.print")}</p>
        <ButtonRow>
          <LinkButton href={trackPath(locale, trackingNumber)}>{t("receipt:own.open")}</LinkButton>
          <LinkButton variant="secondary" href={recordPath(locale, trackingNumber)}>
            {t("receipt:own.record")}
          </LinkButton>
          {mayAmend ? (
            <LinkButton variant="secondary" href={amendPath(locale, trackingNumber)}>
              {t("receipt:own.amend")}
            </LinkButton>
          ) : null}
          {mayWithdraw ? (
            <LinkButton variant="secondary" href={withdrawPath(locale, trackingNumber)}>
              {t("receipt:own.withdraw")}
            </LinkButton>
          ) : null}
        </ButtonRow>
      </Section>
    </div>
  );
}
