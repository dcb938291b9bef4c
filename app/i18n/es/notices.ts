import type { SameKeys } from "../catalogue";
import type { notices as en } from "../en/notices";

export const notices = {} as const satisfies SameKeys<typeof en>;
