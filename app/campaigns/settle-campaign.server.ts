import { sql } from "kysely";
import { campaignReference } from "./change-rules";
import type { Grouped } from "./groups.server";
import { measureMembers } from "./measure-members.server";
import { chooseRepresentative } from "./representative";
import { leadTo, type OwnSignature, readSignatures } from "./signatures.server";

/** A representative is chosen among so many of a campaign's texts: those that were sent most often. */
const SAMPLE = 12;
/** Larger campaigns are measured by a job. */
const MEASURED_AT_ONCE = 64;

/** The text with the most in common with a campaign's others; undefined where none can be found by. */
export async function chooseAmong({ trx }: Grouped, campaignId: number): Promise<OwnSignature | undefined> {
  const { rows } = await sql<{ id: number; copies: number }>`
    select min(m.comment_id) as id, count(*) as copies
    from campaign_members m join comment_signatures s on s.comment_id = m.comment_id
    where m.campaign_id = ${campaignId} group by s.exact order by count(*) desc, min(m.comment_id) limit ${SAMPLE}`.execute(
    trx,
  );
  const signatures = await readSignatures(
    trx,
    rows.map(({ id }) => id),
  );
  const texts = rows.flatMap(({ id, copies }) => {
    const signature = signatures.get(id);
    return signature ? [{ id, copies, signature }] : [];
  });
  return texts[chooseRepresentative(texts)];
}

/** Lets a text stand for a campaign: arrivals are compared with it from now on, and its members are measured with it. */
export async function representWith(
  grouped: Grouped,
  campaignId: number,
  { id, signature }: OwnSignature,
): Promise<void> {
  await grouped.trx
    .updateTable("campaigns")
    .set({ representativeId: id })
    .where("id", "=", campaignId)
    .execute();
  await leadTo(grouped.trx, grouped.noticeId, [{ id, signature }]);
  grouped.toMeasure.add(campaignId);
}

/**
 * Puts a campaign in order after comments have left it: one of fewer than two is none any more, and one whose
 * representative has left gets another. `size` is kept by whoever moved the comments.
 */
export async function settleCampaign(grouped: Grouped, campaignId: number): Promise<void> {
  const { trx } = grouped;
  const campaign = await trx
    .selectFrom("campaigns")
    .where("id", "=", campaignId)
    .select((eb) => [
      "size",
      eb
        .exists(
          eb
            .selectFrom("campaignMembers as m")
            .whereRef("m.commentId", "=", "campaigns.representativeId")
            .whereRef("m.campaignId", "=", "campaigns.id")
            .select("m.commentId"),
        )
        .$castTo<boolean>()
        .as("led"),
    ])
    .executeTakeFirst();
  if (!campaign) return;
  if (campaign.size < 2) return dissolve(grouped, campaignId);
  if (campaign.led) return;
  const chosen = await chooseAmong(grouped, campaignId);
  if (!chosen) throw new Error(`campaign ${campaignId} has members without signatures alone`);
  await representWith(grouped, campaignId, chosen);
  await trx.updateTable("campaigns").set({ representedBy: null }).where("id", "=", campaignId).execute();
}

/** What is left of it stands alone. */
async function dissolve(grouped: Grouped, campaignId: number): Promise<void> {
  const { trx, noticeId, events } = grouped;
  const left = await trx
    .deleteFrom("campaignMembers")
    .where("campaignId", "=", campaignId)
    .returning("commentId")
    .execute();
  await trx.deleteFrom("campaigns").where("id", "=", campaignId).execute();
  grouped.toMeasure.delete(campaignId);
  const signatures = await readSignatures(
    trx,
    left.map(({ commentId }) => commentId),
  );
  await leadTo(
    trx,
    noticeId,
    [...signatures].map(([id, signature]) => ({ id, signature })),
  );
  events.push({
    actor: "system",
    action: "campaign.dissolved",
    subject: { kind: "campaign", id: campaignReference(campaignId) },
  });
}

/** Measures the small campaigns that got a new representative; the others are named, for a job. */
export async function measureSome({ trx, toMeasure }: Grouped): Promise<readonly number[]> {
  if (toMeasure.size === 0) return [];
  const campaigns = await trx
    .selectFrom("campaigns")
    .where("id", "in", [...toMeasure])
    .select(["id", "size"])
    .execute();
  for (const { id, size } of campaigns) if (size <= MEASURED_AT_ONCE) await measureMembers(trx, id);
  return campaigns.filter(({ size }) => size > MEASURED_AT_ONCE).map(({ id }) => id);
}
