import {
  acknowledgementsPath,
  auditPath,
  codebooksPath,
  codingPath,
  deskNoticesPath,
  deskPath,
  operationsPath,
  outboxPath,
  queuePath,
  staffPath,
  summariesPath,
  teamsPath,
} from "~/paths";

const letters = {
  h: deskPath,
  q: queuePath,
  m: operationsPath,
  b: codebooksPath,
  t: teamsPath,
  d: codingPath,
  a: acknowledgementsPath,
  o: outboxPath,
  s: summariesPath,
  n: deskNoticesPath,
  p: staffPath,
  y: auditPath,
} as const;

export type PlaceLetter = keyof typeof letters;
export type GoName = `go-${PlaceLetter}`;

/** A place that is gone to by "g" and a letter. */
export interface Place {
  readonly name: GoName;
  readonly keys: readonly string[];
  readonly href: string;
  readonly label: string;
}

/** The places of a navigation that have a letter; whoever may not go somewhere has no key for it. */
export function placesAmong(
  links: readonly { readonly href: string; readonly label: string }[],
): readonly Place[] {
  return Object.entries(letters).flatMap(([letter, href]) => {
    const link = links.find((each) => each.href === href);
    // the entries of a constant have its own keys
    return link ? [{ name: `go-${letter}` as GoName, keys: [`g ${letter}`], href, label: link.label }] : [];
  });
}
