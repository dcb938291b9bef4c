import { formatShare } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { deskCommentPath } from "~/paths";
import { whoBy } from "~/triage/who-by";
import { Button, ButtonRow } from "~/ui/button";
import { Form } from "~/ui/form";
import { PlainText } from "~/ui/plain-text";
import { Section } from "~/ui/section";
import { campaignHref } from "./campaign-address";
import { DifferenceText } from "./difference-text";
import type { CampaignRead, findMember, MemberFilter } from "./read-campaign.server";

type Member = NonNullable<Awaited<ReturnType<typeof findMember>>>;

/** The representative's text. */
export function RepresentativeText({ campaign }: { readonly campaign: CampaignRead }) {
  const t = useTranslate();
  const { trackingNumber, representedBy, madeBy, locale, text } = campaign;
  return (
    <Section heading={t("campaigns:one.text")}>
      <p>
        <a href={deskCommentPath(trackingNumber)}>
          {t("campaigns:one.textBy", { trackingNumber, who: whoBy(campaign, t) })}
        </a>
        {representedBy ? ` ${t("campaigns:one.chosenBy", { name: representedBy })}` : ""}
        {madeBy ? ` ${t("campaigns:one.madeBy", { name: madeBy })}` : ""}
      </p>
      <p className="usa-hint">{t("campaigns:one.choose")}</p>
      <PlainText text={text} lang={locale} />
    </Section>
  );
}

/** One comment of the campaign, with what it adds to the representative's text and what it leaves out. */
export function MemberDifference({
  campaign,
  member,
  filter,
  mayChange,
}: {
  readonly campaign: CampaignRead;
  readonly member: Member;
  readonly filter: MemberFilter;
  readonly mayChange: boolean;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const { trackingNumber, kind, similarity, represents, stretches } = member;
  return (
    <Section heading={t("campaigns:difference.heading", { who: whoBy(member, t) })}>
      <p>
        {t(`campaigns:kind.${kind}`)}
        {kind === "exact"
          ? ""
          : ` · ${t("campaigns:similarity", { share: formatShare(similarity, 1, locale) })}`}
        {" · "}
        <a href={deskCommentPath(trackingNumber)}>
          {t("campaigns:difference.toComment", { trackingNumber })}
        </a>
        {" · "}
        <a href={campaignHref(campaign.id, filter)}>{t("campaigns:difference.toText")}</a>
      </p>
      {mayChange ? (
        <Form action={campaignHref(campaign.id, filter, trackingNumber)}>
          <input type="hidden" name="version" value={campaign.version} />
          <input type="hidden" name="comment" value={trackingNumber} />
          <ButtonRow>
            {represents ? (
              <span>{t("campaigns:difference.isRepresentative")}</span>
            ) : (
              <Button variant="secondary" size="small" name="intent" value="represent">
                {t("campaigns:difference.represent")}
              </Button>
            )}
            <Button variant="secondary" size="small" name="intent" value="take-out">
              {t("campaigns:difference.takeOut")}
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
      <Comparison member={member} kind={kind} stretches={stretches} />
    </Section>
  );
}

function Comparison({
  member,
  kind,
  stretches,
}: Pick<Member, "kind" | "stretches"> & { readonly member: Member }) {
  const t = useTranslate();
  if (!stretches) {
    return (
      <>
        <p>{t("campaigns:difference.tooLong")}</p>
        <PlainText text={member.text} lang={member.locale} />
      </>
    );
  }
  return (
    <>
      <p className="usa-hint">
        {t(kind === "exact" ? "campaigns:difference.same" : "campaigns:difference.legend")}
      </p>
      <DifferenceText stretches={stretches} lang={member.locale} />
    </>
  );
}
