import { z } from "zod";
import { recordEvent } from "~/audit/audit.server";
import type { Portal } from "~/portal.server";
import { findStaffByEmail } from "./add-staff.server";
import { alertStaff, meetBrowser } from "./alert-staff.server";
import { type Browser, browserCookie, browserOf } from "./browser.server";
import { DEMO_DOMAIN, roles, type StaffMember } from "./staff";

/** The member of staff whose session a request carries, or undefined. */
export async function findStaffBySession(portal: Portal, headers: Headers): Promise<StaffMember | undefined> {
  if (!headers.get("Cookie")?.includes("desk=")) return undefined;
  const found = await portal.auth.api.getSession({ headers });
  if (!found) return undefined;
  const role = roles.find((known) => known === found.user.role);
  if (!role || !isWelcome(portal, found.user.email)) return undefined;
  return { id: found.user.id, name: found.user.name, email: found.user.email, role };
}

/** The demo's accounts, whose password may stand in a shell's history, exist in demo mode alone. */
function isWelcome(portal: Portal, email: string): boolean {
  return portal.env.mode === "demo" || !email.toLowerCase().endsWith(DEMO_DOMAIN);
}

const signedInAnswer = z.object({ user: z.object({ id: z.string() }) });

/**
 * Signs in. Returns the cookies to set, or undefined for an unknown address and a wrong password alike; better-auth
 * hashes a password in both cases, so that the time does not tell either.
 */
export async function signIn(
  portal: Portal,
  credentials: { readonly email: string; readonly password: string },
  browser: Browser = browserOf(new Headers(), false),
): Promise<Headers | undefined> {
  const answer = await portal.auth.api.signInEmail({ body: credentials, asResponse: true });
  if (answer.status >= 500) throw new Error(`sign-in failed with ${answer.status}`);
  if (!answer.ok || !isWelcome(portal, credentials.email)) {
    await withoutHindrance(portal, () => countFailure(portal, credentials.email));
    return undefined;
  }
  const { user } = signedInAnswer.parse(await answer.clone().json());
  await recordEvent(portal.db, {
    actor: { staffId: user.id },
    action: "staff.signed-in",
    subject: { kind: "staff", id: user.id },
  });
  await withoutHindrance(portal, () => meetBrowser(portal, user.id, browser));
  const headers = withMark(portal, cookiesOf(answer), A_WEEK_S);
  headers.append("Set-Cookie", browserCookie(browser, portal.env.baseUrl.protocol === "https:"));
  return headers;
}

/** Letters about signing in never keep anybody from it. */
async function withoutHindrance(portal: Portal, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    portal.log.error({ err: error }, "a letter about a sign-in was not queued");
  }
}

/**
 * Counts a wrong password, and once a day tells the account's owner of many. A job is queued for an address without an account
 * too, so that neither the answer nor its time tells the two apart.
 */
async function countFailure({ db, jobs, limits }: Portal, email: string): Promise<void> {
  if (!(await limits.countFailedSignIn(email))) return;
  const account = await findStaffByEmail(db, email);
  await db
    .transaction()
    .execute((trx) =>
      alertStaff(trx, jobs, { staffId: account?.id ?? null, event: "failed-sign-ins", browser: undefined }),
    );
}

/** Ends the session that a request carries. Returns the cookies to set. */
export async function signOut(portal: Portal, staff: StaffMember, headers: Headers): Promise<Headers> {
  const answer = await portal.auth.api.signOut({ headers, asResponse: true });
  if (!answer.ok) throw new Error(`sign-out failed with ${answer.status}`);
  await recordEvent(portal.db, {
    actor: { staffId: staff.id },
    action: "staff.signed-out",
    subject: { kind: "staff", id: staff.id },
  });
  return withMark(portal, cookiesOf(answer), 0);
}

const A_WEEK_S = 7 * 24 * 60 * 60;

/**
 * Says that a browser was signed in and has not signed out, and gives no access to anything. A session's own cookie
 * goes from the browser at the very moment when the session ends, so that it cannot tell who has just lost one.
 */
const MARK = "desk-signed-in";

function withMark(portal: Portal, headers: Headers, maxAge: number): Headers {
  const secure = portal.env.baseUrl.protocol === "https:";
  const name = secure ? `__Host-${MARK}` : MARK;
  headers.append(
    "Set-Cookie",
    `${name}=1; Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`,
  );
  return headers;
}

/** Whether a request that carries no valid session comes from where one was: it ended by itself. */
export function hadSession(headers: Headers): boolean {
  const names = (headers.get("Cookie") ?? "").split(";").map((cookie) => cookie.trim().split("=")[0]);
  return ["desk", MARK].some((name) => names.includes(name) || names.includes(`__Host-${name}`));
}

function cookiesOf(answer: Response): Headers {
  const headers = new Headers();
  for (const cookie of answer.headers.getSetCookie()) headers.append("Set-Cookie", cookie);
  return headers;
}
