import type { Db } from "~db/connect";
import { type Action, actionSchema } from "./action";
import { type ItemOutcome, type Progress, SKIPPED_SHOWN } from "./operation";

export const OPERATIONS_PER_PAGE = 25;

export type OperationRead = NonNullable<Awaited<ReturnType<typeof findOperation>>>;

const columns = [
  "operations.id",
  "operations.action",
  "operations.query",
  "operations.state",
  "operations.total",
  "operations.changed",
  "operations.skipped",
  "operations.undoes",
  "operations.begunAt",
  "operations.endedAt",
  "staff.name as staffName",
] as const;

/** One operation, and which one has undone it; undefined where there is none. */
export async function findOperation(db: Db, id: string) {
  const found = await db
    .selectFrom("operations")
    .leftJoin("staff", "staff.id", "operations.staffId")
    .leftJoin("operations as undoing", "undoing.undoes", "operations.id")
    .where("operations.id", "=", id)
    .select([...columns, "undoing.id as undoneBy"])
    .executeTakeFirst();
  return found && { ...found, action: actionSchema.parse(found.action) };
}

/** What one member of staff did to one comment, as its page tells it afterwards. */
export interface Done {
  readonly operationId: string;
  readonly trackingNumber: string;
  /** What it was; of an undoing, what it took back. */
  readonly what: Action;
  readonly isUndoing: boolean;
  /** It was taken back since. */
  readonly isUndone: boolean;
}

/**
 * What somebody did to one comment by an operation; undefined where the id is of anything else, so that no address made by others
 * can say that something was done, or offer to undo it.
 */
export async function findDone(db: Db, id: string, staffId: string): Promise<Done | undefined> {
  const found = await db
    .selectFrom("operations")
    .innerJoin("operationItems", "operationItems.operationId", "operations.id")
    .innerJoin("comments", "comments.id", "operationItems.commentId")
    .leftJoin("operations as undoing", "undoing.undoes", "operations.id")
    .leftJoin("operations as earlier", "earlier.id", "operations.undoes")
    .where("operations.id", "=", id)
    .where("operations.staffId", "=", staffId)
    .where("operations.total", "=", 1)
    .where("operationItems.outcome", "=", "changed")
    .select([
      "operations.action",
      "operations.undoes",
      "earlier.action as undone",
      "undoing.id as undoneBy",
      "comments.trackingNumber",
    ])
    .executeTakeFirst();
  return (
    found && {
      operationId: id,
      trackingNumber: found.trackingNumber,
      what: actionSchema.parse(found.undone ?? found.action),
      isUndoing: found.undoes !== null,
      isUndone: found.undoneBy !== null,
    }
  );
}

/** Whether an operation wrote letters to the authors of its comments. */
export async function hasLetters(db: Db, id: string): Promise<boolean> {
  const found = await db
    .selectFrom("messages")
    .where("operationId", "=", id)
    .select("id")
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** How far an operation is; undefined where there is none. */
export function findProgress(db: Db, id: string): Promise<Progress | undefined> {
  return db
    .selectFrom("operations")
    .where("id", "=", id)
    .select(["state", "total", "changed", "skipped"])
    .executeTakeFirst();
}

/** What was done to several comments at once, the newest first; one more than a page where there is more. */
export async function listOperations(db: Db, before?: Date) {
  const found = await db
    .selectFrom("operations")
    .leftJoin("staff", "staff.id", "operations.staffId")
    .where((eb) => eb.or([eb("operations.total", ">", 1), eb("operations.query", "is not", null)]))
    .$if(before !== undefined, (query) => query.where("operations.begunAt", "<", before ?? new Date()))
    .orderBy("operations.begunAt", "desc")
    .limit(OPERATIONS_PER_PAGE + 1)
    .select(columns)
    .execute();
  return found.map((each) => ({ ...each, action: actionSchema.parse(each.action) }));
}
export type OperationListed = Awaited<ReturnType<typeof listOperations>>[number];

export interface Skipped {
  readonly trackingNumber: string;
  readonly outcome: Exclude<ItemOutcome, "waiting" | "changed">;
}

/** The comments that an operation passed over, the first of them by name. */
export async function listSkipped(db: Db, id: string): Promise<readonly Skipped[]> {
  const rows = await db
    .selectFrom("operationItems")
    .innerJoin("comments", "comments.id", "operationItems.commentId")
    .where("operationItems.operationId", "=", id)
    .where("operationItems.outcome", "not in", ["waiting", "changed"])
    .orderBy("operationItems.commentId")
    .limit(SKIPPED_SHOWN)
    .select(["comments.trackingNumber", "operationItems.outcome"])
    .execute();
  return rows.flatMap(({ trackingNumber, outcome }) =>
    outcome === "waiting" || outcome === "changed" ? [] : [{ trackingNumber, outcome }],
  );
}
