import type { SameKeys } from "../catalogue";
import type { receipt as en } from "../en/receipt";

export const receipt = {} as const satisfies SameKeys<typeof en>;
