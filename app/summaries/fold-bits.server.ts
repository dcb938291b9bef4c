import { sql } from "kysely";
import type { Db } from "~db/connect";

/** So many changed comments are taken at once: some hundred milliseconds in which nobody else's changes are taken. */
const AT_ONCE = 10_000;

/** Brings the bits that summaries are counted from up to date; safe when several processes do so at once. Returns how many comments were taken. */
export async function foldBits(db: Db): Promise<number> {
  let taken = 0;
  for (;;) {
    const { rows } = await sql<{ folded: number }>`select summary_fold(${AT_ONCE}) as folded`.execute(db);
    const folded = rows[0]?.folded ?? 0;
    if (folded === 0) return taken;
    taken += folded;
  }
}

/** Removes the bits of what no comment is counted by any more. */
export async function purgeBits(db: Db): Promise<void> {
  await sql`delete from summary_bits where bit_count(bits) = 0`.execute(db);
}
