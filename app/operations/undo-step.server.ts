import { sql, type Transaction } from "kysely";
import { stopLetters } from "~/acknowledgements/stop-letters.server";
import { readNames } from "~/assignments/assign-comments.server";
import { recordEvents } from "~/audit/audit.server";
import type { LockedComment } from "~/comments/changing/change-comment.server";
import type { Database } from "~db/schema";
import type { Applied } from "./apply-step.server";
import { type Snapshot, snapshotSchema } from "./snapshot";

/** What the operation that is taken back did to one comment. */
interface Done {
  readonly before: Snapshot;
  readonly versionAfter: number;
}

/**
 * Puts locked comments back to what they were before an operation, tags with whoever gave them, each with an audit
 * event. A comment that anybody has changed since stays as it is: its later state is somebody's decision too. Letters that
 * the operation wrote by itself, on posting, are stopped where they have not left.
 */
export async function undoStep(
  trx: Transaction<Database>,
  comments: readonly LockedComment[],
  undoes: string,
  staffId: string,
): Promise<ReadonlyMap<number, Applied>> {
  const done = await readDone(trx, comments, undoes);
  const applied = new Map<number, Applied>();
  const back: { comment: LockedComment; before: Snapshot }[] = [];
  for (const comment of comments) {
    const { before, versionAfter } = done.get(comment.id) ?? {};
    if (!before || versionAfter === undefined) applied.set(comment.id, { outcome: "unchanged" });
    else if (touchesContent(before) && comment.version !== versionAfter)
      applied.set(comment.id, { outcome: "overtaken" });
    else {
      applied.set(comment.id, { outcome: "changed" });
      back.push({ comment, before });
    }
  }
  const assigned = back.flatMap(({ comment, before: { assignee } }) =>
    assignee ? [{ id: comment.id, ...assignee }] : [],
  );
  const kept = await restoreAssignees(trx, assigned, staffId);
  const nameOf = await readNames(
    trx,
    assigned.map(({ before }) => before),
  );
  for (const id of kept) applied.set(id, { outcome: "overtaken" });
  const content = back.filter(({ before }) => touchesContent(before));
  await restoreStandings(trx, content);
  await restoreTags(trx, content);
  await restoreThemes(trx, content);
  await waitAgain(trx, back);
  await stopLetters(trx, { operationId: undoes, staffId, among: content.map(({ comment }) => comment.id) });
  await trx
    .updateTable("comments")
    .set({ version: sql<number>`version + 1` })
    .where(sql<boolean>`id = any(${content.map(({ comment }) => comment.id)}::bigint[])`)
    .execute();
  await recordEvents(
    trx,
    back
      .filter(({ comment }) => !kept.has(comment.id))
      .map(({ comment, before }) => ({
        actor: { staffId },
        action: "comment.undone",
        subject: { kind: "comment", id: comment.trackingNumber },
        before: { status: comment.status, version: comment.version },
        after: {
          status: before.standing?.status ?? comment.status,
          version: content.some((each) => each.comment === comment) ? comment.version + 1 : comment.version,
          ...(before.assignee ? { assignee: nameOf(before.assignee.before) } : {}),
        },
      })),
  );
  return applied;
}

/** Whose a comment is has nothing to do with its versions. */
const touchesContent = ({ standing, tags, themes }: Snapshot): boolean =>
  (standing ?? tags ?? themes) !== undefined;

async function readDone(
  trx: Transaction<Database>,
  comments: readonly LockedComment[],
  operationId: string,
): Promise<ReadonlyMap<number, Done>> {
  const rows = await trx
    .selectFrom("operationItems")
    .where("operationId", "=", operationId)
    .where("outcome", "=", "changed")
    .where(sql<boolean>`comment_id = any(${comments.map(({ id }) => id)}::bigint[])`)
    .select(["commentId", "before", "versionAfter"])
    .execute();
  return new Map(
    rows.flatMap(({ commentId, before, versionAfter }): [number, Done][] =>
      before && versionAfter !== null
        ? [[commentId, { before: snapshotSchema.parse(before), versionAfter }]]
        : [],
    ),
  );
}

type Back = readonly { readonly comment: LockedComment; readonly before: Snapshot }[];

async function restoreStandings(trx: Transaction<Database>, back: Back): Promise<void> {
  const given = back.flatMap(({ comment, before: { standing } }) =>
    standing ? [{ id: comment.id, ...standing }] : [],
  );
  if (given.length === 0) return;
  await sql`
    update comments set status = earlier.status, held = earlier.held, withheld_reason = earlier."withheldReason",
      withheld_note = earlier."withheldNote", withheld_message = earlier."withheldMessage"
    from json_to_recordset(${JSON.stringify(given)}::json) as earlier(
      id bigint, status text, held text, "withheldReason" text, "withheldNote" text, "withheldMessage" text)
    where comments.id = earlier.id`.execute(trx);
}

async function restoreTags(trx: Transaction<Database>, back: Back): Promise<void> {
  const touched = back.filter(({ before }) => before.tags);
  if (touched.length === 0) return;
  await trx
    .deleteFrom("commentTags")
    .where(sql<boolean>`comment_id = any(${touched.map(({ comment }) => comment.id)}::bigint[])`)
    .execute();
  const rows = touched.flatMap(({ comment, before }) =>
    (before.tags ?? []).map((tag) => ({ commentId: comment.id, ...tag })),
  );
  if (rows.length > 0) await trx.insertInto("commentTags").values(rows).execute();
}

async function restoreThemes(trx: Transaction<Database>, back: Back): Promise<void> {
  const touched = back.filter(({ before }) => before.themes);
  if (touched.length === 0) return;
  await trx
    .deleteFrom("commentThemes")
    .where(sql<boolean>`comment_id = any(${touched.map(({ comment }) => comment.id)}::bigint[])`)
    .execute();
  const rows = touched.flatMap(({ comment, before }) =>
    (before.themes ?? []).map((theme) => ({ commentId: comment.id, ...theme })),
  );
  if (rows.length > 0) await trx.insertInto("commentThemes").values(rows).execute();
}

/** Suggestions that the operation accepted or dismissed wait for a person again; without their tags they are all dismissed by now. */
async function waitAgain(trx: Transaction<Database>, back: Back): Promise<void> {
  const ids = back.flatMap(({ before }) => before.suggestions ?? []);
  if (ids.length === 0) return;
  await trx
    .updateTable("suggestions")
    .set({ state: "waiting", decidedBy: null, decidedAt: null })
    .where(sql<boolean>`id = any(${ids}::bigint[])`)
    .where("state", "=", "dismissed")
    .execute();
}

/** Gives comments back to whom they were with; returns those that somebody has been given since, which stay there. */
async function restoreAssignees(
  trx: Transaction<Database>,
  assigned: readonly { readonly id: number; readonly before: string | null; readonly after: string | null }[],
  staffId: string,
): Promise<ReadonlySet<number>> {
  if (assigned.length === 0) return new Set();
  const rows = await trx
    .selectFrom("assignments")
    .where(sql<boolean>`comment_id = any(${assigned.map(({ id }) => id)}::bigint[])`)
    .select(["commentId", "staffId"])
    .execute();
  const now = new Map(rows.map((row) => [row.commentId, row.staffId]));
  const kept = new Set(
    assigned.filter(({ id, after }) => (now.get(id) ?? null) !== after).map(({ id }) => id),
  );
  const back = assigned.filter(({ id }) => !kept.has(id));
  await trx
    .deleteFrom("assignments")
    .where(sql<boolean>`comment_id = any(${back.map(({ id }) => id)}::bigint[])`)
    .execute();
  const given = back.flatMap(({ id, before }) =>
    before === null ? [] : [{ commentId: id, staffId: before, assignedBy: staffId }],
  );
  if (given.length > 0) await trx.insertInto("assignments").values(given).execute();
  return kept;
}
