import type { Locale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import type { Portal } from "~/portal.server";
import { checkedBytes } from "~/storage/checked-bytes";
import type { StoredBytes } from "~/storage.server";

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
    const bytes = checkedBytes(await storage.read(file.storageKey), file);
    // until its first bytes are there, an answer can still say that there will be none
    const body = await bodyOf(bytes, (error) => log.error({ err: error }, "a download broke off"));
    return new Response(body, { headers });
  } catch (error) {
    log.error({ err: error }, "the storage did not give a file");
    return new Response(translator(locale)("attachments:refused.away"), {
      status: 503,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Retry-After": RETRY_AFTER_S },
    });
  }
}

/** As much as is read before an answer says that there is a file. */
const FIRST_BYTES = 16 * 1024;
/** For a reader without memory of its own. */
const PIECE_BYTES = 64 * 1024;

/** A body that is read into its reader's memory, and closes what is behind it at its end. */
async function bodyOf(
  bytes: StoredBytes,
  onError: (error: unknown) => void,
): Promise<ReadableStream<Uint8Array>> {
  const memory = new Uint8Array(FIRST_BYTES);
  let first: Uint8Array;
  try {
    first = memory.subarray(0, await bytes.fill(memory));
  } catch (error) {
    await bytes.close();
    throw error;
  }
  const fill = async (piece: Uint8Array) => {
    if (first.length === 0) return bytes.fill(piece);
    const part = first.subarray(0, piece.length);
    piece.set(part);
    first = first.subarray(part.length);
    return part.length;
  };
  return new ReadableStream({
    type: "bytes",
    autoAllocateChunkSize: PIECE_BYTES,
    async pull(controller) {
      const asked = controller.byobRequest;
      // memory is allocated for whoever brings none, so that there always is some
      if (!asked?.view) return;
      const { buffer, byteOffset, byteLength } = asked.view;
      try {
        const filled = await fill(new Uint8Array(buffer, byteOffset, byteLength));
        if (filled === 0) controller.close();
        asked.respond(filled);
        if (filled === 0) await bytes.close();
      } catch (error) {
        onError(error);
        await bytes.close();
        throw error;
      }
    },
    cancel: () => bytes.close(),
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
