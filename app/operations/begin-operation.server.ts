import { sql, type Transaction } from "kysely";
import { rememberWords } from "~/acknowledgements/docket-words.server";
import { recordEvent } from "~/audit/audit.server";
import { type CommentFilter, filterQuery } from "~/comments/comment-filter";
import { matching } from "~/comments/comment-filter.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { type Action, actionSchema } from "./action";
import type { Office } from "./apply-step.server";
import { AT_ONCE, canBeUndone, type ItemOutcome } from "./operation";
import { runOperation, settle, workItems } from "./run-operation.server";

/** Which comments: some by their tracking numbers, or all that a filter finds. */
export type Chosen = { readonly numbers: readonly string[] } | { readonly filter: CommentFilter };

type Desk = Office & { readonly db: Db };

/** One comment as its page showed it: the outcome, and the operation to undo where anything was changed. */
export type ActResult =
  | { readonly outcome: "saved"; readonly operationId: string; readonly canBeUndone: boolean }
  | { readonly outcome: Exclude<ItemOutcome, "waiting" | "changed"> | "not-found" };

/** Nothing of several steps is to remain where one of them cannot be done. */
class RefusedError extends Error {
  constructor(readonly outcome: Exclude<ActResult["outcome"], "saved">) {
    super(outcome);
  }
}

/**
 * Does something to one comment at the version that the moderator saw, all steps or none, as an operation of its own, so
 * that it can be undone like any other.
 */
export async function actOnComment(
  { db, ...office }: Desk,
  given: {
    readonly trackingNumber: string;
    /** Null for what has nothing to do with the comment's content, such as whose it is. */
    readonly version: number | null;
    readonly staffId: string;
    readonly action: Action;
  },
): Promise<ActResult> {
  const { trackingNumber, version, staffId, action } = given;
  try {
    return await db.transaction().execute(async (trx) => {
      const comment = await trx
        .selectFrom("comments")
        .where("trackingNumber", "=", trackingNumber)
        .select("id")
        .executeTakeFirst();
      if (!comment) throw new RefusedError("not-found");
      const { id } = await trx
        .insertInto("operations")
        .values({
          staffId,
          action: JSON.stringify(action),
          total: 1,
          state: "done",
          endedAt: sql`clock_timestamp()`,
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      const item = { commentId: comment.id, versionSeen: version };
      const [result] = await workItems(trx, office, { id, staffId, undoes: null, action }, [item]);
      if (!result) throw new RefusedError("not-found");
      if (result.outcome !== "changed") throw new RefusedError(result.outcome);
      await trx
        .insertInto("operationItems")
        .values({ operationId: id, commentId: comment.id, versionSeen: version })
        .execute();
      await settle(trx, id, [result]);
      return { outcome: "saved" as const, operationId: id, canBeUndone: canBeUndone(action) };
    });
  } catch (error) {
    if (error instanceof RefusedError) return { outcome: error.outcome };
    throw error;
  }
}

/** How many comments were chosen is not what the moderator had agreed to. */
export interface OtherNumber {
  readonly outcome: "other-number";
  readonly total: number;
}

export type Begun = { readonly outcome: "begun"; readonly operationId: string } | OtherNumber;

/**
 * Begins an operation: its comments are fixed now, at the versions they have now, in the transaction that records it and
 * adds its job. It does not begin where there are more or fewer than the moderator was shown. A small one is done before
 * this returns; its job then finds nothing left.
 */
export async function beginOperation(
  desk: Desk,
  given: {
    readonly staffId: string;
    readonly action: Action;
    readonly chosen: Chosen;
    readonly expected: number;
    /** Given by the page it is begun from, so that two clicks begin one. */
    readonly id?: string | undefined;
  },
): Promise<Begun> {
  const { db, jobs } = desk;
  const { staffId, action, chosen, expected } = given;
  const begun = await db.transaction().execute(async (trx): Promise<Begun> => {
    const made = await trx
      .insertInto("operations")
      .values({
        ...(given.id ? { id: given.id } : {}),
        staffId,
        action: JSON.stringify(action),
        query: "filter" in chosen ? filterQuery(chosen.filter) : null,
        total: expected,
      })
      .onConflict((conflict) => conflict.constraint("operations_pk").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!made) return { outcome: "begun", operationId: given.id ?? "" };
    const { id } = made;
    const total = await fixItems(trx, id, chosen);
    if (total !== expected) {
      await trx.deleteFrom("operations").where("id", "=", id).execute();
      return { outcome: "other-number", total };
    }
    for (const step of action.steps) {
      if (step.do === "acknowledge" && step.words) await rememberWords(trx, id, step.words, staffId);
    }
    await recordBegin(trx, { id, staffId, action, total });
    await jobs.enqueue(trx, "run-operation", { operationId: id });
    return { outcome: "begun", operationId: id };
  });
  if (begun.outcome === "begun" && expected <= AT_ONCE) await runOperation(desk, begun.operationId);
  return begun;
}

async function fixItems(trx: Transaction<Database>, operationId: string, chosen: Chosen): Promise<number> {
  const { numInsertedOrUpdatedRows = 0n } = await trx
    .insertInto("operationItems")
    .columns(["operationId", "commentId", "versionSeen"])
    .expression((eb) =>
      eb
        .selectFrom("comments")
        .where((where) =>
          "filter" in chosen
            ? matching(where, chosen.filter)
            : sql<boolean>`comments.tracking_number = any(${[...chosen.numbers]}::text[])`,
        )
        .select([sql<string>`${operationId}::uuid`.as("operationId"), "comments.id", "comments.version"]),
    )
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows);
}

function recordBegin(
  trx: Transaction<Database>,
  { id, staffId, action, total }: { id: string; staffId: string; action: Action; total: number },
): Promise<void> {
  return recordEvent(trx, {
    actor: { staffId },
    action: "operation.begun",
    subject: { kind: "operation", id },
    after: { steps: action.steps.map((step) => (step.do === "decide" ? step.decision : step.do)), total },
  });
}

export type Undoing =
  | { readonly outcome: "begun"; readonly operationId: string }
  /** It was undone before, by this operation. */
  | { readonly outcome: "undone-before"; readonly operationId: string }
  | { readonly outcome: "not-found" | "under-way" | "not-undoable" };

/** Takes back what an operation did, as an operation of its own: at once where it is small. */
export async function undoOperation(desk: Desk, operationId: string, staffId: string): Promise<Undoing> {
  const { db, jobs } = desk;
  const begun = await db.transaction().execute(async (trx): Promise<Undoing & { total?: number }> => {
    const earlier = await trx
      .selectFrom("operations")
      .where("id", "=", operationId)
      .select(["id", "action", "changed", "endedAt"])
      // two undo at once: the second waits and then finds the first
      .forUpdate()
      .executeTakeFirst();
    if (!earlier) return { outcome: "not-found" };
    if (earlier.endedAt === null) return { outcome: "under-way" };
    const undone = await trx
      .selectFrom("operations")
      .where("undoes", "=", operationId)
      .select("id")
      .executeTakeFirst();
    if (undone) return { outcome: "undone-before", operationId: undone.id };
    if (!canBeUndone(actionSchema.parse(earlier.action))) return { outcome: "not-undoable" };
    const action: Action = { steps: [{ do: "undo" }] };
    const { id } = await trx
      .insertInto("operations")
      .values({ staffId, action: JSON.stringify(action), total: earlier.changed, undoes: operationId })
      .returning("id")
      .executeTakeFirstOrThrow();
    await trx
      .insertInto("operationItems")
      .columns(["operationId", "commentId"])
      .expression((eb) =>
        eb
          .selectFrom("operationItems")
          .where("operationId", "=", operationId)
          .where("outcome", "=", "changed")
          .select([sql<string>`${id}::uuid`.as("operationId"), "commentId"]),
      )
      .execute();
    await recordBegin(trx, { id, staffId, action, total: earlier.changed });
    await jobs.enqueue(trx, "run-operation", { operationId: id });
    return { outcome: "begun", operationId: id, total: earlier.changed };
  });
  if (begun.outcome === "begun" && (begun.total ?? 0) <= AT_ONCE) {
    await runOperation(desk, begun.operationId);
  }
  return begun;
}

/** Asks an operation to stop; the piece under way is finished. What it has done stays, and can be undone. */
export async function stopOperation(db: Db, operationId: string, staffId: string): Promise<void> {
  await db.transaction().execute((trx) => askToStop(trx, operationId, staffId));
}

/** The same within a transaction that does more. */
export async function askToStop(
  trx: Transaction<Database>,
  operationId: string,
  staffId: string,
): Promise<void> {
  const stopped = await trx
    .updateTable("operations")
    .set({ state: "stopping" })
    .where("id", "=", operationId)
    .where("state", "=", "running")
    .returning("id")
    .executeTakeFirst();
  if (!stopped) return;
  await recordEvent(trx, {
    actor: { staffId },
    action: "operation.stopped",
    subject: { kind: "operation", id: operationId },
  });
}
