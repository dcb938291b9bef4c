/** An export holds a connection of the pool for as long as its reader takes; the others are left for the pages. */
const MOST_AT_ONCE = 3;

let running = 0;

/**
 * Chunks as a response's body, read no faster than they are sent. The first is fetched at once, so that what fails
 * at the beginning still fails with a status of its own. Undefined where as many exports as may are under way.
 */
export async function openExport(
  open: () => AsyncGenerator<Uint8Array | string, void, undefined>,
): Promise<ReadableStream<Uint8Array> | undefined> {
  if (running >= MOST_AT_ONCE) return undefined;
  const leave = enter();
  const chunks = open();
  const encoder = new TextEncoder();
  let fetched: IteratorResult<Uint8Array | string, void> | undefined;
  try {
    fetched = await chunks.next();
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
          if (!done) return controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
          leave();
          controller.close();
        } catch (error) {
          leave();
          throw error;
        }
      },
      async cancel() {
        leave();
        await chunks.return();
      },
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
