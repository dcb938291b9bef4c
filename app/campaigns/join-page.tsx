import { formatNumber, formatShare } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { campaignPath } from "~/paths";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { Form } from "~/ui/form";
import { PlainText } from "~/ui/plain-text";
import { Section } from "~/ui/section";
import { kindsInWords, nameOf } from "./campaign-words";
import { campaignReference } from "./change-rules";
import type { compareCampaigns } from "./compare-campaigns.server";
import { DifferenceText } from "./difference-text";
import type { CampaignRead } from "./read-campaign.server";

type Compared = NonNullable<NonNullable<Awaited<ReturnType<typeof compareCampaigns>>>["compared"]>;

/** What joining two campaigns would make of them, and the button that does it. */
export function JoinPage({
  campaign,
  compared: { other, resemblance, stretches },
}: {
  readonly campaign: CampaignRead;
  readonly compared: Compared;
}) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <>
      <ul>
        {[campaign, other].map((each) => (
          <li key={each.id}>
            <a href={campaignPath(each.id)}>{nameOf(each, t)}</a>:{" "}
            {t("campaigns:number", { count: each.size, number: formatNumber(each.size, locale) })},{" "}
            {kindsInWords(each.kinds, t, locale)}
          </li>
        ))}
        <li>{t("campaigns:join.would", { number: formatNumber(campaign.size + other.size, locale) })}</li>
      </ul>
      <p>
        {resemblance
          ? t("campaigns:join.alike", { share: formatShare(resemblance.similarity, 1, locale) })
          : t("campaigns:join.unlike")}
      </p>
      <Form action={`?other=${other.id}`}>
        <input type="hidden" name="version" value={campaign.version} />
        <input type="hidden" name="other" value={other.id} />
        <input type="hidden" name="otherVersion" value={other.version} />
        <ButtonRow>
          <Button>{t("campaigns:join.confirm")}</Button>
          <LinkButton variant="secondary" href={campaignPath(campaign.id)}>
            {t("campaigns:join.back")}
          </LinkButton>
        </ButtonRow>
      </Form>
      {resemblance && stretches ? (
        <Section heading={t("campaigns:join.difference", { other: campaignReference(other.id) })}>
          <p className="usa-hint">{t("campaigns:difference.legend")}</p>
          <DifferenceText stretches={stretches} lang={other.locale} />
        </Section>
      ) : (
        <div className="ui-campaign-texts">
          {[campaign, other].map(({ id, text, locale: lang }) => (
            <Section key={id} heading={t("campaigns:join.textOf", { reference: campaignReference(id) })}>
              <PlainText text={text} lang={lang} />
            </Section>
          ))}
        </div>
      )}
    </>
  );
}
