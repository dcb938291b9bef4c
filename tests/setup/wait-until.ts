/** Waits until a condition holds, asking again and again; throws when it does not within so many milliseconds. */
export async function waitUntil(
  holds: () => boolean | Promise<boolean>,
  what: string,
  within = 25_000,
): Promise<void> {
  const until = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error(`waited ${within} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
