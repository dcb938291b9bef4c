import type { SameKeys } from "../catalogue";
import type { commentForm as en } from "../en/commentForm";

export const commentForm = {} as const satisfies SameKeys<typeof en>;
