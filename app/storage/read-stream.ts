import type { Readable } from "node:stream";
import type { StoredBytes } from "~/storage.server";

/** A stream, read by whoever brings the memory for it. */
export function readStream(stream: Readable): StoredBytes {
  const pieces: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]();
  let left: Uint8Array = new Uint8Array();
  return {
    async fill(piece) {
      let filled = 0;
      while (filled < piece.length) {
        if (left.length === 0) {
          const { done, value } = await pieces.next();
          if (done) break;
          left = value;
        }
        const part = left.subarray(0, piece.length - filled);
        piece.set(part, filled);
        left = left.subarray(part.length);
        filled += part.length;
      }
      return filled;
    },
    async close() {
      stream.destroy();
    },
  };
}
