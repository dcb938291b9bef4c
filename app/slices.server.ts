/** After so long a job ends and leaves the rest to the next one, so that a killed worker holds nothing up for long. */
export const SLICE_MS = 20_000;

/**
 * Works piece by piece until one finds nothing left to do or the slice of time is over; then `handOn` gives the rest to the next
 * job. Returns whether nothing is left.
 */
export async function workInSlice(
  sliceMs: number,
  piece: () => Promise<boolean>,
  handOn: () => Promise<void>,
): Promise<boolean> {
  const until = performance.now() + sliceMs;
  while (await piece()) {
    if (performance.now() > until) {
      await handOn();
      return false;
    }
  }
  return true;
}
