import { sql } from "kysely";
import type { Db } from "~db/connect";

/** A place in the chain, as an auditor may have noted it elsewhere: position and hash in hexadecimal. */
export interface ChainHead {
  readonly position: number;
  readonly hash: string;
}

export type ChainReport =
  | { readonly intact: true; readonly head: ChainHead }
  | { readonly intact: false; readonly problem: string };

/**
 * Recomputes every hash of the audit chain from the events themselves and compares it with what was stored, and the
 * end with the head that is kept apart. Finds edits, deletions, insertions and a cut tail. `noted` is a head written
 * down earlier, outside of this database: it must still be in the chain, which finds a chain that was made anew.
 */
export async function verifyChain(db: Db, noted?: ChainHead): Promise<ChainReport> {
  const broken = await sql<{ position: number; missing: boolean }>`
    with chain as (
      select events.*,
        lag(chain_position, 1, 0::bigint) over (order by chain_position) as previous_position,
        lag(chain_hash, 1, sha256('audit')) over (order by chain_position) as previous_hash
      from audit_events as events where chain_position is not null
    )
    select chain_position as position, chain_position <> previous_position + 1 as missing from chain
    where chain_position <> previous_position + 1
      or chain_hash <> sha256(convert_to(jsonb_build_array(
        chain_position, encode(previous_hash, 'hex'), (extract(epoch from occurred_at) * 1000000)::bigint,
        actor_kind, staff_id, action, subject_kind, subject_id, before, after)::text, 'UTF8'))
    order by chain_position limit 1`.execute(db);
  const first = broken.rows[0];
  if (first?.missing)
    return { intact: false, problem: `events are missing before position ${first.position}` };
  if (first) return { intact: false, problem: `the event at position ${first.position} was changed` };
  const { head, last } = await readEnds(db);
  if (head.position !== last.position || head.hash !== last.hash) {
    return {
      intact: false,
      problem: `the last event is at position ${last.position}, but the head kept apart is at ${head.position}: the end was cut or added to`,
    };
  }
  if (noted && (await hashAt(db, noted.position)) !== noted.hash.toLowerCase()) {
    return {
      intact: false,
      problem: `position ${noted.position} does not have the hash that was noted: the chain was made anew`,
    };
  }
  return { intact: true, head };
}

async function readEnds(db: Db): Promise<{ readonly head: ChainHead; readonly last: ChainHead }> {
  const { rows } = await sql<{ position: number; hash: string; lastPosition: number; lastHash: string }>`
    select head.chain_position as position, encode(head.chain_hash, 'hex') as hash,
      coalesce(last.chain_position, 0) as last_position,
      encode(coalesce(last.chain_hash, sha256('audit')), 'hex') as last_hash
    from audit_head as head left join lateral (
      select chain_position, chain_hash from audit_events where chain_position is not null
      order by chain_position desc limit 1
    ) as last on true`.execute(db);
  const row = rows[0];
  if (!row) return { head: { position: -1, hash: "none" }, last: { position: 0, hash: "none" } };
  return {
    head: { position: row.position, hash: row.hash },
    last: { position: row.lastPosition, hash: row.lastHash },
  };
}

async function hashAt(db: Db, position: number): Promise<string | undefined> {
  const row = await db
    .selectFrom("auditEvents")
    .where("chainPosition", "=", position)
    .select(sql<string>`encode(chain_hash, 'hex')`.as("hash"))
    .executeTakeFirst();
  return row?.hash;
}

/** The chain's end, for the log: an auditor can hold a later chain against it. */
export async function findChainHead(db: Db): Promise<ChainHead> {
  return (await readEnds(db)).head;
}
