import { asSeenBy, type CommentFilter, filterQuery } from "~/comments/comment-filter";
import { readCommentFilter } from "~/comments/read-comment-filter";
import type { Db } from "~db/connect";
import { brokenConstraint } from "~db/errors";
import { MOST_VIEWS, type SavedView, type ViewProblem } from "./saved-view";
import { seek } from "./sought.server";
import { countKept } from "./tallies.server";

/** As many views of colleagues are shown as of one's own. */
const MOST_SHARED = 30;

/** A person's views and those that colleagues share, by name, with how many comments each shows where that is kept. */
export async function listViews(db: Db, staffId: string): Promise<SavedView[]> {
  const views = await db
    .selectFrom("savedViews")
    .innerJoin("staff", "staff.id", "savedViews.staffId")
    .where((eb) => eb.or([eb("savedViews.staffId", "=", staffId), eb("savedViews.shared", "=", true)]))
    .orderBy((eb) => eb("savedViews.staffId", "=", staffId), "desc")
    .orderBy("savedViews.name")
    .orderBy("savedViews.id")
    .limit(MOST_VIEWS + MOST_SHARED)
    .select(["savedViews.id", "savedViews.name", "savedViews.query", "savedViews.shared"])
    .select(["savedViews.staffId", "staff.name as ownerName"])
    .execute();
  const counted: SavedView[] = [];
  for (const { query, staffId: owner, ...view } of views) {
    const filter = readCommentFilter(new URLSearchParams(query));
    const sought = await seek(db, asSeenBy(filter, staffId));
    const kept = await countKept(db, sought);
    counted.push({
      ...view,
      filter,
      mine: owner === staffId,
      count: kept?.n,
      gone: sought.vanished.length > 0,
    });
  }
  return counted;
}

/** Saves a filter under a name of one's own. Returns what is in the way, or undefined. */
export async function saveView(
  db: Db,
  view: { staffId: string; name: string; filter: CommentFilter; shared: boolean },
): Promise<ViewProblem | undefined> {
  const { staffId, name, filter, shared } = view;
  const { count } = await db
    .selectFrom("savedViews")
    .where("staffId", "=", staffId)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  if (count >= MOST_VIEWS) return "many";
  try {
    await db
      .insertInto("savedViews")
      .values({ staffId, name, query: filterQuery(filter).slice(1), shared })
      .execute();
    return undefined;
  } catch (error) {
    if (brokenConstraint(error) === "saved_views_once") return "taken";
    throw error;
  }
}

/** Deletes a view of one's own; a colleague's stays. */
export async function deleteView(db: Db, { id, staffId }: { id: number; staffId: string }): Promise<void> {
  await db.deleteFrom("savedViews").where("id", "=", id).where("staffId", "=", staffId).execute();
}
