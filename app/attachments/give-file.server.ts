import { createHash } from "node:crypto";
import { once } from "node:events";
import { Transform } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import type { Locale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import type { Portal } from "~/portal.server";

/** A file that somebody may have, and where its bytes are. */
export interface GivenFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly storageKey: string;
}

export const givenColumns = [
  "attachments.fileName",
  "attachments.mediaType",
  "attachments.size",
  "attachments.sha256",
  "attachments.storageKey",
] as const;

/** Where a browser shows a file after all, nothing in it may run, fetch or reach the portal. */
const POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const RETRY_AFTER_S = "10";

/**
 * A file as a download, byte for byte as it was sent; 503 where the storage is away. An answer that the storage breaks off,
 * or whose bytes are not those that were sent, is broken off too, before its last piece.
 */
export async function giveFile(
  { storage, log }: Pick<Portal, "storage" | "log">,
  file: GivenFile,
  { method, locale }: { readonly method: string; readonly locale: Locale },
): Promise<Response> {
  const headers = {
    "Content-Type": file.mediaType,
    "Content-Length": String(file.size),
    "Content-Disposition": attachmentDisposition(file.fileName),
    "Content-Security-Policy": POLICY,
    // compressed on its way, its length would no longer be known
    "Cache-Control": "private, no-store, no-transform",
  };
  if (method === "HEAD") return new Response(null, { headers });
  try {
    const bytes = await storage.open(file.storageKey);
    const checked = bytes.pipe(checkBytes(file));
    bytes.once("error", (error) => checked.destroy(error));
    checked.once("close", () => bytes.destroy());
    // until its first bytes are there, an answer can still say that there will be none
    await once(checked, "readable");
    checked.on("error", (error) => log.error({ err: error }, "a download broke off"));
    return new Response(createReadableStreamFromReadable(checked), { headers });
  } catch (error) {
    log.error({ err: error }, "the storage did not give a file");
    return new Response(translator(locale)("attachments:refused.away"), {
      status: 503,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Retry-After": RETRY_AFTER_S },
    });
  }
}

/** Lets bytes pass one piece late, so that the last is held back where they are not the file's. */
function checkBytes({ size, sha256 }: GivenFile): Transform {
  const hash = createHash("sha256");
  let length = 0;
  let held: Buffer | undefined;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      length += piece.length;
      const before = held;
      held = piece;
      done(null, before);
    },
    flush(done) {
      if (length !== size || hash.digest("hex") !== sha256)
        done(new Error("the stored bytes are not the file's"));
      else done(null, held);
    },
  });
}

/** The header that names a download (RFC 6266): plainly for old programs, and in full by RFC 8187. */
export function attachmentDisposition(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const full = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
