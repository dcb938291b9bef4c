import type { SameKeys } from "../catalogue";
import type { comments as en } from "../en/comments";

export const comments = {} as const satisfies SameKeys<typeof en>;
