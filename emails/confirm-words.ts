import type { Both } from "./letter";

/** How a letter asks its reader to confirm the address that it was sent to. */
export const confirmWords = {
  en: {
    ask: "Please confirm that this address is yours. It shows the office that your comment can be answered. Your comment counts in any case.",
    open: "Confirm this address",
  },
  es: {
    ask: "Confirme, por favor, que esta dirección es suya. Así se sabe que es posible responderle. Su comentario cuenta de todos modos.",
    open: "Confirmar esta dirección",
  },
} satisfies Both<unknown>;
