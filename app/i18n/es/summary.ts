import type { SameKeys } from "../catalogue";
import type { summary as en } from "../en/summary";

export const summary = {} as const satisfies SameKeys<typeof en>;
