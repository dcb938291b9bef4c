import type { SameKeys } from "../catalogue";
import type { http as en } from "../en/http";

export const http = {
  toDesk: "Volver al escritorio",
  "not-found": {
    title: "Esta página no existe",
    text: "Puede que la dirección tenga un error o que lo que estaba aquí no sea público. Un número de expediente se ve así: HLED-2026-0001; un número de seguimiento, así: 7K3M-9QXT-2HVB. Todas las convocatorias publicadas están en la lista.",
  },
  "no-docket": {
    title: "No hay ninguna convocatoria con este número",
    text: "Un número de expediente se ve así: HLED-2026-0001. Puede que este tenga un error o que su convocatoria no esté publicada. Todas las convocatorias publicadas están en la lista.",
  },
  "no-comment": {
    title: "Este comentario no se muestra aquí",
    text: "Puede que el número tenga un error, o que el comentario aún se esté leyendo, sea confidencial o no se publique. Si es suyo, abra su acuse de recibo con el mismo número.",
  },
  "tracking-unknown": {
    title: "Ningún comentario tiene este número de seguimiento",
    text: "Compare el número con el que anotó al enviar su comentario. Si no llegó a enviarlo, todavía no hay acuse de recibo.",
  },
  "tracking-mistyped": {
    title: "Este número de seguimiento no puede ser correcto",
    text: "Un número de seguimiento tiene tres grupos de cuatro, como 7K3M-9QXT-2HVB, y su último signo comprueba los demás. En este hay al menos un signo equivocado. Nunca lleva el cero ni las letras I, L, O y U.",
  },
  "no-draft": {
    title: "Este borrador ya no está aquí",
    text: "Un borrador se borra cuando se envía, cuando lo borra alguien que tiene el enlace y a los 14 días de haberlo guardado por última vez. También es posible que el enlace esté incompleto: compárelo con el que usted anotó.",
  },
  "no-private-link": {
    title: "Este enlace privado no abre nada",
    text: "Quizá su programa de correo lo cortó: cópielo completo en la barra de direcciones. También puede abrir su comentario con el número de seguimiento y su correo, en «Seguimiento».",
  },
  "no-confirmation": {
    title: "Este enlace de confirmación no es válido",
    text: "Quizá su programa de correo lo cortó, o después se envió uno más reciente. Su comentario no se ve afectado. En «Seguimiento» puede pedir el enlace de nuevo.",
  },
  "no-following": {
    title: "Este enlace de confirmación no es válido",
    text: "Funciona durante 48 horas, y es posible que su programa de correo lo haya cortado. No se envía nada a su dirección. Si todavía quiere recibir avisos, pídalos de nuevo al final de la página de la convocatoria o de la lista de convocatorias.",
  },
  "bad-request": {
    title: "No se pudo leer esta solicitud",
    text: "No se guardó nada. Regrese, vuelva a cargar la página y envíe el formulario desde ella.",
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
  lapsed: {
    title: "Su sesión terminó",
    text: "Todavía no se guardó nada, y nada de lo que escribió se perdió: está en esta página. Inicie sesión en una pestaña nueva, regrese a esta y envíe el formulario de nuevo.",
    signIn: "Iniciar sesión (se abre en una pestaña nueva)",
    again: "Enviar el formulario de nuevo",
    written: "Lo que usted escribió ({{number}})",
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
