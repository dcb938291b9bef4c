import type { AppLoadContext } from "@remix-run/node";
import type { StaffMember } from "./staff";

/** The signed-in member of staff. The desk's gate let them in, so an absence is a fault of the gate: nobody passes. */
export function getStaff({ staff }: AppLoadContext): StaffMember {
  if (!staff) throw new Response(null, { status: 403 });
  return staff;
}
