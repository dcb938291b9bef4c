import { formatShort } from "~/i18n/dates";
import { formatNumber, formatShare } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { campaignPath } from "~/paths";
import { Button } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { Form } from "~/ui/form";
import { Section } from "~/ui/section";
import { Label } from "~/ui/tag";
import { campaignHref } from "./campaign-address";
import { nameOf } from "./campaign-words";
import { campaignReference } from "./change-rules";
import { DifferenceText } from "./difference-text";
import type { Membership } from "./read-campaign.server";

/** On a comment's page: the campaign that it is part of, its author's own words, and the way out. */
export function CampaignPanel({
  membership,
  trackingNumber,
  lang,
  mayChange,
}: {
  readonly membership: Membership | undefined;
  readonly trackingNumber: string;
  readonly lang: string;
  readonly mayChange: boolean;
}) {
  const t = useTranslate();
  const locale = useLocale();
  if (!membership) return null;
  const { campaign, kind, similarity, joinedBy, joinedAt, represents, own, stretches } = membership;
  const number = formatNumber(campaign.size, locale);
  const when = formatShort(joinedAt, locale);
  return (
    <Section heading={t("campaigns:panel.heading")} id="campaign">
      <p>
        {t(represents ? "campaigns:panel.represents" : "campaigns:panel.one", { number })}:{" "}
        <a href={campaignHref(campaign.id, {}, represents ? undefined : trackingNumber)}>
          {campaign.name
            ? t("campaigns:panel.named", { name: campaign.name, reference: campaignReference(campaign.id) })
            : nameOf(campaign, t)}
        </a>
      </p>
      <p>
        {t(`campaigns:kind.${kind}`)}
        {kind === "exact"
          ? ""
          : ` · ${t("campaigns:similarity", { share: formatShare(similarity, 1, locale) })}`}
      </p>
      {own && own.length > 0 ? (
        <p>
          {t("campaigns:members.own")} <span lang={lang}>{own.join(" … ")}</span>
        </p>
      ) : null}
      {stretches && !represents ? (
        <Disclosure summary={t("campaigns:panel.difference")}>
          <p className="usa-hint">{t("campaigns:difference.legend")}</p>
          <DifferenceText stretches={stretches} lang={lang} />
        </Disclosure>
      ) : null}
      <p className="usa-hint">
        {joinedBy
          ? t("campaigns:panel.byHand", { name: joinedBy, when })
          : t("campaigns:panel.grouped", { when })}
      </p>
      {mayChange ? (
        <Form action={campaignPath(campaign.id)}>
          <input type="hidden" name="version" value={campaign.version} />
          <input type="hidden" name="comment" value={trackingNumber} />
          <Button variant="secondary" size="small" name="intent" value="take-out">
            {t("campaigns:difference.takeOut")}
          </Button>
        </Form>
      ) : null}
    </Section>
  );
}

/** The same in a line, where the comment begins. */
export function CampaignLine({ membership }: { readonly membership: Membership | undefined }) {
  const t = useTranslate();
  const locale = useLocale();
  if (!membership) return null;
  const { campaign, represents, kind } = membership;
  const number = formatNumber(campaign.size, locale);
  return (
    <p>
      <Label>{t(`campaigns:kind.${kind}`)}</Label>{" "}
      {t(represents ? "campaigns:panel.represents" : "campaigns:panel.one", { number })} ·{" "}
      <a href="#campaign">{t("campaigns:panel.more")}</a>
    </p>
  );
}
