import type { SameKeys } from "../catalogue";
import type { drafts as en } from "../en/drafts";

export const drafts = {
  keep: "Guardar un borrador en el portal",
  keepHint:
    "Para continuar después, en otro dispositivo o con otras personas: recibe un enlace privado. El portal guarda el borrador durante 14 días.",
  title: "Su borrador",
  panel: "Este borrador está guardado en el portal",
  saved: "Se guardó por última vez:",
  expires: "Si no lo guarda otra vez, se borra el {{day}}.",
  notSent: "No se ha enviado. Nadie del portal lo lee.",
  link: "Enlace privado a este borrador",
  linkHint:
    "Cópielo en un lugar seguro. Quien lo tenga puede leer, cambiar y borrar el borrador. Compártalo solo con quienes escriben con usted.",
  mail: {
    open: "Recibir el enlace por correo",
    label: "Correo electrónico",
    hint: "Enviamos ahí el enlace una sola vez y no guardamos la dirección con el borrador.",
    send: "Enviar el enlace",
  },
  remove: {
    open: "Borrar este borrador",
    text: "El borrador y sus archivos aún no enviados se borran de forma definitiva, para todas las personas que tengan el enlace.",
    confirm: "Borrar el borrador definitivamente",
  },
  done: {
    saved: "Su borrador está guardado.",
    mailed: "El enlace va en camino a la dirección que usted dio.",
  },
  error: {
    title: "El enlace no se envió",
    "wrong-address": "Escriba el correo electrónico como nombre@example.org",
    "too-many_one":
      "Este enlace u otros se enviaron demasiadas veces en poco tiempo. Espere {{count}} minuto e intente de nuevo, o copie el enlace de arriba.",
    "too-many_other":
      "Este enlace u otros se enviaron demasiadas veces en poco tiempo. Espere {{count}} minutos e intente de nuevo, o copie el enlace de arriba.",
  },
  tooMany: {
    title: "Llegaron demasiados borradores desde su red",
    text_one:
      "El borrador aún no está guardado. Todo lo que escribió sigue aquí: espere {{count}} minuto e intente de nuevo, o guarde su texto en un archivo.",
    text_other:
      "El borrador aún no está guardado. Todo lo que escribió sigue aquí: espere {{count}} minutos e intente de nuevo, o guarde su texto en un archivo.",
  },
  deleted: {
    title: "Su borrador se borró",
    text: "El borrador y sus archivos ya no están en el portal, y su enlace ya no abre nada.",
  },
  conflict: {
    title: "Otra persona guardó este borrador",
    text: "Mientras usted escribía, alguien con el mismo enlace guardó el borrador:",
    nothingLost:
      "Nada se reemplazó y nada de lo suyo se perdió. Abajo están las dos versiones de cada campo que difiere. Elija cómo continuar.",
    field: "Campo",
    mine: "La suya",
    theirs: "La que guardó la otra persona",
    empty: "(vacío)",
    chooseMine: "Conservar la mía y reemplazar la otra",
    chooseTheirs: "Conservar la otra y descartar la mía",
    chooseBoth: "Seguir escribiendo con los dos textos a la vista",
    what: "Lo que difiere",
  },
  both: {
    title: "Lo que guardó la otra persona",
    text: "El formulario de abajo tiene el texto de usted. Aquí está la otra versión de cada campo que difiere; tome lo que necesite y después guarde.",
  },
} as const satisfies SameKeys<typeof en>;
