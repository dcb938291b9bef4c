import { createHash } from "node:crypto";
import type { Request, Response } from "express";
import { contentSecurityPolicy, setHeaders } from "./headers";

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

/** A page that is the same for everybody, as it is sent. */
export interface PublicPage {
  readonly headers: Headers;
  readonly body: Buffer;
  readonly etag: string;
}

/**
 * Reads a page that shared caches may keep; undefined where they may not, which leaves the answer unread. Its tag (RFC 9110, 13.1.2) is
 * weak because compression changes the bytes.
 */
export async function readPublicPage(answer: globalThis.Response): Promise<PublicPage | undefined> {
  const { status, headers } = answer;
  const isPublic = headers.get("Cache-Control")?.startsWith("public") === true && !headers.has("Set-Cookie");
  if (status !== 200 || !isPublic) return undefined;
  const body = Buffer.from(await answer.arrayBuffer());
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  return { headers, body, etag };
}

/** Sends it, or 304 where the caller has it already. A kept answer's nonce would be no secret, so no script may run on it. */
export function sendPublicPage(
  request: Request,
  response: Response,
  { headers, body, etag }: PublicPage,
  secure: boolean,
): void {
  setHeaders(response, headers);
  response.setHeader("ETag", etag);
  response.setHeader("Content-Security-Policy", contentSecurityPolicy(undefined, secure));
  if (request.fresh) {
    response.status(304).removeHeader("Content-Type");
    response.end();
  } else {
    response.status(200).end(body);
  }
}
