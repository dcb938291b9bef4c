import type { Insertable } from "kysely";
import type { StaffMember } from "~/staff/staff";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { count } from "./count";

/** Writes a staff account without a password: a moderator unless asked for otherwise. */
export async function aStaffMember(
  db: Db,
  wishes: Partial<Insertable<Database["staff"]>> = {},
): Promise<StaffMember> {
  const number = count();
  return db
    .insertInto("staff")
    .values({
      id: crypto.randomUUID(),
      name: `Staff ${number}`,
      email: `staff-${number}@example.org`,
      role: "moderator",
      image: null,
      ...wishes,
    })
    .returning(["id", "name", "email", "role"])
    .executeTakeFirstOrThrow();
}
