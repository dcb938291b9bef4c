import { deskLanguagePath, deskPath, signOutPath } from "~/paths";

/** Addresses that only take forms: nobody can be sent there. */
const formsOnly = new Set([signOutPath, deskLanguagePath]);

/**
 * The desk's own address that a `to` names, normalized, or undefined where it could lead anywhere else: another host
 * or scheme, `//host`, a backslash that browsers read as a slash, control characters that they leave out, or a
 * path that climbs out of the desk. See OWASP ASVS 5.0, 3.7.2 (redirects to own addresses only).
 */
export function safeReturn(to: unknown): string | undefined {
  if (typeof to !== "string" || to.length > 2000) return undefined;
  if (!to.startsWith("/") || to.startsWith("//") || to.includes("\\")) return undefined;
  if (/\p{Cc}/u.test(to)) return undefined;
  const own = "http://desk.invalid";
  const url = URL.parse(to, own);
  if (url === null || url.origin !== own) return undefined;
  if (url.pathname.includes("//") || /%2f|%5c/i.test(url.pathname)) return undefined;
  if (url.pathname !== deskPath && !url.pathname.startsWith(`${deskPath}/`)) return undefined;
  if (formsOnly.has(url.pathname.replace(/\/$/, ""))) return undefined;
  return url.pathname + url.search;
}
