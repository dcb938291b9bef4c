/**
 * Waits until a condition holds, asking again and again; throws when it does not within so many milliseconds. That is patience for
 * a busy machine, and no claim about time.
 */
export async function waitUntil(
  holds: () => boolean | Promise<boolean>,
  what: string,
  within = 75_000,
): Promise<void> {
  const until = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error(`waited ${within} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
