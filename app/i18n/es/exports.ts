import type { SameKeys } from "../catalogue";
import type { exports as en } from "../en/exports";

export const exports = {
  question: "Pregunta",
  busy: "Ya hay varias descargas en curso. Espere un momento e intente de nuevo.",
} as const satisfies SameKeys<typeof en>;
