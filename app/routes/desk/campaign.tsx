import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listHistory } from "~/audit/subject-history.server";
import { doneHref, readCampaignId, readDone, readKind } from "~/campaigns/campaign-address";
import { CampaignCounts } from "~/campaigns/campaign-counts";
import { CampaignHistory } from "~/campaigns/campaign-history";
import { daysInWords, nameOf } from "~/campaigns/campaign-words";
import type { CampaignResult } from "~/campaigns/change-campaign.server";
import { ChangeForms, type NotChanged } from "~/campaigns/change-forms";
import { ChangeOutcome } from "~/campaigns/change-outcome";
import { type CampaignChange, campaignReference, MOST_CHOSEN } from "~/campaigns/change-rules";
import { LED_AMONG } from "~/campaigns/list-campaigns.server";
import { MemberList } from "~/campaigns/member-list";
import { MemberDifference, RepresentativeText } from "~/campaigns/member-pane";
import { putIn, splitOff, takeOut } from "~/campaigns/move-members.server";
import { nameCampaign, representCampaign } from "~/campaigns/name-campaign.server";
import {
  COUNTED_AMONG,
  countCountries,
  findCampaign,
  findMember,
  isThere,
  listMembers,
  type MemberFilter,
} from "~/campaigns/read-campaign.server";
import { undoChange } from "~/campaigns/undo-change.server";
import { WholeCampaign } from "~/campaigns/whole-campaign";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { readForm } from "~/http/form";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { campaignsPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { ListAndPane } from "~/ui/list-and-pane";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { deskTitle } from "./page-title";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = deskTitle<Loaded>((t, loaded) => (loaded ? nameOf(loaded.campaign, t) : ""));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db } = context.portal;
  const id = readCampaignId(params.campaign);
  const campaign = id === undefined ? undefined : await findCampaign(db, id);
  if (!campaign) throw new Response(null, { status: 404 });
  const parameters = new URL(request.url).searchParams;
  const filter: MemberFilter = {
    kind: readKind(parameters),
    after: parseTrackingNumber(parameters.get("after") ?? ""),
  };
  const chosen = parseTrackingNumber(parameters.get("member") ?? "");
  const mayChange = getStaff(context).role === "moderator";
  return {
    campaign,
    filter,
    page: await listMembers(db, campaign, filter),
    member: chosen ? await findMember(db, campaign, chosen) : undefined,
    countries: await countCountries(db, campaign.id),
    among: { leader: LED_AMONG, countries: COUNTED_AMONG },
    events: mayChange ? await listHistory(db, { kind: "campaign", id: campaignReference(campaign.id) }) : [],
    outcome: readDone(parameters),
    mayChange,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { portal } = context;
  const form = await readForm(request);
  const campaignId = readCampaignId(params.campaign);
  if (campaignId === undefined) throw new Response(null, { status: 404 });
  const text = (name: string) => String(form.get(name) ?? "");
  const intent = text("intent");
  const staffId = getStaff(context).id;
  const numbers = form.getAll("comment").flatMap((value) => parseTrackingNumber(String(value)) ?? []);
  const number = parseTrackingNumber(text("number"));
  const seen = { campaignId, version: readCampaignId(text("version")) ?? 0, staffId };
  const chosen = numbers.slice(0, MOST_CHOSEN);
  switch (intent) {
    case "take-out":
      return answer("taken-out", await takeOut(portal, { ...seen, numbers: chosen }));
    case "split":
      return answer("split", await splitOff(portal, { ...seen, numbers: chosen }));
    case "represent":
      return answer(
        "represented",
        await representCampaign(portal, { ...seen, trackingNumber: chosen[0] ?? "" }),
      );
    case "rename":
      return answer("renamed", await nameCampaign(portal, { ...seen, name: text("name") }));
    case "put-in":
      return answer("put-in", await putIn(portal, { ...seen, trackingNumber: number ?? "" }));
    case "undo":
      return answer(
        "undone",
        await undoChange(portal, { changeId: readCampaignId(text("change")) ?? 0, staffId }),
      );
    default:
      throw new Response(null, { status: 400 });
  }

  async function answer(done: CampaignChange, result: CampaignResult) {
    if (result.outcome === "changed") {
      return redirect(doneHref(result, done, await isThere(portal.db, result.campaignId)), 303);
    }
    if (result.outcome === "not-found") throw new Response(null, { status: 404 });
    const notChanged: NotChanged = {
      refusal: result.outcome,
      intent,
      ...(intent === "rename" ? { name: text("name") } : {}),
      ...(intent === "put-in" ? { number: text("number") } : {}),
      chosen,
    };
    return data(notChanged, { status: result.outcome === "overtaken" ? 409 : 422 });
  }
}

export default function Campaign() {
  const loaded = useLoaderData<typeof loader>();
  const notChanged = useActionData<NotChanged>();
  const { campaign, filter, page, member, mayChange } = loaded;
  const t = useTranslate();
  const locale = useLocale();
  return (
    <>
      <PageHeading
        eyebrow={
          <>
            <a href={campaignsPath}>{t("campaigns:list.title")}</a> · {campaign.docketNumber}
            {campaign.name ? ` · ${campaignReference(campaign.id)}` : ""}
          </>
        }
        title={nameOf(campaign, t)}
        lede={t("campaigns:one.lede", {
          number: formatNumber(campaign.size, locale),
          docket: campaign.docketNumber,
          days: daysInWords(campaign.stand, t, locale),
        })}
      />
      <ChangeOutcome outcome={loaded.outcome} notChanged={notChanged} />
      {mayChange ? <WholeCampaign campaign={campaign} /> : null}
      <div className="ui-campaign">
        <ListAndPane
          listLabel={t("campaigns:members.list")}
          paneLabel={t("campaigns:members.pane")}
          list={
            <MemberList
              // fresh boxes for a fresh version, also where the browser would keep the old ticks
              key={campaign.version}
              campaign={campaign}
              members={page.members}
              next={page.next}
              filter={filter}
              current={member?.trackingNumber}
              mayChange={mayChange}
              chosen={notChanged?.chosen ?? []}
            />
          }
          pane={
            member ? (
              <MemberDifference campaign={campaign} member={member} filter={filter} mayChange={mayChange} />
            ) : (
              <RepresentativeText campaign={campaign} />
            )
          }
        />
      </div>
      <CampaignCounts campaign={campaign} countries={loaded.countries} among={loaded.among} />
      {mayChange ? <ChangeForms campaign={campaign} notChanged={notChanged} /> : null}
      {mayChange && loaded.events.length > 0 ? (
        <Section heading={t("campaigns:one.history")}>
          <CampaignHistory events={loaded.events} />
        </Section>
      ) : null}
    </>
  );
}
