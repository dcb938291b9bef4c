import { betterAuth } from "better-auth";
import type { Env } from "~/env.server";
import type { Db } from "~db/connect";
import { PASSWORD_MAX, PASSWORD_MIN } from "./password";

const EIGHT_HOURS_S = 8 * 60 * 60;

/** Outside of production any secret will do that differs from run to run; sessions then end with the process. */
const throwAwaySecret = () => crypto.randomUUID() + crypto.randomUUID();

/**
 * Staff sign-in by better-auth on the portal's own Kysely. Its HTTP endpoints are not mounted: the desk's own
 * pages call it, so that nothing is reachable that has no page. Sign-up is off; accounts come from `staff:add`.
 */
export function createAuth(db: Db, env: Env) {
  const secure = env.baseUrl.protocol === "https:";
  return betterAuth({
    appName: "HLED Comment Portal",
    baseURL: env.baseUrl.origin,
    basePath: "/desk/auth",
    secret: env.SESSION_SECRET ?? throwAwaySecret(),
    database: { db, type: "postgres" },
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
    },
    user: {
      modelName: "staff",
      additionalFields: { role: { type: "string", required: true, input: false } },
    },
    session: {
      modelName: "staffSessions",
      expiresIn: EIGHT_HOURS_S,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: { modelName: "staffCredentials" },
    verification: { modelName: "staffVerifications" },
    rateLimit: { enabled: false }, // its limiter guards its own endpoints; the sign-in page has the portal's
    advanced: {
      // `__Host-` binds a cookie to this very host; browsers accept it over https alone
      useSecureCookies: false,
      cookies: { session_token: { name: secure ? "__Host-desk" : "desk" } },
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", secure, path: "/" },
      ipAddress: { disableIpTracking: true },
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
