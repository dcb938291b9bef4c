import type { readChecks } from "./checks.server";

/** What stands open before a summary is issued. */
export type Checks = Awaited<ReturnType<typeof readChecks>>;

/** Whether the official has to say in a note why it is issued all the same. */
export const needsNote = ({ missing, proposed, untagged, undecided, bare, findings }: Checks): boolean =>
  missing.length > 0 ||
  proposed.length > 0 ||
  untagged > 0 ||
  undecided > 0 ||
  bare.length > 0 ||
  findings === 0;
