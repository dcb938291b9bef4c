import { sql, type Transaction } from "kysely";
import type { Arrived, Sorter } from "~/arrivals/sort-arrivals.server";
import { type AuditEvent, recordEvents } from "~/audit/audit.server";
import type { Jobs } from "~/jobs.server";
import type { Database } from "~db/schema";
import { FEWEST_WORDS } from "./campaign";
import { type Grouped, holdCampaigns } from "./groups.server";
import { Placing } from "./placing.server";
import { measureSome, settleCampaign } from "./settle-campaign.server";
import { createSignature } from "./signature.server";
import {
  leadTo,
  type OwnSignature,
  rememberSignature,
  removeSignatures,
  storeSignatures,
} from "./signatures.server";

type Trx = Transaction<Database>;

/**
 * Groups comments as they arrive: each joins a campaign, forms one with another, or stands alone. One that was amended is
 * placed anew, unless a person put it where it is; one that was withdrawn leaves. A person's exceptions stay alone.
 *
 * Texts are read and hashed before the transaction. In it, the docket's campaigns are held while the piece is placed.
 */
export function groupArrivals(jobs: Pick<Jobs, "enqueue">): Sorter {
  return async (_db, arrived) => {
    const byNotice = new Map<number, OwnSignature[]>();
    for (const { id, noticeId, text } of arrived) {
      const signature = createSignature(text);
      byNotice.set(noticeId, [...(byNotice.get(noticeId) ?? []), { id, signature }]);
    }
    return async (trx) => {
      const events: AuditEvent[] = [];
      const toMeasure: number[] = [];
      // in one order, so that no two sorters wait for each other
      for (const [noticeId, texts] of [...byNotice].sort(([a], [b]) => a - b)) {
        const grouped = await holdCampaigns(trx, noticeId);
        await groupTexts(grouped, texts);
        toMeasure.push(...(await measureSome(grouped)));
        events.push(...grouped.events);
      }
      await recordEvents(trx, events);
      for (const campaignId of toMeasure) await jobs.enqueue(trx, "measure-campaign", { campaignId });
    };
  };
}

async function groupTexts(grouped: Grouped, texts: readonly OwnSignature[]): Promise<void> {
  const standing = await readStanding(grouped.trx, texts);
  const leaving: Standing[] = [];
  const staying: OwnSignature[] = [];
  const placing: OwnSignature[] = [];
  for (const text of texts) {
    const now = standing.get(text.id);
    if (!now || now.exact === text.signature.exact) {
      if (now?.withdrawn) leaving.push(now);
      continue;
    }
    rememberSignature(text.id, text.signature);
    if (now.byHand && !now.withdrawn) {
      staying.push(text);
      continue;
    }
    if (now.exact !== null) leaving.push(now);
    if (canBeGrouped(text, now)) placing.push(text);
  }
  await leave(grouped, leaving);
  await stay(grouped, staying);
  if (placing.length > 0) await new Placing(grouped).place(placing);
}

/** What is known of an arriving comment by the time it is placed. */
interface Standing {
  readonly id: number;
  readonly withdrawn: boolean;
  readonly excepted: boolean;
  readonly hasFiles: boolean;
  /** The hash that it was placed by; null where it was not. */
  readonly exact: string | null;
  readonly campaignId: number | null;
  readonly byHand: boolean;
  readonly represents: boolean;
}

async function readStanding(
  trx: Trx,
  texts: readonly Pick<Arrived, "id">[],
): Promise<ReadonlyMap<number, Standing>> {
  const { rows } = await sql<Standing>`
    select c.id, c.status = 'withdrawn' as withdrawn, encode(s.exact, 'hex') as exact,
      exists (select from campaign_exceptions e where e.comment_id = c.id) as excepted,
      exists (select from attachments f where f.comment_id = c.id and f.replaced_at is null) as "hasFiles",
      m.campaign_id as "campaignId", m.joined_by is not null as "byHand",
      exists (select from campaigns k where k.id = m.campaign_id and k.representative_id = c.id) as represents
    from comments c
    left join comment_signatures s on s.comment_id = c.id
    left join campaign_members m on m.comment_id = c.id
    where c.id = any(${texts.map(({ id }) => id)}::bigint[])`.execute(trx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** “See attached” says nothing, whoever says it too. */
function canBeGrouped({ signature }: OwnSignature, { withdrawn, excepted, hasFiles }: Standing): boolean {
  const words = signature.words.length;
  return !withdrawn && !excepted && words > 0 && !(words < FEWEST_WORDS && hasFiles);
}

async function leave(grouped: Grouped, leaving: readonly Standing[]): Promise<void> {
  if (leaving.length === 0) return;
  const { trx } = grouped;
  const ids = leaving.map(({ id }) => id);
  await removeSignatures(trx, ids);
  const { rows } = await sql<{ campaignId: number }>`
    with gone as (
      delete from campaign_members where comment_id = any(${ids}::bigint[]) returning campaign_id
    )
    update campaigns c set size = c.size - n.n
    from (select campaign_id, count(*) as n from gone group by campaign_id) n where c.id = n.campaign_id
    returning c.id as "campaignId"`.execute(trx);
  for (const { campaignId } of rows) await settleCampaign(grouped, campaignId);
}

/** A person put them where they are: they are measured again, and others with them where they stand for all. */
async function stay(grouped: Grouped, staying: readonly OwnSignature[]): Promise<void> {
  if (staying.length === 0) return;
  const { trx, noticeId } = grouped;
  const ids = staying.map(({ id }) => id);
  await removeSignatures(trx, ids);
  await storeSignatures(trx, noticeId, staying);
  const { rows } = await sql<{ campaignId: number; represents: number | null }>`
    select m.campaign_id as "campaignId", k.representative_id as represents
    from campaign_members m left join campaigns k on k.representative_id = m.comment_id
    where m.comment_id = any(${ids}::bigint[])`.execute(trx);
  const leading = new Set(rows.map(({ represents }) => represents));
  await leadTo(
    trx,
    noticeId,
    staying.filter(({ id }) => leading.has(id)),
  );
  await sql`
    update campaign_members m set measured_with = null
    where m.comment_id = any(${ids}::bigint[]) or m.campaign_id in (
      select k.id from campaigns k where k.representative_id = any(${ids}::bigint[]))`.execute(trx);
  for (const { campaignId } of rows) grouped.toMeasure.add(campaignId);
}
