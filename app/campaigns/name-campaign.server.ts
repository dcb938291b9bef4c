import { countCharacters, normalizeLine } from "~/i18n/normalize";
import {
  type CampaignDesk,
  type CampaignResult,
  type CampaignSeen,
  changeCampaign,
  Refused,
} from "./change-campaign.server";
import { campaignReference, NAME_CHARACTERS } from "./change-rules";
import { representWith } from "./settle-campaign.server";
import { readSignatures } from "./signatures.server";

/** Gives a campaign a name, or with an empty one takes it away. */
export function nameCampaign(
  desk: CampaignDesk,
  seen: CampaignSeen & { readonly name: string },
): Promise<CampaignResult> {
  return changeCampaign(desk, seen, async ({ trx, staffId, events }, campaign) => {
    const name = normalizeLine(seen.name);
    if (countCharacters(name) > NAME_CHARACTERS) throw new Refused("name-too-long");
    await trx.updateTable("campaigns").set({ name }).where("id", "=", campaign.id).execute();
    events.push({
      actor: { staffId },
      action: "campaign.renamed",
      subject: { kind: "campaign", id: campaignReference(campaign.id) },
      before: { name: campaign.name },
      after: { name },
    });
    return { outcome: "changed", campaignId: campaign.id };
  });
}

/** Lets a member stand for its campaign, until a person chooses another; its members are measured with it. */
export function representCampaign(
  desk: CampaignDesk,
  seen: CampaignSeen & { readonly trackingNumber: string },
): Promise<CampaignResult> {
  return changeCampaign(desk, seen, async (changing, campaign) => {
    const { trx, staffId, events } = changing;
    const members = await trx
      .selectFrom("campaignMembers")
      .innerJoin("comments", "comments.id", "campaignMembers.commentId")
      .where("campaignMembers.campaignId", "=", campaign.id)
      .where((eb) =>
        eb.or([
          eb("comments.trackingNumber", "=", seen.trackingNumber),
          eb("comments.id", "=", campaign.representativeId),
        ]),
      )
      .select(["comments.id", "comments.trackingNumber"])
      .execute();
    const chosen = members.find(({ trackingNumber }) => trackingNumber === seen.trackingNumber);
    if (!chosen) throw new Refused("nobody");
    const signature = (await readSignatures(trx, [chosen.id])).get(chosen.id);
    if (!signature) throw new Refused("nobody");
    if (chosen.id !== campaign.representativeId) {
      await representWith(changing, campaign.id, { id: chosen.id, signature });
    }
    await trx
      .updateTable("campaigns")
      .set({ representedBy: staffId })
      .where("id", "=", campaign.id)
      .execute();
    events.push({
      actor: { staffId },
      action: "campaign.represented",
      subject: { kind: "campaign", id: campaignReference(campaign.id) },
      before: { representative: members.find(({ id }) => id === campaign.representativeId)?.trackingNumber },
      after: { representative: chosen.trackingNumber },
    });
    return { outcome: "changed", campaignId: campaign.id };
  });
}
