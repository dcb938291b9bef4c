import { sql, type Transaction } from "kysely";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import type { Resemblance, Signature } from "./campaign";
import { holdCampaigns } from "./groups.server";
import { compareTexts, measureCommon, placePairs } from "./resemblance";
import { readSignatures } from "./signatures.server";

/** So many are measured in one short transaction. */
const PIECE = 500;

/** What a member has in common with its representative; whoever is there by hand, or as a copy of one, may have little. */
export function measure(representative: Signature, member: Signature): Resemblance {
  const found = compareTexts(representative, member);
  if (found) return found;
  if (Math.min(representative.words.length, member.words.length) === 0) {
    return { kind: "template", similarity: 0, ownShare: 1 };
  }
  const { kept, taken } = measureCommon(representative, member, placePairs(member));
  return { kind: "template", similarity: kept, ownShare: 1 - taken };
}

/**
 * Measures members of a campaign that were last measured with another text than its representative, in the order of
 * their ids from after `from` on. Returns the last one that was looked at; undefined where none is left.
 */
export async function measureMembers(
  trx: Transaction<Database>,
  campaignId: number,
  { from = 0, atMost = PIECE }: { readonly from?: number; readonly atMost?: number } = {},
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number; representativeId: number; exact: string | null }>`
    select m.comment_id as id, c.representative_id as "representativeId", encode(s.exact, 'hex') as exact
    from campaigns c join campaign_members m on m.campaign_id = c.id
    left join comment_signatures s on s.comment_id = m.comment_id
    where c.id = ${campaignId} and m.comment_id > ${from} and m.measured_with is distinct from c.representative_id
    order by m.comment_id limit ${atMost}`.execute(trx);
  const last = rows.at(-1);
  if (!last) return undefined;
  // copies are measured once
  const firstOf = new Map<string, number>();
  for (const { id, exact } of rows) if (exact !== null && !firstOf.has(exact)) firstOf.set(exact, id);
  const standInOf = ({ id, exact }: (typeof rows)[number]) =>
    exact === null ? id : (firstOf.get(exact) ?? id);
  const texts = await readSignatures(trx, [...new Set([last.representativeId, ...rows.map(standInOf)])]);
  const representative = texts.get(last.representativeId);
  if (!representative) return undefined;
  const measured = new Map<number, Resemblance>();
  for (const [id, text] of texts) measured.set(id, measure(representative, text));
  const found = rows.flatMap((row) => {
    const resemblance = measured.get(standInOf(row));
    return resemblance ? [{ id: row.id, ...resemblance }] : [];
  });
  await sql`
    update campaign_members m
    set kind = given.kind, similarity = given.similarity, measured_with = ${last.representativeId}::bigint
    from unnest(
      ${found.map(({ id }) => id)}::bigint[], ${found.map(({ kind }) => kind)}::text[],
      ${found.map(({ similarity }) => similarity)}::real[]) as given (id, kind, similarity)
    where m.comment_id = given.id and m.campaign_id = ${campaignId}`.execute(trx);
  return last.id;
}

/** A job's work: measures all members of a campaign with its representative, piece by piece. */
export async function measureCampaign(db: Db, campaignId: number): Promise<void> {
  let from: number | undefined = 0;
  while (from !== undefined) {
    const after: number = from;
    from = await db.transaction().execute(async (trx) => {
      const campaign = await trx
        .selectFrom("campaigns")
        .where("id", "=", campaignId)
        .select("noticeId")
        .executeTakeFirst();
      if (!campaign) return undefined;
      await holdCampaigns(trx, campaign.noticeId);
      return measureMembers(trx, campaignId, { from: after });
    });
  }
}
