import type { SameKeys } from "../catalogue";
import type { receipt as en } from "../en/receipt";

export const receipt = {
  title: "Acuse de recibo de su comentario",
  heading: "Su comentario llegó",
  lede: "Conserve este número. Con él puede volver a esta página cuando quiera y ver en qué situación está su comentario.",
  number: "Número de seguimiento",
  notice: "Convocatoria",
  received: "Recibido",
  status: "Situación",
  received_status: "Recibido. Todavía nadie lo ha leído.",
  reading_status: "El equipo de moderación lo está leyendo.",
  posted_status: "Leído y publicado.",
  posted_confidential: "Leído. Se entregó con carácter confidencial, por lo que no se muestra.",
  withheld_status: "Leído y no publicado. {{reason}}",
  withdrawn_status: "Retirado por quien lo envió.",
  shownAs: "Cómo se mostrará",
  see: "Ver cómo se publicó",
  next: "Qué sigue",
  steps: {
    read: "Una persona del equipo de moderación lee su comentario y anota a qué pilares se refiere.",
    posted:
      "Después se publica con los demás comentarios, salvo que haya motivo para no hacerlo. En ese caso, esta página dice cuál es.",
    confidential: "Se cuenta con los demás comentarios. No se muestran ni su texto ni su nombre.",
    mail: "Si dio un correo electrónico, le escribiremos cuando su comentario se haya leído.",
    summary:
      "Cuando cierra la convocatoria, los comentarios se resumen por pilar, y la convocatoria muestra qué pasó con ellos.",
  },
  keep: "Cómo conservar este acuse",
  keepText:
    "Imprima esta página o anote el número de seguimiento. Quien tenga el número puede abrir esta página: no muestra ni su nombre ni su correo electrónico.",
  toNotice: "Volver a la convocatoria",
  toPosted: "Comentarios publicados hasta ahora",
} as const satisfies SameKeys<typeof en>;
