import { type CommentFilter, filterQuery } from "~/comments/comment-filter";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { newOperationPath, queuePath } from "~/paths";
import { ButtonRow, LinkButton } from "~/ui/button";
import { Section } from "~/ui/section";
import type { CampaignRead } from "./read-campaign.server";

/** What is offered for all of a campaign's comments, in the order of the work. */
const ACTIONS = ["start-review", "post", "withhold", "tag", "assign", "acknowledge"] as const;

/** The preview of doing something to all that a filter finds. */
const previewHref = (action: string, filter: CommentFilter): string =>
  `${newOperationPath}?${new URLSearchParams({ do: action, scope: "all", query: filterQuery(filter) })}`;

/** Where to decide on all of a campaign's comments, each decision with its preview. */
export function WholeCampaign({ campaign }: { readonly campaign: CampaignRead }) {
  const t = useTranslate();
  const locale = useLocale();
  const filter: CommentFilter = { campaign: String(campaign.id) };
  const held = campaign.stand.states.held ?? 0;
  return (
    <Section
      heading={t("campaigns:one.whole", { number: formatNumber(campaign.size, locale) })}
      actions={<a href={queuePath + filterQuery(filter)}>{t("campaigns:one.inQueue")}</a>}
    >
      <p className="usa-hint">{t("campaigns:one.wholeText")}</p>
      <ButtonRow>
        {held > 0 ? (
          <LinkButton
            variant="secondary"
            size="small"
            href={previewHref("let-in", { ...filter, held: "yes" })}
          >
            {t("campaigns:one.held", { count: held, number: formatNumber(held, locale) })}
          </LinkButton>
        ) : null}
        {ACTIONS.map((action) => (
          <LinkButton key={action} variant="secondary" size="small" href={previewHref(action, filter)}>
            {t(`operations:steps.${action}`)}
          </LinkButton>
        ))}
      </ButtonRow>
    </Section>
  );
}
