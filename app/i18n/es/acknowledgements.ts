import type { SameKeys } from "../catalogue";
import type { acknowledgements as en } from "../en/acknowledgements";

export const acknowledgements = {} as const satisfies SameKeys<typeof en>;
