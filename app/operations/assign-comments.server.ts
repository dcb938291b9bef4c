import { sql, type Transaction } from "kysely";
import { recordEvents } from "~/audit/audit.server";
import type { LockedComment } from "~/comments/changing/change-comment.server";
import type { Database } from "~db/schema";

/** Who had a comment before, and who has it now; null is nobody. */
export interface Reassigned {
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Gives locked comments to one person, or to nobody, with an audit event each. Returns those that changed hands. Whose a
 * comment is says nothing about it, so its version stays: nobody's open page is overtaken by it.
 */
export function assignComments(
  trx: Transaction<Database>,
  comments: readonly LockedComment[],
  to: string | null,
  staffId: string,
): Promise<ReadonlyMap<number, Reassigned>> {
  return reassign(trx, comments, () => to, staffId);
}

/**
 * Shares locked comments out: each goes to whoever has the fewest that still wait for a decision, so that the shares grow
 * even whatever they were before. What somebody among them has already stays there.
 */
export async function shareComments(
  trx: Transaction<Database>,
  comments: readonly LockedComment[],
  among: readonly string[],
  staffId: string,
): Promise<ReadonlyMap<number, Reassigned>> {
  // two who share at once would count the same loads; they take turns
  await sql`select pg_advisory_xact_lock(hashtext('share-comments'))`.execute(trx);
  const loads = await countLoads(trx, among);
  return reassign(
    trx,
    comments,
    (now) => {
      if (now !== null && loads.has(now)) return now;
      const [least] = [...loads].reduce((one, other) => (other[1] < one[1] ? other : one));
      loads.set(least, (loads.get(least) ?? 0) + 1);
      return least;
    },
    staffId,
  );
}

async function countLoads(
  trx: Transaction<Database>,
  among: readonly string[],
): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom("assignments")
    .innerJoin("comments", "comments.id", "assignments.commentId")
    .where("assignments.staffId", "in", [...among])
    .where("comments.status", "in", ["received", "in-review"])
    .groupBy("assignments.staffId")
    .select(["assignments.staffId", sql<number>`count(*)`.as("count")])
    .execute();
  const counted = new Map(rows.map(({ staffId, count }) => [staffId, count]));
  return new Map([...new Set(among)].map((id) => [id, counted.get(id) ?? 0]));
}

async function reassign(
  trx: Transaction<Database>,
  comments: readonly LockedComment[],
  choose: (now: string | null) => string | null,
  staffId: string,
): Promise<ReadonlyMap<number, Reassigned>> {
  const ids = comments.map(({ id }) => id);
  const rows = await trx
    .selectFrom("assignments")
    .where(sql<boolean>`comment_id = any(${ids}::bigint[])`)
    .select(["commentId", "staffId"])
    .execute();
  const now = new Map(rows.map((row) => [row.commentId, row.staffId]));
  const moved = comments.flatMap(({ id, trackingNumber }) => {
    const before = now.get(id) ?? null;
    const after = choose(before);
    return before === after ? [] : [{ id, trackingNumber, before, after }];
  });
  if (moved.length === 0) return new Map();
  await trx
    .deleteFrom("assignments")
    .where(sql<boolean>`comment_id = any(${moved.map(({ id }) => id)}::bigint[])`)
    .execute();
  const given = moved.flatMap(({ id, after }) =>
    after === null ? [] : [{ commentId: id, staffId: after, assignedBy: staffId }],
  );
  if (given.length > 0) await trx.insertInto("assignments").values(given).execute();
  const nameOf = await readNames(
    trx,
    moved.flatMap(({ before, after }) => [before, after]),
  );
  await recordEvents(
    trx,
    moved.map(({ trackingNumber, before, after }) => ({
      actor: { staffId },
      action: "comment.assigned",
      subject: { kind: "comment", id: trackingNumber },
      before: { assignee: nameOf(before) },
      after: { assignee: nameOf(after) },
    })),
  );
  return new Map(moved.map(({ id, before, after }) => [id, { before, after }]));
}

/** What people are called, for the history: it tells of people, not of keys. */
export async function readNames(trx: Transaction<Database>, ids: readonly (string | null)[]) {
  const rows = await trx
    .selectFrom("staff")
    .where(sql<boolean>`id = any(${ids.filter((id) => id !== null)}::text[])`)
    .select(["id", "name"])
    .execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
}
