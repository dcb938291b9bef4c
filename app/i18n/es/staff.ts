import type { SameKeys } from "../catalogue";
import type { staff as en } from "../en/staff";

export const staff = {} as const satisfies SameKeys<typeof en>;
