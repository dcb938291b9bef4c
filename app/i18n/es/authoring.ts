import type { SameKeys } from "../catalogue";
import type { authoring as en } from "../en/authoring";

export const authoring = {} as const satisfies SameKeys<typeof en>;
