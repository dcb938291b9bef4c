import { breakdownNames } from "./breakdowns";

/** The parts of a summary that can be taken away as a file of counts. */
export const fileNames = ["time", ...breakdownNames, "pillars-by-type", "campaigns"] as const;
export type FileName = (typeof fileNames)[number];

/** Reads a file's name from an address; undefined for any other. */
export const readFileName = (name: string | undefined): FileName | undefined =>
  fileNames.find((each) => each === name);
