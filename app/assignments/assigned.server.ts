import { sql } from "kysely";
import type { Db } from "~db/connect";

/** Who has a comment, and since when. */
export interface Assigned {
  readonly staffId: string;
  readonly name: string;
  readonly since: Date;
  /** Who gave it to them; null where the portal shared it out. */
  readonly by: string | null;
}

/** Who has a comment; undefined where nobody has. */
export function findAssigned(db: Db, trackingNumber: string): Promise<Assigned | undefined> {
  return db
    .selectFrom("assignments")
    .innerJoin("comments", "comments.id", "assignments.commentId")
    .innerJoin("staff", "staff.id", "assignments.staffId")
    .leftJoin("staff as giver", "giver.id", "assignments.assignedBy")
    .where("comments.trackingNumber", "=", trackingNumber)
    .select([
      "assignments.staffId",
      "staff.name",
      "assignments.assignedAt as since",
      sql<string | null>`case when giver.id <> staff.id then giver.name end`.as("by"),
    ])
    .executeTakeFirst();
}

/** How many comments of somebody's still wait for a decision: unread, and in review. Held ones are in neither. */
export async function countAssigned(
  db: Db,
  staffId: string,
): Promise<{ readonly received: number; readonly inReview: number }> {
  const inState = (status: string) => sql<number>`count(*) filter (where comments.status = ${status})`;
  return db
    .selectFrom("assignments")
    .innerJoin("comments", "comments.id", "assignments.commentId")
    .where("assignments.staffId", "=", staffId)
    .where("comments.held", "is", null)
    .select([inState("received").as("received"), inState("in-review").as("inReview")])
    .executeTakeFirstOrThrow();
}
