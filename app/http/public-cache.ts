import { createHash } from "node:crypto";
import type { Request, Response } from "express";
import { contentSecurityPolicy } from "./headers";

/** How long a shared cache may answer for the portal; short, so that nothing ever has to be purged. */
const LIFETIME_S = 60;

/**
 * Cache-Control of a page that is the same for everybody. Shared caches keep it for a minute, but never past the
 * next instant at which it says something else (`changesAt`); browsers ask each time, and are told by ETag.
 */
export function publicCacheControl(asOf: Date, changesAt: readonly (Date | null)[] = []): string {
  const seconds = changesAt
    .map((instant) => (instant ? Math.floor((instant.getTime() - asOf.getTime()) / 1000) : -1))
    .filter((left) => left >= 0);
  return `public, max-age=0, s-maxage=${Math.min(LIFETIME_S, ...seconds)}, must-revalidate`;
}

/** Whether a page may be kept by shared caches and is answered by `sendCacheable`. */
export function isCacheable(request: Request, answer: globalThis.Response): boolean {
  const { status, headers } = answer;
  return (
    request.method === "GET" && status === 200 && headers.get("Cache-Control")?.startsWith("public") === true
  );
}

/**
 * Sends a page that caches may keep with its ETag, or 304 where the caller has it already (RFC 9110, 13.1.2). The tag
 * is weak because compression changes the bytes. A kept answer's nonce would be no secret, so no script may run on it.
 */
export async function sendCacheable(
  request: Request,
  response: Response,
  answer: globalThis.Response,
  secure: boolean,
): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  response.setHeader("ETag", `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`);
  response.setHeader("Content-Security-Policy", contentSecurityPolicy(undefined, secure));
  if (request.fresh) {
    response.status(304).removeHeader("Content-Type");
    response.end();
  } else {
    response.end(body);
  }
}
