import type { Db } from "~db/connect";
import { setUpIdentifier } from "./add-staff.server";
import type { Role } from "./staff";

export interface StaffListed {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: Date;
  /** Whether the person has chosen a password yet. */
  readonly hasPassword: boolean;
  readonly lastSignInAt: Date | null;
  /** Until when a set-up link works; null where there is none. */
  readonly linkValidUntil: Date | null;
}

/** The most accounts that are shown; a desk of more wants a search first. */
export const STAFF_SHOWN = 500;

/** Every staff account, by name. */
export async function listStaff(db: Db): Promise<StaffListed[]> {
  return db
    .selectFrom("staff")
    .orderBy("name")
    .orderBy("id")
    .limit(STAFF_SHOWN)
    .select(["id", "name", "email", "role", "createdAt"])
    .select((eb) => [
      eb
        .exists(
          eb
            .selectFrom("staffCredentials")
            .whereRef("staffCredentials.userId", "=", "staff.id")
            .where("password", "is not", null)
            .select("staffCredentials.id"),
        )
        .$castTo<boolean>()
        .as("hasPassword"),
      eb
        .selectFrom("auditEvents")
        .where("subjectKind", "=", "staff")
        .whereRef("subjectId", "=", "staff.id")
        .where("action", "=", "staff.signed-in")
        .orderBy("auditEvents.id", "desc")
        .limit(1)
        .select("occurredAt")
        .as("lastSignInAt"),
      eb
        .selectFrom("staffVerifications")
        .whereRef("staffVerifications.value", "=", "staff.id")
        .where("identifier", "like", setUpIdentifier("%"))
        .where("expiresAt", ">", new Date())
        .select((each) => each.fn.max("expiresAt").as("until"))
        .as("linkValidUntil"),
    ])
    .execute();
}
