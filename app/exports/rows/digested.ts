import { createHash } from "node:crypto";

/** Bytes as they pass, with what was counted at their end. */
type Counted = AsyncGenerator<Uint8Array, number, undefined>;

/**
 * Lets a file's bytes pass and adds its last piece, made of how many rows there were and the SHA-256 of all bytes before
 * it, in hexadecimal.
 */
export async function* digested(
  bytes: Counted,
  last: (rows: number, sha256: string) => string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const hash = createHash("sha256");
  const rows = yield* passing(bytes, (piece) => hash.update(piece));
  yield Buffer.from(last(rows, hash.digest("hex")));
}

/** Lets bytes pass and shows each piece to somebody. Whoever stops reading stops what makes them. */
export async function* passing<Result>(
  bytes: AsyncGenerator<Uint8Array, Result, undefined>,
  look: (piece: Uint8Array) => void,
): AsyncGenerator<Uint8Array, Result, undefined> {
  try {
    for (;;) {
      const { done, value } = await bytes.next();
      if (done) return value;
      look(value);
      yield value;
    }
  } finally {
    // nothing happens where it has ended by itself
    await bytes.return(undefined as Result); // its result is asked of nobody any more
  }
}
