import { countryName } from "~/comments/countries";
import { formatNumber, formatShare } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { CommentStatusTag } from "~/triage/comment-status";
import { whoBy } from "~/triage/who-by";
import { Button, ButtonRow } from "~/ui/button";
import { ChoiceLinkGroup } from "~/ui/choice-link-group";
import { Checkbox } from "~/ui/field";
import { Form } from "~/ui/form";
import { ItemList } from "~/ui/item-list";
import { KeysetPagination } from "~/ui/pagination";
import { Label, StatusTag } from "~/ui/tag";
import { resemblanceKinds } from "./campaign";
import { campaignHref } from "./campaign-address";
import type { CampaignMember, CampaignRead, MemberFilter } from "./read-campaign.server";

interface MemberListProps {
  readonly campaign: CampaignRead;
  readonly members: readonly CampaignMember[];
  readonly next: string | undefined;
  readonly filter: MemberFilter;
  /** The comment that is held against the representative. */
  readonly current: string | undefined;
  readonly mayChange: boolean;
  /** Chosen before, where a change was refused. */
  readonly chosen: readonly string[];
}

/** A campaign's comments, to be opened beside the representative, and to be chosen for taking out or splitting off. */
export function MemberList(props: MemberListProps) {
  const { campaign, members, next, filter, current, mayChange, chosen } = props;
  const t = useTranslate();
  const list = (
    <ItemList
      items={members.map((member) => ({
        key: member.trackingNumber,
        href: campaignHref(campaign.id, filter, member.trackingNumber),
        title: whoBy(member, t),
        status: member.held ? (
          <StatusTag tone="warning">{t("queue:list.held")}</StatusTag>
        ) : (
          <CommentStatusTag status={member.status} />
        ),
        detail: <MemberDetail member={member} />,
        text: <OwnWords member={member} />,
        current: member.trackingNumber === current,
        select: mayChange ? (
          <Checkbox
            name="comment"
            id={`choose-${member.trackingNumber}`}
            value={member.trackingNumber}
            label={t("campaigns:members.select", {
              who: whoBy(member, t),
              trackingNumber: member.trackingNumber,
            })}
            labelHidden
            defaultChecked={chosen.includes(member.trackingNumber)}
          />
        ) : undefined,
      }))}
    />
  );
  return (
    <>
      <KindChoice campaign={campaign} filter={filter} />
      {members.length === 0 ? <p>{t("campaigns:members.empty")}</p> : null}
      {mayChange && members.length > 0 ? (
        <Form action={campaignHref(campaign.id, filter, current)}>
          <input type="hidden" name="version" value={campaign.version} />
          {list}
          <p className="usa-hint">{t("campaigns:members.chosenHint")}</p>
          <ButtonRow>
            <Button variant="secondary" size="small" name="intent" value="take-out">
              {t("campaigns:members.takeOut")}
            </Button>
            <Button variant="secondary" size="small" name="intent" value="split">
              {t("campaigns:members.split")}
            </Button>
          </ButtonRow>
        </Form>
      ) : (
        list
      )}
      <KeysetPagination
        label={t("campaigns:members.pages")}
        newerLabel={t("campaigns:members.first")}
        olderLabel={t("campaigns:members.later")}
        newerHref={filter.after && campaignHref(campaign.id, { kind: filter.kind })}
        olderHref={next && campaignHref(campaign.id, { ...filter, after: next })}
      />
    </>
  );
}

function KindChoice({ campaign, filter }: Pick<MemberListProps, "campaign" | "filter">) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <ChoiceLinkGroup
      label={t("campaigns:members.kinds")}
      labelHidden
      choices={[
        {
          href: campaignHref(campaign.id, {}),
          label: t("campaigns:members.all"),
          count: formatNumber(campaign.size, locale),
          current: filter.kind === undefined,
        },
        ...resemblanceKinds.map((kind) => ({
          href: campaignHref(campaign.id, { kind }),
          label: t(`campaigns:kind.${kind}`),
          count: formatNumber(campaign.kinds[kind] ?? 0, locale),
          current: filter.kind === kind,
        })),
      ]}
    />
  );
}

function MemberDetail({ member }: { readonly member: CampaignMember }) {
  const t = useTranslate();
  const locale = useLocale();
  const { kind, similarity, country, trackingNumber, represents, joinedBy } = member;
  return (
    <>
      {represents ? <Label>{t("campaigns:represents")}</Label> : null}{" "}
      <Label>{t(`campaigns:kind.${kind}`)}</Label>{" "}
      {kind === "exact"
        ? ""
        : `${t("campaigns:similarity", { share: formatShare(similarity, 1, locale) })} · `}
      {country ? `${countryName(country, locale)} · ` : ""}
      <span className="ui-reference">{trackingNumber}</span>
      {joinedBy ? ` · ${t("campaigns:members.byHand", { name: joinedBy })}` : ""}
    </>
  );
}

function OwnWords({ member: { kind, own, locale } }: { readonly member: CampaignMember }) {
  const t = useTranslate();
  if (kind === "exact") return null;
  if (!own) return t("campaigns:members.tooLong");
  if (own.length === 0) return t("campaigns:members.noOwn");
  return (
    <>
      {t("campaigns:members.own")} <span lang={locale}>{own.join(" … ")}</span>
    </>
  );
}
