let last = 0;

/** The next whole number, so that no two things a test file makes have the same name. */
export function count(): number {
  last += 1;
  return last;
}
