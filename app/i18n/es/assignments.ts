import type { SameKeys } from "../catalogue";
import type { assignments as en } from "../en/assignments";

export const assignments = {
  readers_one: "{{names}} está leyendo esto ahora.",
  readers_other: "{{names}} están leyendo esto ahora.",
  panel: {
    heading: "Quién lo tiene",
    nobody: "Nadie tiene este comentario.",
    you: "Usted",
    since: "desde el {{when}}",
    sinceBy: "desde el {{when}}, por asignación de {{by}}",
    take: "Tomarlo",
    release: "Soltarlo",
    give: "Pasarlo a…",
    person: "Persona",
    choose: "Elija una persona",
    giveIt: "Pasarlo",
  },
  mine: {
    heading: "Asignados a usted y aún por decidir: {{number}}",
    none: "Usted no tiene comentarios asignados.",
    received_one: "{{number}} sin leer",
    received_other: "{{number}} sin leer",
    inReview_one: "{{number}} en revisión",
    inReview_other: "{{number}} en revisión",
  },
} as const satisfies SameKeys<typeof en>;
