/** Joins class names, leaving out those whose condition did not hold; undefined when none is left. */
export function classNames(...names: (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined;
}
