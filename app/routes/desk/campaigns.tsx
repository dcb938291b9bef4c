import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { campaignsHref, readCampaignFilter, readDone } from "~/campaigns/campaign-address";
import { CampaignList, DocketChoice } from "~/campaigns/campaign-list";
import { ChangeOutcome } from "~/campaigns/change-outcome";
import { LED_AMONG, listCampaignDockets, listCampaigns } from "~/campaigns/list-campaigns.server";
import { useTranslate } from "~/i18n/translate";
import { campaignsPath } from "~/paths";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { KeysetPagination } from "~/ui/pagination";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("campaigns:list.title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = context.portal;
  const parameters = new URL(request.url).searchParams;
  const filter = readCampaignFilter(parameters);
  return {
    filter,
    outcome: readDone(parameters),
    dockets: await listCampaignDockets(db),
    among: LED_AMONG,
    ...(await listCampaigns(db, filter)),
  };
}

export default function Campaigns() {
  const { filter, outcome, dockets, among, campaigns, next } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const kind = filter.after ? "noneOnPage" : "none";
  return (
    <>
      <PageHeading title={t("campaigns:list.title")} lede={t("campaigns:list.lede")} />
      <ChangeOutcome outcome={outcome} />
      <DocketChoice action={campaignsPath} dockets={dockets} docket={filter.docket} />
      {campaigns.length > 0 ? (
        <CampaignList campaigns={campaigns} among={among} />
      ) : (
        <EmptyState
          heading={t(`campaigns:list.${kind}`)}
          action={
            filter.after ? (
              <LinkButton variant="secondary" href={campaignsHref(filter.docket)}>
                {t("campaigns:list.toLargest")}
              </LinkButton>
            ) : null
          }
        >
          {t(`campaigns:list.${kind}Text`)}
        </EmptyState>
      )}
      <KeysetPagination
        label={t("campaigns:list.pages")}
        newerLabel={t("campaigns:list.toLargest")}
        olderLabel={t("campaigns:list.smaller")}
        newerHref={filter.after && campaignsHref(filter.docket)}
        olderHref={next && campaignsHref(filter.docket, next)}
      />
    </>
  );
}
