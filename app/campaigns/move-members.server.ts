import { sql } from "kysely";
import type { AuditEvent } from "~/audit/audit.server";
import {
  type CampaignDesk,
  type CampaignResult,
  type CampaignSeen,
  type Changing,
  changeCampaign,
  getCampaign,
  type HeldCampaign,
  keepBefore,
  Refused,
  recount,
  storeMissing,
} from "./change-campaign.server";
import { campaignReference } from "./change-rules";
import { chooseAmong, representWith } from "./settle-campaign.server";
import { removeSignatures } from "./signatures.server";

interface Member {
  readonly id: number;
  readonly trackingNumber: string;
}

/** Those of the numbers that are in the campaign. */
async function listChosen(
  { trx }: Changing,
  campaignId: number,
  numbers: readonly string[],
): Promise<readonly Member[]> {
  const chosen = await trx
    .selectFrom("campaignMembers")
    .innerJoin("comments", "comments.id", "campaignMembers.commentId")
    .where("campaignMembers.campaignId", "=", campaignId)
    .where(sql<boolean>`comments.tracking_number = any(${[...numbers]}::text[])`)
    .select(["comments.id", "comments.trackingNumber"])
    .orderBy("comments.id")
    .execute();
  if (chosen.length === 0) throw new Refused("nobody");
  return chosen;
}

const idsOf = (members: readonly Member[]) => members.map(({ id }) => id);
const membersOf = (campaignId: number) =>
  sql`select comment_id from campaign_members where campaign_id = ${campaignId}`;

/** The comments that leave a campaign, and with them the one that stays behind alone: it is none any more. */
const leaving = (ids: readonly number[], from?: HeldCampaign) =>
  from && from.size - ids.length < 2 ? membersOf(from.id) : sql`select unnest(${[...ids]}::bigint[])`;

/** Takes comments out of a campaign. They are never grouped again by themselves. */
export function takeOut(
  desk: CampaignDesk,
  seen: CampaignSeen & { readonly numbers: readonly string[] },
): Promise<CampaignResult> {
  return changeCampaign(desk, seen, async (changing, campaign) => {
    const { trx, staffId, events } = changing;
    const chosen = await listChosen(changing, campaign.id, seen.numbers);
    const ids = idsOf(chosen);
    const changeId = await keepBefore(changing, {
      kind: "taken-out",
      to: null,
      campaigns: [campaign],
      comments: leaving(ids, campaign),
    });
    await trx.deleteFrom("campaignMembers").where("commentId", "in", ids).execute();
    await removeSignatures(trx, ids);
    await trx
      .insertInto("campaignExceptions")
      .values(ids.map((commentId) => ({ commentId, takenOutBy: staffId })))
      .execute();
    await recount(changing, [campaign.id]);
    events.push(...chosen.map((member) => moved(staffId, member, campaign.id, null)));
    return { outcome: "changed", campaignId: campaign.id, changeId };
  });
}

/** Makes a campaign of its own out of some of a campaign's comments. */
export function splitOff(
  desk: CampaignDesk,
  seen: CampaignSeen & { readonly numbers: readonly string[] },
): Promise<CampaignResult> {
  return changeCampaign(desk, seen, async (changing, campaign) => {
    const { trx, noticeId, staffId, events } = changing;
    const chosen = await listChosen(changing, campaign.id, seen.numbers);
    const [first] = chosen;
    if (!first || chosen.length < 2) throw new Refused("too-few");
    const { id } = await trx
      .insertInto("campaigns")
      .values({ noticeId, representativeId: first.id, madeBy: staffId })
      .returning("id")
      .executeTakeFirstOrThrow();
    const changeId = await keepBefore(changing, {
      kind: "split",
      to: id,
      campaigns: [campaign],
      comments: leaving(idsOf(chosen), campaign),
    });
    await trx
      .updateTable("campaignMembers")
      .set({ campaignId: id, joinedBy: staffId, joinedAt: sql`clock_timestamp()`, measuredWith: null })
      .where("commentId", "in", idsOf(chosen))
      .execute();
    await recount(changing, [campaign.id, id]);
    const text = await chooseAmong(changing, id);
    if (text) await representWith(changing, id, text);
    events.push(
      {
        actor: { staffId },
        action: "campaign.split",
        subject: { kind: "campaign", id: campaignReference(campaign.id) },
        after: { campaign: campaignReference(id), total: chosen.length },
      },
      ...chosen.map((member) => moved(staffId, member, campaign.id, id)),
    );
    return { outcome: "changed", campaignId: id, changeId };
  });
}

/** Joins another campaign to one: all of its comments go over, and it is no more. */
export function joinCampaign(
  desk: CampaignDesk,
  seen: CampaignSeen & { readonly other: { readonly id: number; readonly version: number } },
): Promise<CampaignResult> {
  return changeCampaign(desk, seen, async (changing, campaign) => {
    const { trx, staffId, events } = changing;
    if (seen.other.id === campaign.id) throw new Refused("same-campaign");
    const other = await getCampaign(changing, seen.other.id).catch((error: unknown) => {
      throw error instanceof Refused ? new Refused("no-campaign") : error;
    });
    if (other.version !== seen.other.version) throw new Refused("overtaken");
    const changeId = await keepBefore(changing, {
      kind: "joined",
      to: campaign.id,
      campaigns: [campaign, other],
      comments: membersOf(other.id),
    });
    await trx
      .updateTable("campaignMembers")
      .set({ campaignId: campaign.id, joinedBy: staffId, joinedAt: sql`clock_timestamp()` })
      .where("campaignId", "=", other.id)
      .execute();
    await trx.deleteFrom("campaigns").where("id", "=", other.id).execute();
    await recount(changing, [campaign.id]);
    changing.toMeasure.add(campaign.id);
    events.push({
      actor: { staffId },
      action: "campaign.joined",
      subject: { kind: "campaign", id: campaignReference(campaign.id) },
      after: { campaign: campaignReference(other.id), total: other.size },
    });
    return { outcome: "changed", campaignId: campaign.id, changeId };
  });
}

/** Puts a comment into a campaign, wherever it is now; it stays there, also when it is amended. */
export function putIn(
  desk: CampaignDesk,
  seen: CampaignSeen & { readonly trackingNumber: string },
): Promise<CampaignResult> {
  return changeCampaign(desk, seen, async (changing, campaign) => {
    const { trx, noticeId, staffId, events } = changing;
    const comment = await trx
      .selectFrom("comments")
      .leftJoin("campaignMembers", "campaignMembers.commentId", "comments.id")
      .where("comments.trackingNumber", "=", seen.trackingNumber)
      .select([
        "comments.id",
        "comments.trackingNumber",
        "comments.noticeId",
        "comments.status",
        "campaignMembers.campaignId",
      ])
      .executeTakeFirst();
    if (!comment) throw new Refused("no-comment");
    if (comment.noticeId !== noticeId) throw new Refused("other-docket");
    if (comment.status === "withdrawn") throw new Refused("withdrawn");
    if (comment.campaignId === campaign.id) throw new Refused("already");
    const from = comment.campaignId === null ? undefined : await getCampaign(changing, comment.campaignId);
    const changeId = await keepBefore(changing, {
      kind: "put-in",
      to: campaign.id,
      campaigns: from ? [campaign, from] : [campaign],
      comments: leaving([comment.id], from),
    });
    await trx.deleteFrom("campaignExceptions").where("commentId", "=", comment.id).execute();
    await trx.deleteFrom("campaignMembers").where("commentId", "=", comment.id).execute();
    await trx
      .insertInto("campaignMembers")
      .values({
        commentId: comment.id,
        campaignId: campaign.id,
        kind: "template",
        similarity: 0,
        joinedBy: staffId,
      })
      .execute();
    await storeMissing(changing, [comment.id]);
    await recount(changing, from ? [campaign.id, from.id] : [campaign.id]);
    if (from) changing.touched.add(from.id);
    changing.toMeasure.add(campaign.id);
    events.push(moved(staffId, comment, from?.id ?? null, campaign.id));
    return { outcome: "changed", campaignId: campaign.id, changeId };
  });
}

/** What a comment's own history says of it. */
export function moved(
  staffId: string,
  { trackingNumber }: Pick<Member, "trackingNumber">,
  from: number | null,
  to: number | null,
): AuditEvent {
  return {
    actor: { staffId },
    action: to === null ? "comment.left-campaign" : "comment.joined-campaign",
    subject: { kind: "comment", id: trackingNumber },
    ...(from === null ? {} : { before: { campaign: campaignReference(from) } }),
    ...(to === null ? {} : { after: { campaign: campaignReference(to) } }),
  };
}
