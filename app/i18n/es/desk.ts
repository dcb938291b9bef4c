import type { SameKeys } from "../catalogue";
import type { desk as en } from "../en/desk";

export const desk = {} as const satisfies SameKeys<typeof en>;
