import { countsPart } from "./exports/zip/counts-part.server";
import type { DocketPart } from "./exports/zip/docket-part";
import { issuedPart } from "./issuing/issued-part.server";

/** What goes with a docket's comments into its archive. */
export const docketParts: readonly DocketPart[] = [countsPart, issuedPart];
