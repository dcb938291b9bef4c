import { sql } from "kysely";
import type { CampaignThen } from "~db/schema";
import {
  type CampaignDesk,
  type CampaignResult,
  type Changing,
  holdingDocket,
  Refused,
  recount,
  storeMissing,
} from "./change-campaign.server";
import { campaignReference } from "./change-rules";
import { moved } from "./move-members.server";
import { representWith } from "./settle-campaign.server";
import { leadTo, readSignatures, removeSignatures } from "./signatures.server";

/** Of more comments than this the campaign's event tells, and none of each. */
const MOST_EVENTS = 500;

interface Before {
  readonly id: number;
  readonly trackingNumber: string;
  readonly campaignId: number | null;
  readonly joinedBy: string | null;
  readonly excepted: boolean;
}

/**
 * Undoes a change by hand: comments go back to where they were, unless somebody, or an amendment, has put them elsewhere
 * since. A campaign that is no more is made again, under its own number.
 */
export function undoChange(
  desk: CampaignDesk,
  { changeId, staffId }: { readonly changeId: number; readonly staffId: string },
): Promise<CampaignResult> {
  return holdingDocket(desk, { of: "campaignChanges", id: changeId, staffId }, async (changing) => {
    const { trx, events, touched } = changing;
    const change = await trx
      .selectFrom("campaignChanges")
      .where("id", "=", changeId)
      .where("undoneAt", "is", null)
      .select(["kind", "campaignId", "before"])
      .forUpdate()
      .executeTakeFirst();
    if (!change) throw new Refused("nothing-to-undo");
    const comments = await listUntouched(changing, changeId, change.campaignId);
    const [campaign] = change.before;
    if (comments.length === 0 || !campaign) throw new Refused("nothing-to-undo");
    await makeAgain(changing, change.before);
    await putBack(changing, comments);
    for (const { id } of change.before) touched.add(id);
    if (change.campaignId !== null) touched.add(change.campaignId);
    await recount(changing, touched);
    for (const then of change.before) await representAsBefore(changing, then);
    for (const id of touched) changing.toMeasure.add(id);
    await trx
      .updateTable("campaignChanges")
      .set({ undoneBy: staffId, undoneAt: sql`clock_timestamp()` })
      .where("id", "=", changeId)
      .execute();
    events.push({
      actor: { staffId },
      action: "campaign.change-undone",
      subject: { kind: "campaign", id: campaignReference(campaign.id) },
      after: { total: comments.length },
    });
    if (comments.length <= MOST_EVENTS) {
      events.push(...comments.map((each) => moved(staffId, each, change.campaignId, each.campaignId)));
    }
    return { outcome: "changed", campaignId: campaign.id };
  });
}

/** The change's comments that still are where it put them, or alone since their campaign is no more. */
async function listUntouched(
  { trx }: Changing,
  changeId: number,
  to: number | null,
): Promise<readonly Before[]> {
  const { rows } = await sql<Before>`
    select b.comment_id as id, c.tracking_number as "trackingNumber", b.campaign_id as "campaignId",
      b.joined_by as "joinedBy", b.excepted
    from campaign_change_comments b join comments c on c.id = b.comment_id
    left join campaign_members m on m.comment_id = b.comment_id
    where b.change_id = ${changeId} and c.status <> 'withdrawn'
      and (m.campaign_id is not distinct from ${to}::integer
        or (m.campaign_id is null and not exists (select from campaigns k where k.id = b.campaign_id)))
    order by b.comment_id`.execute(trx);
  return rows;
}

/** Campaigns that are no more, empty as yet. */
async function makeAgain({ trx, noticeId }: Changing, campaigns: readonly CampaignThen[]): Promise<void> {
  for (const { id, representativeId, name, madeBy, representedBy } of campaigns) {
    await sql`
      insert into campaigns (id, notice_id, representative_id, name, made_by, represented_by)
      overriding system value
      values (${id}, ${noticeId}, ${representativeId}, ${name}, ${madeBy}, ${representedBy})
      on conflict on constraint campaigns_pk do nothing`.execute(trx);
  }
}

async function putBack(changing: Changing, comments: readonly Before[]): Promise<void> {
  const { trx, noticeId } = changing;
  const back = comments.filter(({ campaignId }) => campaignId !== null);
  const out = comments.filter(({ campaignId }) => campaignId === null);
  const idsOf = (each: readonly Before[]) => each.map(({ id }) => id);
  await sql`
    insert into campaign_members (comment_id, campaign_id, kind, similarity, joined_by)
    select id, campaign_id, 'template', 0, joined_by
    from unnest(
      ${idsOf(back)}::bigint[], ${back.map(({ campaignId }) => campaignId)}::integer[],
      ${back.map(({ joinedBy }) => joinedBy)}::text[]) as given (id, campaign_id, joined_by)
    on conflict on constraint campaign_members_pk do update
    set campaign_id = excluded.campaign_id, joined_by = excluded.joined_by, measured_with = null`.execute(
    trx,
  );
  const exceptions = comments.filter(({ excepted }) => excepted);
  await sql`delete from campaign_members where comment_id = any(${idsOf(out)}::bigint[])`.execute(trx);
  await sql`delete from campaign_exceptions where comment_id = any(${idsOf(back)}::bigint[])`.execute(trx);
  await storeMissing(changing, idsOf(back));
  await removeSignatures(trx, idsOf(exceptions));
  await sql`
    insert into campaign_exceptions (comment_id, taken_out_by)
    select id, ${changing.staffId} from unnest(${idsOf(exceptions)}::bigint[]) as given (id)
    on conflict on constraint campaign_exceptions_pk do nothing`.execute(trx);
  const lone = await readSignatures(trx, idsOf(out.filter(({ excepted }) => !excepted)));
  await leadTo(
    trx,
    noticeId,
    [...lone].map(([id, signature]) => ({ id, signature })),
  );
}

/** What stood for a campaign stands for it again where it has come back. */
async function representAsBefore(changing: Changing, then: CampaignThen): Promise<void> {
  const { trx } = changing;
  const now = await trx
    .selectFrom("campaignMembers")
    .innerJoin("campaigns", "campaigns.id", "campaignMembers.campaignId")
    .where("campaignMembers.commentId", "=", then.representativeId)
    .where("campaigns.id", "=", then.id)
    .select("campaigns.representedBy")
    .executeTakeFirst();
  if (!now || (now.representedBy !== null && now.representedBy !== then.representedBy)) return;
  const signature = (await readSignatures(trx, [then.representativeId])).get(then.representativeId);
  if (!signature) return;
  await representWith(changing, then.id, { id: then.representativeId, signature });
  await trx
    .updateTable("campaigns")
    .set({ representedBy: then.representedBy })
    .where("id", "=", then.id)
    .execute();
}
