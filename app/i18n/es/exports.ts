import type { SameKeys } from "../catalogue";
import type { exports as en } from "../en/exports";

export const exports = {} as const satisfies SameKeys<typeof en>;
