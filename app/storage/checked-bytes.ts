import { createHash } from "node:crypto";
import type { StoredBytes } from "~/storage.server";

/** What a file was when it was stored. */
interface Stored {
  readonly size: number;
  readonly sha256: string;
}

const PIECE_BYTES = 64 * 1024;

/** Bytes of a stored file, of which the last piece is held back, by an error, where they are not those that were stored. */
export function checkedBytes(bytes: StoredBytes, { size, sha256 }: Stored): StoredBytes {
  const hash = createHash("sha256");
  let left = size;
  let isOver = false;
  return {
    async fill(piece) {
      if (isOver) return 0;
      const wanted = piece.subarray(0, left);
      const filled = await bytes.fill(wanted);
      hash.update(wanted.subarray(0, filled));
      left -= filled;
      if (left > 0 && filled === wanted.length) return filled;
      isOver = true;
      const isLonger = (await bytes.fill(new Uint8Array(1))) > 0;
      if (left > 0 || isLonger || hash.digest("hex") !== sha256)
        throw new Error("the stored bytes are not the file's");
      return filled;
    },
    close: () => bytes.close(),
  };
}

/** The same for a reader without memory of its own: one piece after the other, opened by the first. */
export async function* checkedPieces(
  open: () => Promise<StoredBytes>,
  stored: Stored,
): AsyncGenerator<Uint8Array, void, undefined> {
  const bytes = checkedBytes(await open(), stored);
  try {
    for (;;) {
      const piece = new Uint8Array(PIECE_BYTES);
      const filled = await bytes.fill(piece);
      if (filled === 0) return;
      yield piece.subarray(0, filled);
    }
  } finally {
    await bytes.close();
  }
}
