const STORED = "picked-comments";

/** The comments that were picked in this tab of the browser, by tracking number: they stay picked from page to page. */
export function readPicked(): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORED) ?? "[]");
    return new Set(Array.isArray(stored) ? stored.filter((each) => typeof each === "string") : []);
  } catch {
    return new Set();
  }
}

export function storePicked(picked: ReadonlySet<string>): void {
  try {
    if (picked.size > 0) sessionStorage.setItem(STORED, JSON.stringify([...picked]));
    else sessionStorage.removeItem(STORED);
  } catch {
    // a browser that keeps nothing: they stay picked on this page
  }
}

/** Nothing is picked any more: an operation on them has begun. */
export const forgetPicked = (): void => storePicked(new Set());
