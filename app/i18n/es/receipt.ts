import type { SameKeys } from "../catalogue";
import type { receipt as en } from "../en/receipt";

export const receipt = {
  title: "Acuse de recibo de su comentario",
  heading: "Su comentario llegó",
  lede: "Conserve este número. Con él puede volver a esta página cuando quiera y ver en qué situación está su comentario.",
  sentBefore: {
    title: "Sus últimos cambios no se guardaron",
    text: "Este formulario ya se había enviado: lo envió usted o alguien con quien comparte el borrador. Este es el acuse de lo que se guardó entonces. Para conservar lo que escribió después, regrese en su navegador y cópielo. Hasta el cierre de la convocatoria, puede modificar el comentario en su página privada.",
  },
  number: "Número de seguimiento",
  notice: "Convocatoria",
  received: "Recibido",
  status: "Situación",
  received_status: "Recibido. Todavía nadie lo ha leído.",
  held_status: "Recibido. Espera una primera revisión del equipo de moderación.",
  reading_status: "El equipo de moderación lo está leyendo.",
  posted_status: "Leído y publicado.",
  posted_confidential: "Leído. Se entregó con carácter confidencial, por lo que no se muestra.",
  posted_publicVersion: "Leído. Se publicó su versión pública.",
  withheld_status: "Leído y no publicado. {{reason}}",
  withdrawn_status: "Retirado por quien lo envió.",
  receivedLate: "Después del plazo. Esta convocatoria acepta comentarios tardíos y los señala como tales.",
  version: "Versión",
  amended: "{{revision}}, modificada",
  fingerprint: "Huella",
  fingerprintText:
    "Es el SHA-256 del registro de lo que se guardó. Con una sola letra distinta, la huella sería otra.",
  check: "Cómo comprobar la huella",
  checkOwn:
    "Descargue el registro y calcule su huella en su computadora: el resultado debe ser igual a la de arriba.",
  checkOthers:
    "Quien envió el comentario puede abrirlo y descargar el registro. La huella que calcule su computadora debe ser igual a la de arriba.",
  checkWindows: "Windows (PowerShell):",
  checkOther: "Linux y macOS:",
  own: {
    heading: "Su enlace privado",
    text: "Abre su comentario en cualquier dispositivo: lo que se guardó, en qué situación está y cómo modificarlo o retirarlo. Quien lo tenga puede hacer lo mismo, así que no lo comparta.",
    label: "Enlace privado",
    open: "Abrir su comentario",
    record: "Descargar el registro",
    amend: "Modificarlo",
    withdraw: "Retirarlo",
    mail: "Estamos escribiendo al correo que dio. Abra, por favor, el enlace de confirmación de ese mensaje.",
    confirmed: "Su correo está confirmado.",
    noMail: "No dio un correo. Sin este enlace no podrá volver a abrir el comentario: cópielo ahora.",
    print: "El enlace no se imprime, porque el acuse impreso se muestra a otras personas.",
  },
  track: "¿Es su comentario? Ábralo",
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
    "Imprima esta página o anote el número de seguimiento. Quien tenga el número puede abrir esta página: no muestra ni su nombre ni su correo electrónico. Quien conozca el número y su correo electrónico puede, hasta que se publique, abrir también el comentario: muestre el número solo a personas de su confianza.",
  toNotice: "Volver a la convocatoria",
  toPosted: "Comentarios publicados hasta ahora",
} as const satisfies SameKeys<typeof en>;
