import type { Response } from "express";
import type { Courtesy } from "./courtesy";

/** A reader that takes nothing for so long has gone, or holds on to what others need. */
const STALLED_MS = 120_000;
/** As much as a connection takes before it asks to be waited for, and twice that: fewer turns for the same bytes. */
const PIECE_BYTES = 128 * 1024;
/** Past so much an answer is a download, and makes way for pages. */
const LONG_BYTES = 256 * 1024;

/**
 * Sends a body no faster than it is taken. Whoever reads has gone: what feeds the body (a database cursor, say) is told to
 * stop, even in the middle of a row. A body that fails cuts the connection.
 */
export async function sendBody(
  response: Response,
  body: ReadableStream<Uint8Array>,
  courtesy: Courtesy,
): Promise<void> {
  const pieces = readPieces(body);
  const giveUp = () => void pieces.cancel().catch(() => undefined);
  response.once("close", () => {
    if (!response.writableFinished) giveUp();
  });
  response.setTimeout(STALLED_MS, () => response.destroy());
  // One listener for the whole body: a large download waits thousands of times.
  let goOn: (() => void) | undefined;
  const wake = () => goOn?.();
  response.on("drain", wake).once("close", wake);
  let sent = 0;
  try {
    for (;;) {
      const piece = await pieces.next();
      if (response.destroyed) return giveUp();
      if (!piece) break;
      sent += piece.length;
      if (!response.write(piece) && !response.destroyed) {
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
        if (!response.destroyed) pieces.giveBack(piece);
      }
      if (sent >= LONG_BYTES) await courtesy.makeWay(response, piece.length);
    }
    response.end();
  } catch (error) {
    // Headers are out, so no status can tell: a connection cut short is how the receiver sees that it failed.
    response.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

interface Pieces {
  next(): Promise<Uint8Array | undefined>;
  /** Takes the memory of a piece back that the system has taken over: nobody looks at it any more. */
  giveBack(piece: Uint8Array): void;
  cancel(): Promise<void>;
}

/**
 * A body's pieces. One that is read by byte (a stored file, say) goes through the same memory from its first piece to its
 * last: pieces of its own would all be garbage at once, of which V8 lets 64 MB come together before it looks.
 */
function readPieces(body: ReadableStream<Uint8Array>): Pieces {
  const reader = byteReader(body);
  if (!reader) {
    const whole = body.getReader();
    return {
      next: async () => (await whole.read()).value,
      giveBack: () => undefined,
      cancel: () => whole.cancel(),
    };
  }
  let memory: ArrayBufferLike | undefined;
  return {
    async next() {
      const view = new Uint8Array(memory ?? new ArrayBuffer(PIECE_BYTES));
      memory = undefined;
      const { value } = await reader.read(view);
      return value?.length ? value : undefined;
    },
    giveBack(piece) {
      memory = piece.buffer;
    },
    cancel: () => reader.cancel(),
  };
}

function byteReader(body: ReadableStream<Uint8Array>): ReadableStreamBYOBReader | undefined {
  try {
    return body.getReader({ mode: "byob" });
  } catch {
    // of another kind; it is still free
    return undefined;
  }
}
