import type { SameKeys } from "../catalogue";
import type { retention as en } from "../en/retention";

export const retention = {
  title: "Conservación",
  lede: "Cuánto tiempo sabe el portal cómo comunicarse con las personas. Los comentarios, sus nombres públicos y el historial no cambian.",
  applied: "Se aplica cada hora. Lo que se elimina no puede recuperarse.",
  field: {
    contactMonths: "Meses para los datos de contacto",
    messageDays: "Días para los mensajes",
  },
  hint: {
    contactMonths:
      "Se cuentan desde el cierre del expediente. Entonces se eliminan los nombres y las direcciones que las personas dieron para sí. Si aún se le debe escribir a alguien, se espera hasta que se haga. Déjelo vacío para conservarlos.",
    messageDays:
      "Se cuentan desde que ya no hay nada que hacer con el mensaje. Entonces se eliminan su dirección, su asunto, su texto y los enlaces que contiene. Que se envió, y con qué resultado, permanece. Déjelo vacío para conservarlos.",
  },
  wrong: {
    contactMonths: "Escriba un número entero de meses, de 1 a {{most}}, o nada.",
    messageDays: "Escriba un número entero de días, de 1 a {{most}}, o nada.",
  },
  problem: "La regla no puede establecerse así",
  preview: "Ver qué se eliminaría",
  now: {
    heading: "La regla vigente",
    nothing: "En este momento no tiene nada que eliminar.",
    contacts_one: "Los datos de contacto de {{number}} persona se eliminarán en el transcurso de una hora.",
    contacts_other:
      "Los datos de contacto de {{number}} personas se eliminarán en el transcurso de una hora.",
    messages_one: "{{number}} mensaje se vaciará en el transcurso de una hora.",
    messages_other: "{{number}} mensajes se vaciarán en el transcurso de una hora.",
  },
  months_one: "{{number}} mes",
  months_other: "{{number}} meses",
  days_one: "{{number}} día",
  days_other: "{{number}} días",
  forGood: "Se conservan",
  change: "Cambiar la regla",
  would: {
    heading: "Qué eliminaría esta regla ahora",
    nothing: "Nada en este momento.",
    contacts_one: "Los datos de contacto de {{number}} persona.",
    contacts_other: "Los datos de contacto de {{number}} personas.",
    messages_one: "La dirección y el texto de {{number}} mensaje.",
    messages_other: "Las direcciones y los textos de {{number}} mensajes.",
    final: "Se elimina en el transcurso de una hora después de establecer la regla y no puede recuperarse.",
    submit: "Establecer esta regla",
  },
  set: "La regla quedó establecida.",
  elsewhere:
    "Los borradores sin enviar se borran a más tardar 14 días después de guardarse por última vez. Las cuentas del personal conservan sus direcciones. Los registros técnicos, las direcciones de las páginas y el historial no contienen ninguna.",
} as const satisfies SameKeys<typeof en>;
