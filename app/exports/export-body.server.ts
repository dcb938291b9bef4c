/** An export holds a connection of the pool for as long as its reader takes; the others are left for the pages. */
const MOST_AT_ONCE = 3;

let running = 0;

/**
 * Chunks as a response's body, read no faster than they are sent. The first is fetched at once, so that what fails
 * at the beginning still fails with a status of its own. Undefined where as many exports as may are under way.
 *
 * A body has no reader yet when its request is given up before the answer is on its way, and then nobody cancels it:
 * `signal`, the request's own, ends it at any time. Throws where that has happened before there is a body.
 */
export async function openExport(
  open: () => AsyncGenerator<Uint8Array | string, void, undefined>,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array> | undefined> {
  signal.throwIfAborted();
  if (running >= MOST_AT_ONCE) return undefined;
  const leave = enter();
  const chunks = open();
  const stop = async () => {
    try {
      await chunks.return();
    } finally {
      leave();
    }
  };
  // a failure to stop is the download's own failure, which its reader hears of, if there still is one
  signal.addEventListener("abort", () => void stop().catch(() => undefined), { once: true });
  const encoder = new TextEncoder();
  let fetched: IteratorResult<Uint8Array | string, void> | undefined;
  try {
    fetched = await chunks.next();
    signal.throwIfAborted();
  } catch (error) {
    leave();
    throw error;
  }
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = fetched ?? (await chunks.next());
          fetched = undefined;
          // what was stopped ends early, which must not look like the end of the file
          signal.throwIfAborted();
          if (!done) return controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
          leave();
          controller.close();
        } catch (error) {
          leave();
          throw error;
        }
      },
      cancel: stop,
    },
    { highWaterMark: 0 },
  );
}

/** Takes a place; what it returns gives it back, once however often it is called. */
function enter(): () => void {
  running += 1;
  let here = true;
  return () => {
    if (here) running -= 1;
    here = false;
  };
}
