import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { doneHref, readCampaignId } from "~/campaigns/campaign-address";
import { nameOf } from "~/campaigns/campaign-words";
import { type CampaignRefusal, campaignReference, readReference } from "~/campaigns/change-rules";
import { compareCampaigns } from "~/campaigns/compare-campaigns.server";
import { JoinPage } from "~/campaigns/join-page";
import { joinCampaign } from "~/campaigns/move-members.server";
import { readForm } from "~/http/form";
import { useTranslate } from "~/i18n/translate";
import { campaignPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("campaigns:change.join"));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const id = readCampaignId(params.campaign);
  const other = readReference(new URL(request.url).searchParams.get("other") ?? "");
  const compared = id === undefined ? undefined : await compareCampaigns(context.portal.db, id, other);
  if (!compared) throw new Response(null, { status: 404 });
  return compared;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const number = (name: string) => readCampaignId(String(form.get(name) ?? ""));
  const [campaignId, otherId] = [readCampaignId(params.campaign), number("other")];
  if (campaignId === undefined) throw new Response(null, { status: 404 });
  if (otherId === undefined) throw new Response(null, { status: 400 });
  const result = await joinCampaign(context.portal, {
    campaignId,
    version: number("version") ?? 0,
    staffId: getStaff(context).id,
    other: { id: otherId, version: number("otherVersion") ?? 0 },
  });
  if (result.outcome === "changed") return redirect(doneHref(result, "joined", true), 303);
  if (result.outcome === "not-found") throw new Response(null, { status: 404 });
  return data({ refusal: result.outcome }, { status: 409 });
}

export default function CampaignJoin() {
  const loaded = useLoaderData<typeof loader>();
  const notJoined = useActionData<{ readonly refusal: CampaignRefusal }>();
  const t = useTranslate();
  const { campaign, compared } = loaded;
  const refusal = notJoined?.refusal ?? loaded.refusal;
  const back = <a href={campaignPath(campaign.id)}>{nameOf(campaign, t)}</a>;
  const names = {
    campaign: campaignReference(campaign.id),
    other: compared ? campaignReference(compared.other.id) : "",
  };
  return (
    <>
      <PageHeading
        eyebrow={back}
        title={compared ? t("campaigns:join.title", names) : t("campaigns:change.join")}
        lede={compared ? t("campaigns:join.lede", names) : undefined}
      />
      {refusal ? (
        <Alert kind="error" role="alert" heading={t("campaigns:problem.title")}>
          {t(`campaigns:problem.${refusal}`)}
        </Alert>
      ) : null}
      {compared ? <JoinPage campaign={campaign} compared={compared} /> : <p>{back}</p>}
    </>
  );
}
