import type { SameKeys } from "../catalogue";
import type { selecting as en } from "../en/selecting";

export const selecting: SameKeys<typeof en> = {
  tools: "Elegir un fragmento del texto",
  hint: "Seleccione las palabras con el ratón, o indique el número de una frase: las flechas del teclado lo suben y lo bajan.",
  from: "De la frase",
  to: "a la",
  of: "de {{count}}",
  chosen: "Elegido:",
};
