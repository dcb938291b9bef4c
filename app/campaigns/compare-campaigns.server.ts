import type { Db } from "~db/connect";
import { listDifferences } from "./differences";
import { findCampaign } from "./read-campaign.server";
import { compareTexts } from "./resemblance";
import { createSignature } from "./signature.server";

/** A campaign beside another of its docket, before they are joined; or why they cannot be. */
export async function compareCampaigns(db: Db, id: number, otherId: number | undefined) {
  const campaign = await findCampaign(db, id);
  if (!campaign) return undefined;
  if (otherId === id) return { campaign, refusal: "same-campaign" as const };
  const other = otherId === undefined ? undefined : await findCampaign(db, otherId);
  if (!other || other.noticeId !== campaign.noticeId) return { campaign, refusal: "no-campaign" as const };
  return {
    campaign,
    compared: {
      other,
      resemblance: compareTexts(createSignature(campaign.text), createSignature(other.text)),
      stretches: listDifferences(campaign.text, other.text),
    },
  };
}
