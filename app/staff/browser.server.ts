import { createKey } from "~/secret-key.server";

/** A browser at the desk: a random key in its cookie, and what it calls itself. Nothing is kept of where it is. */
export interface Browser {
  readonly key: string;
  /** Such as "Firefox, Windows"; null where it says nothing that is known. */
  readonly name: string | null;
}

const COOKIE = "desk-browser";
const KEY = /^[\w-]{32}$/;
/** The longest that browsers keep a cookie. */
export const BROWSER_DAYS = 400;

/** Over https only this host itself can have set a cookie of this name; any other could be a neighbour's. */
const nameOfCookie = (secure: boolean) => (secure ? `__Host-${COOKIE}` : COOKIE);

/** The browser that a request comes from; one that has not been here gets a new key. `secure`: the portal is reached over https. */
export function browserOf(headers: Headers, secure: boolean): Browser {
  const cookies = (headers.get("Cookie") ?? "").split(";").map((cookie) => cookie.trim().split("="));
  const [, given = ""] = cookies.find(([name]) => name === nameOfCookie(secure)) ?? [];
  return {
    key: KEY.test(given) ? given : createKey(),
    name: nameOf(headers.get("User-Agent") ?? ""),
  };
}

/** Lets a browser be recognized at its next sign-in. The cookie gives no access to anything. */
export function browserCookie({ key }: Browser, secure: boolean): string {
  const maxAge = BROWSER_DAYS * 24 * 60 * 60;
  return `${nameOfCookie(secure)}=${key}; Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

/** By the first that fits, since most browsers name others beside themselves. */
const families = [
  ["Edge", /\bEdg(?:e|A|iOS)?\//],
  ["Opera", /\bOPR\//],
  ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /\b(?:Chrome|CriOS|Chromium)\//],
  ["Safari", /\bSafari\//],
] as const;
const systems = [
  ["Windows", /\bWindows\b/],
  ["Android", /\bAndroid\b/],
  ["iOS", /\b(?:iPhone|iPad)\b/],
  ["macOS", /\bMac OS X\b/],
  ["Linux", /\bLinux\b/],
] as const;

/** Only known names come out, whatever a browser says of itself. */
function nameOf(userAgent: string): string | null {
  const known = (names: readonly (readonly [string, RegExp])[]) =>
    names.find(([, pattern]) => pattern.test(userAgent))?.[0];
  return [known(families), known(systems)].filter((name) => name !== undefined).join(", ") || null;
}
