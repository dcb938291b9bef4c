import type { Env } from "~/env.server";
import type { Jobs } from "~/jobs.server";

/** What writing to members of staff needs of the portal. */
export interface StaffOffice {
  readonly jobs: Jobs;
  readonly env: Pick<Env, "EMAIL_FROM" | "SITE_NAME" | "baseUrl">;
}
