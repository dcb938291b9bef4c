import {
  acknowledgementsPath,
  auditPath,
  deskNoticesPath,
  deskPath,
  operationsPath,
  outboxPath,
  queuePath,
  staffPath,
  summariesPath,
} from "~/paths";

const letters = {
  h: deskPath,
  q: queuePath,
  m: operationsPath,
  a: acknowledgementsPath,
  o: outboxPath,
  s: summariesPath,
  n: deskNoticesPath,
  t: staffPath,
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
