export const roles = ["moderator", "official", "admin"] as const;
export type Role = (typeof roles)[number];

/** Where the demo's accounts have their addresses. */
export const DEMO_DOMAIN = "@demo.example";

/** A signed-in member of staff. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}
