import { sql, type Transaction } from "kysely";
import { recordEvents } from "~/audit/audit.server";
import type { LockedComment } from "~/comments/changing/change-comment.server";
import type { Database } from "~db/schema";

type Trx = Transaction<Database>;

/** A suggestion that waits for a person. */
export interface Waiting {
  readonly id: number;
  readonly commentId: number;
  readonly code: string;
  readonly confidence: number;
}

/** All that waits for a person on comments, by their ids. */
export async function listWaiting(
  trx: Trx,
  commentIds: readonly number[],
): Promise<ReadonlyMap<number, readonly Waiting[]>> {
  const { rows } = await sql<Waiting>`
    select s.id, s.comment_id as "commentId", coalesce(w.code, p.code) as code, s.confidence
    from suggestions s join pillars p on p.id = s.pillar_id left join workstreams w on w.id = s.workstream_id
    where s.comment_id = any(${[...commentIds]}::bigint[]) and s.state = 'waiting'
    order by s.comment_id, p.position, w.position nulls first`.execute(trx);
  return Map.groupBy(rows, ({ commentId }) => commentId);
}

/**
 * Which of some suggestions have come to be accepted, by comment: whoever gives a comment a suggested tag has accepted it,
 * however they gave it (migration 0029).
 */
export async function listAccepted(
  trx: Trx,
  waiting: ReadonlyMap<number, readonly Waiting[]>,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const ids = [...waiting.values()].flatMap((each) => each.map(({ id }) => id));
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom("suggestions")
    .where(sql<boolean>`id = any(${ids}::bigint[])`)
    .where("state", "=", "accepted")
    .select(["id", "commentId"])
    .execute();
  const byComment = Map.groupBy(rows, ({ commentId }) => commentId);
  return new Map([...byComment].map(([commentId, accepted]) => [commentId, accepted.map(({ id }) => id)]));
}

/** Remembers of accepted suggestions that nobody has read their comments, so that nothing is learned from them. */
export async function markInBulk(trx: Trx, ids: readonly number[]): Promise<void> {
  await trx
    .updateTable("suggestions")
    .set({ inBulk: true })
    .where(sql<boolean>`id = any(${[...ids]}::bigint[])`)
    .where("state", "=", "accepted")
    .execute();
}

/**
 * Dismisses suggestions of locked comments by their codes, each comment with its audit event; a pillar takes its workstreams along.
 * They do not come again. Returns those that were dismissed, by comment.
 */
export async function dismissSuggestions(
  trx: Trx,
  comments: readonly LockedComment[],
  codes: readonly string[],
  staffId: string,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const waiting = await listWaiting(
    trx,
    comments.map(({ id }) => id),
  );
  const chosen = comments.flatMap((comment) => {
    const suggestions = (waiting.get(comment.id) ?? []).filter(({ code }) =>
      codes.some((each) => code === each || code.startsWith(`${each}.`)),
    );
    return suggestions.length > 0 ? [{ comment, suggestions }] : [];
  });
  if (chosen.length === 0) return new Map();
  await trx
    .updateTable("suggestions")
    .set({ state: "dismissed", decidedBy: staffId, decidedAt: sql`clock_timestamp()` })
    .where(
      sql<boolean>`id = any(${chosen.flatMap(({ suggestions }) => suggestions.map(({ id }) => id))}::bigint[])`,
    )
    .execute();
  await recordEvents(
    trx,
    chosen.map(({ comment: { trackingNumber }, suggestions }) => ({
      actor: { staffId },
      action: "comment.suggestion-dismissed",
      subject: { kind: "comment", id: trackingNumber },
      after: { suggested: suggestions.map(({ code }) => code) },
    })),
  );
  return new Map(chosen.map(({ comment, suggestions }) => [comment.id, suggestions.map(({ id }) => id)]));
}
