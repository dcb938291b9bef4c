import { sql, type Transaction } from "kysely";
import type { AuditEvent } from "~/audit/audit.server";
import type { Database } from "~db/schema";
import type { Signature } from "./campaign";
import { readSignatures } from "./signatures.server";

type Trx = Transaction<Database>;

/** What is under way with one docket's campaigns, in a transaction that holds them. */
export interface Grouped {
  readonly trx: Trx;
  readonly noticeId: number;
  /** To be recorded at the transaction's end: the trail's chain is held from the first one on. */
  readonly events: AuditEvent[];
  /** Campaigns whose members are to be measured with a new representative. */
  readonly toMeasure: Set<number>;
}

/**
 * Holds a docket's campaigns until the transaction ends: whoever groups, splits or joins there waits. Several dockets are
 * to be held in the order of their ids.
 */
export async function holdCampaigns(trx: Trx, noticeId: number): Promise<Grouped> {
  await sql`select pg_advisory_xact_lock(hashtext('campaigns'), ${noticeId}::integer)`.execute(trx);
  return { trx, noticeId, events: [], toMeasure: new Set() };
}

/** A campaign, or a comment that stands alone, as others join it. */
export interface Group {
  /** Null for a comment that stands alone. */
  campaignId: number | null;
  size: number;
  representativeId: number;
  representative: Signature;
  /** A person shaped or named it: it is never merged by itself. */
  readonly kept: boolean;
  /** A person chose its representative. */
  readonly represented: boolean;
  /** The group that it was merged into meanwhile. */
  into?: Group;
}

/** Reads campaigns, by id, and comments that stand alone, by theirs. */
export async function readGroups(
  trx: Trx,
  campaignIds: readonly number[],
  loneIds: readonly number[],
): Promise<{ readonly campaigns: ReadonlyMap<number, Group>; readonly lone: ReadonlyMap<number, Group> }> {
  const rows =
    campaignIds.length === 0
      ? []
      : await trx
          .selectFrom("campaigns")
          .where(sql<boolean>`id = any(${[...campaignIds]}::integer[])`)
          .select(["id", "size", "representativeId", "name", "madeBy", "representedBy"])
          .execute();
  const texts = await readSignatures(trx, [
    ...new Set([...rows.map(({ representativeId }) => representativeId), ...loneIds]),
  ]);
  const campaigns = new Map<number, Group>();
  for (const { id, size, representativeId, name, madeBy, representedBy } of rows) {
    const representative = texts.get(representativeId);
    if (!representative) continue;
    const represented = representedBy !== null;
    const kept = represented || madeBy !== null || name !== "";
    campaigns.set(id, { campaignId: id, size, representativeId, representative, kept, represented });
  }
  const lone = new Map<number, Group>();
  for (const id of loneIds) {
    const representative = texts.get(id);
    if (representative) lone.set(id, aloneWith(id, representative));
  }
  return { campaigns, lone };
}

export const aloneWith = (id: number, representative: Signature): Group => ({
  campaignId: null,
  size: 1,
  representativeId: id,
  representative,
  kept: false,
  represented: false,
});
