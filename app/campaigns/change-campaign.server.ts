import { type RawBuilder, sql } from "kysely";
import { recordEvents } from "~/audit/audit.server";
import type { Jobs } from "~/jobs.server";
import type { Db } from "~db/connect";
import type { CampaignThen, Database } from "~db/schema";
import type { CampaignRefusal } from "./change-rules";
import { type Grouped, holdCampaigns } from "./groups.server";
import { measureSome, settleCampaign } from "./settle-campaign.server";
import { readSignatures, storeSignatures } from "./signatures.server";

export interface CampaignDesk {
  readonly db: Db;
  readonly jobs: Pick<Jobs, "enqueue">;
}

/** A campaign as the person who changes it saw it. */
export interface CampaignSeen {
  readonly campaignId: number;
  readonly version: number;
  readonly staffId: string;
}

export interface CampaignChanged {
  readonly outcome: "changed";
  /** Where to look at it; it may have been dissolved by the change. */
  readonly campaignId: number;
  /** What undoes it; undefined where it is simply done the other way round. */
  readonly changeId?: number;
}
export type CampaignResult = CampaignChanged | { readonly outcome: CampaignRefusal };

/** Ends a transaction without its changes. */
export class Refused extends Error {
  constructor(readonly outcome: CampaignRefusal) {
    super(outcome);
  }
}

export type HeldCampaign = CampaignThen & { readonly version: number; readonly size: number };

/** A change under way: the docket's campaigns are held, and what is touched is put in order at its end. */
export interface Changing extends Grouped {
  readonly staffId: string;
  /** To be settled, and to be at the next version. */
  readonly touched: Set<number>;
}

/**
 * Changes a campaign at the version that the person saw: one transaction with the change, its audit events and the jobs that
 * follow from it.
 */
export async function changeCampaign(
  desk: CampaignDesk,
  { campaignId, version, staffId }: CampaignSeen,
  work: (changing: Changing, campaign: HeldCampaign) => Promise<CampaignChanged>,
): Promise<CampaignResult> {
  return holdingDocket(desk, { of: "campaigns", id: campaignId, staffId }, async (changing) => {
    const campaign = await getCampaign(changing, campaignId);
    if (campaign.version !== version) throw new Refused("overtaken");
    changing.touched.add(campaignId);
    return work(changing, campaign);
  });
}

/** The same without a campaign at hand: of the docket that a row of `of` belongs to. */
export async function holdingDocket(
  { db, jobs }: CampaignDesk,
  {
    of,
    id,
    staffId,
  }: { readonly of: "campaigns" | "campaignChanges"; readonly id: number; readonly staffId: string },
  work: (changing: Changing) => Promise<CampaignChanged>,
): Promise<CampaignResult> {
  try {
    return await db.transaction().execute(async (trx) => {
      const row = await trx.selectFrom(of).where("id", "=", id).select("noticeId").executeTakeFirst();
      if (!row) throw new Refused("not-found");
      const changing = { ...(await holdCampaigns(trx, row.noticeId)), staffId, touched: new Set<number>() };
      const changed = await work(changing);
      for (const touched of changing.touched) {
        await trx
          .updateTable("campaigns")
          .set({ version: sql`version + 1` })
          .where("id", "=", touched)
          .execute();
        await settleCampaign(changing, touched);
      }
      const toMeasure = await measureSome(changing);
      await recordEvents(trx, changing.events);
      for (const campaignId of toMeasure) await jobs.enqueue(trx, "measure-campaign", { campaignId });
      return changed;
    });
  } catch (error) {
    if (error instanceof Refused) return { outcome: error.outcome };
    throw error;
  }
}

export async function getCampaign({ trx, noticeId }: Grouped, campaignId: number): Promise<HeldCampaign> {
  const campaign = await trx
    .selectFrom("campaigns")
    .where("id", "=", campaignId)
    .where("noticeId", "=", noticeId)
    .select(["id", "representativeId", "name", "madeBy", "representedBy", "version", "size"])
    .forUpdate()
    .executeTakeFirst();
  if (!campaign) throw new Refused("not-found");
  return campaign;
}

/** Keeps where comments are before they are moved, for undoing. `comments` selects their ids. Returns the change's id. */
export async function keepBefore(
  { trx, noticeId, staffId }: Changing,
  change: {
    readonly kind: Database["campaignChanges"]["kind"];
    /** Where they go; null for out of all. */
    readonly to: number | null;
    readonly campaigns: readonly CampaignThen[];
    readonly comments: RawBuilder<unknown>;
  },
): Promise<number> {
  const before = change.campaigns.map(({ id, representativeId, name, madeBy, representedBy }) => ({
    id,
    representativeId,
    name,
    madeBy,
    representedBy,
  }));
  const { id } = await trx
    .insertInto("campaignChanges")
    .values({
      noticeId,
      kind: change.kind,
      campaignId: change.to,
      before: JSON.stringify(before),
      madeBy: staffId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await sql`
    insert into campaign_change_comments (change_id, comment_id, campaign_id, joined_by, excepted)
    select ${id}::integer, c.id, m.campaign_id, m.joined_by,
      exists (select from campaign_exceptions e where e.comment_id = c.id)
    from comments c left join campaign_members m on m.comment_id = c.id
    where c.id in (${change.comments})`.execute(trx);
  return id;
}

/** Signatures of comments that had none: a member is found by its copies. */
export async function storeMissing({ trx, noticeId }: Grouped, ids: readonly number[]): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    select given.id from unnest(${[...ids]}::bigint[]) as given (id)
    where not exists (select from comment_signatures s where s.comment_id = given.id)`.execute(trx);
  const signatures = await readSignatures(
    trx,
    rows.map(({ id }) => id),
  );
  await storeSignatures(
    trx,
    noticeId,
    [...signatures].map(([id, signature]) => ({ id, signature })),
  );
}

/** Counts the members of campaigns anew. */
export async function recount({ trx }: Grouped, campaignIds: Iterable<number>): Promise<void> {
  await sql`
    update campaigns c set size = (select count(*) from campaign_members m where m.campaign_id = c.id)
    where c.id = any(${[...campaignIds]}::integer[])`.execute(trx);
}
