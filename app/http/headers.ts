import { randomBytes } from "node:crypto";
import type { RequestHandler, Response } from "express";

/** The headers every answer carries, errors included. Reasons: OWASP ASVS 5.0, chapter 3. */
export function securityHeaders(secure: boolean): RequestHandler {
  return (_request, response, next) => {
    const nonce = randomBytes(16).toString("base64");
    response.locals.nonce = nonce;
    response.setHeader("Content-Security-Policy", contentSecurityPolicy(nonce, secure));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    // "no-referrer" would make browsers send `Origin: null` with forms, and the origin check needs it
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (secure) response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    next();
  };
}

/** The policy of an answer; without a nonce it allows no script at all. */
export function contentSecurityPolicy(nonce: string | undefined, secure: boolean): string {
  return [
    "default-src 'none'",
    nonce === undefined ? "script-src 'none'" : `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    // the comment form's script works on its proof in a thread of its own
    nonce === undefined ? "worker-src 'none'" : "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "manifest-src 'self'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/**
 * Gives an answer the headers that a route made. What a route says itself, a stricter policy for mail it shows, say, stands instead of
 * the portal's own; two policies side by side would both be in force.
 */
export function setHeaders(response: Response, headers: Headers): void {
  for (const [name, value] of headers) {
    if (name === "set-cookie" || name === "vary") response.append(name, value);
    else response.setHeader(name, value);
  }
}
