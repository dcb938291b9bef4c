import type { Logger } from "pino";
import type { Portal } from "~/portal.server";
import type { StaffMember } from "~/staff/staff";

/** What every loader and action is given besides the request. */
export interface PortalContext {
  readonly portal: Portal;
  readonly log: Logger;
  readonly requestId: string;
  /** For the one or two scripts a page may carry; see the Content-Security-Policy. */
  readonly nonce: string;
  /** The caller's address as far as TRUST_PROXY vouches for it; only ever used hashed. */
  readonly clientAddress: string;
  /** The signed-in member of staff; set on desk addresses only. */
  readonly staff?: StaffMember;
  /** Set while answering when the database could not be reached: the answer becomes a 503. */
  databaseAway?: boolean;
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends PortalContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
