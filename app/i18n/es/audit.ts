import type { SameKeys } from "../catalogue";
import type { audit as en } from "../en/audit";

export const audit = {} as const satisfies SameKeys<typeof en>;
