import type { SameKeys } from "../catalogue";
import type { http as en } from "../en/http";

export const http = {
  toDesk: "Volver al escritorio",
  "not-found": {
    title: "Esta página no existe",
    text: "Puede que la dirección tenga un error o que lo que estaba aquí no sea público. Un número de expediente se ve así: HLED-2026-0001; un número de seguimiento, así: 7K3M-9QXT-2HVB. Todas las convocatorias publicadas están en la lista.",
  },
  "foreign-origin": {
    title: "Este formulario viene de otro sitio",
    text: "Por su seguridad, el portal solo acepta formularios de sus propias páginas. Abra la página de nuevo aquí y envíelo desde ella.",
  },
  "too-large": {
    title: "Es más de lo que el portal puede recibir de una vez",
    text: "Lo que envió es demasiado grande. Regrese, acórtelo y envíelo de nuevo.",
  },
  "too-busy": {
    title: "El portal está muy ocupado",
    text: "No se guardó nada. Regrese, espere unos segundos y envíelo de nuevo.",
  },
  forbidden: {
    title: "Su función no abre esta página",
    text: "Su cuenta está en sesión, pero esta página corresponde a otra función. Pida acceso a la persona que administra el portal.",
  },
  failed: {
    title: "Algo falló de nuestro lado",
    text: "El error quedó registrado. Regrese e intente otra vez; si se repite, inténtelo más tarde.",
  },
  "database-away": {
    title: "El portal no alcanza sus registros en este momento",
    text: "Suele durar menos de un minuto. Espere un momento y vuelva a cargar la página.",
  },
} as const satisfies SameKeys<typeof en>;
