import { sql, type Transaction } from "kysely";
import { lockComments } from "~/comments/changing/change-comment.server";
import { SLICE_MS, workInSlice } from "~/slices.server";
import type { Db } from "~db/connect";
import { isDatabaseAway } from "~db/errors";
import type { Database } from "~db/schema";
import { type Action, actionSchema } from "./action";
import { type Applied, applyStep, type Office, readVersions } from "./apply-step.server";
import type { Snapshot } from "./snapshot";
import { undoStep } from "./undo-step.server";

/** Comments a transaction: few enough that nobody waits long for one of them, enough that its trips cost little. */
const BATCH = 200;

type Runner = Office & { readonly db: Db };

/**
 * Works an operation off, piece by piece, until its end, somebody's stop or its slice of time. Each piece is one
 * transaction that changes its comments, writes down what became of them and moves the progress on, so that it can be
 * killed at any point, and worked by several at once, and no comment is done twice.
 */
export async function runOperation(
  runner: Runner,
  operationId: string,
  sliceMs: number = SLICE_MS,
): Promise<void> {
  await workInSlice(
    sliceMs,
    () => runPiece(runner, operationId, BATCH),
    () =>
      runner.db.transaction().execute((trx) => runner.jobs.enqueue(trx, "run-operation", { operationId })),
  );
}

/** Works one piece; false when nothing is left to do. A piece that fails is tried comment by comment. */
async function runPiece(runner: Runner, operationId: string, size: number): Promise<boolean> {
  try {
    return await runner.db.transaction().execute((trx) => workPiece(trx, runner, operationId, size));
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    if (size > 1) {
      for (let done = 0; done < size; done += 1) {
        if (!(await runPiece(runner, operationId, 1))) return false;
      }
      return true;
    }
    return runner.db.transaction().execute((trx) => passOver(trx, operationId));
  }
}

async function workPiece(
  trx: Transaction<Database>,
  office: Office,
  operationId: string,
  size: number,
): Promise<boolean> {
  const operation = await takeOperation(trx, operationId);
  if (!operation) return false;
  if (operation.state === "stopping") {
    await end(trx, operation, "stopped");
    return false;
  }
  const items = await takeItems(trx, operationId, size);
  if (items.length === 0) {
    await end(trx, operation, "done");
    return false;
  }
  const results = await workItems(trx, office, operation, items);
  await settle(trx, operationId, results);
  return true;
}

interface Taken {
  readonly id: string;
  readonly staffId: string;
  readonly state: string;
  readonly undoes: string | null;
  readonly action: Action;
}

/** The operation, for this transaction alone; undefined where it has ended. */
async function takeOperation(trx: Transaction<Database>, id: string): Promise<Taken | undefined> {
  const found = await trx
    .selectFrom("operations")
    .where("id", "=", id)
    .where("endedAt", "is", null)
    .select(["id", "staffId", "state", "undoes", "action"])
    .forUpdate()
    .executeTakeFirst();
  return found && { ...found, action: actionSchema.parse(found.action) };
}

interface Item {
  readonly commentId: number;
  readonly versionSeen: number | null;
}

function takeItems(trx: Transaction<Database>, operationId: string, size: number): Promise<Item[]> {
  return trx
    .selectFrom("operationItems")
    .where("operationId", "=", operationId)
    .where("outcome", "=", "waiting")
    .orderBy("commentId")
    .limit(size)
    .select(["commentId", "versionSeen"])
    .execute();
}

type Result = Applied & { readonly commentId: number; readonly versionAfter?: number | undefined };

/** Does all of the operation's steps to its comments; one that was changed since it was chosen is passed over. */
export async function workItems(
  trx: Transaction<Database>,
  office: Office,
  { id: operationId, staffId, undoes, action }: Pick<Taken, "id" | "staffId" | "undoes" | "action">,
  items: readonly Item[],
): Promise<readonly Result[]> {
  const seen = new Map(items.map(({ commentId, versionSeen }) => [commentId, versionSeen]));
  const locked = await lockComments(
    trx,
    items.map(({ commentId }) => commentId),
  );
  const isOvertaken = ({ id, version }: { readonly id: number; readonly version: number }) =>
    (seen.get(id) ?? version) !== version;
  let going = locked.filter((comment) => !isOvertaken(comment));
  const results = new Map<number, Applied>(
    locked.filter(isOvertaken).map(({ id }) => [id, { outcome: "overtaken" }]),
  );
  for (const step of action.steps) {
    const applied =
      step.do === "undo"
        ? await undoStep(trx, going, undoes ?? "", staffId)
        : await applyStep(trx, office, going, step, { staffId, operationId });
    for (const [id, now] of applied) results.set(id, joined(results.get(id), now));
    // the next step sees what this one made of them
    if (action.steps.length > 1) {
      going = (
        await lockComments(
          trx,
          going.map(({ id }) => id),
        )
      ).filter(({ id }) => isFine(results.get(id)));
    }
  }
  const versions = await readVersions(trx, [...results.keys()]);
  return [...results].map(([commentId, result]) => ({
    commentId,
    ...result,
    versionAfter: result.outcome === "changed" ? versions.get(commentId) : undefined,
  }));
}

const isFine = (applied: Applied | undefined) =>
  applied?.outcome === "changed" || applied?.outcome === "unchanged";

/** What two steps made of one comment: changed if either changed it; what was before is from before the first. */
function joined(earlier: Applied | undefined, now: Applied): Applied {
  if (!earlier) return now;
  const suggestions = [...(earlier.before?.suggestions ?? []), ...(now.before?.suggestions ?? [])];
  const before: Snapshot | undefined =
    earlier.before || now.before
      ? { ...now.before, ...earlier.before, ...(suggestions.length > 0 ? { suggestions } : {}) }
      : undefined;
  const outcome = now.outcome === "unchanged" ? earlier.outcome : now.outcome;
  return { outcome, ...(before ? { before } : {}) };
}

/** Writes down what became of comments, and moves the operation's progress on. */
export async function settle(
  trx: Transaction<Database>,
  operationId: string,
  results: readonly Result[],
): Promise<void> {
  const given = JSON.stringify(
    results.map(({ commentId, outcome, before, versionAfter }) => ({
      id: commentId,
      outcome,
      before: before ?? null,
      version: versionAfter ?? null,
    })),
  );
  await sql`
    with results as (
      select * from json_to_recordset(${given}::json) as results(id bigint, outcome text, before jsonb, version integer)
    ), written as (
      update operation_items set outcome = results.outcome, before = results.before, version_after = results.version
      from results where operation_id = ${operationId} and comment_id = results.id
      returning operation_items.outcome
    )
    update operations set
      changed = changed + (select count(*) from written where outcome = 'changed'),
      skipped = skipped + (select count(*) from written where outcome <> 'changed')
    where id = ${operationId}`.execute(trx);
}

/** The next comment is one that the database refuses to change: it is left as it is, and the operation goes on. */
async function passOver(trx: Transaction<Database>, operationId: string): Promise<boolean> {
  const operation = await takeOperation(trx, operationId);
  const [item] = operation ? await takeItems(trx, operationId, 1) : [];
  if (!item) return false;
  await trx
    .updateTable("operationItems")
    .set({ outcome: "failed" })
    .where("operationId", "=", operationId)
    .where("commentId", "=", item.commentId)
    .execute();
  await trx
    .updateTable("operations")
    .set({ skipped: sql`skipped + 1` })
    .where("id", "=", operationId)
    .execute();
  return true;
}

async function end(trx: Transaction<Database>, { id }: Taken, state: "done" | "stopped"): Promise<void> {
  await trx
    .updateTable("operations")
    .set({ state, endedAt: sql`clock_timestamp()` })
    .where("id", "=", id)
    .execute();
}
