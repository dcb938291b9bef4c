import { acknowledgementVariants } from "~emails/acknowledgement-variant";

/** What the fields of a letter can begin with: nothing, what was used last, or one of the standard texts. */
export const starts = ["empty", "last", ...acknowledgementVariants] as const;
export type Start = (typeof starts)[number];
