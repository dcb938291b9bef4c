import type { SameKeys } from "../catalogue";
import type { suggestions as en } from "../en/suggestions";

export const suggestions = {
  level: {
    "very-sure": "Muy segura",
    sure: "Segura",
    "rather-sure": "Bastante segura",
    unsure: "Poco segura",
  },
  panel: {
    heading: "Etiquetas sugeridas",
    hint: "A partir de las palabras del comentario, en este mismo equipo. No cuentan en ninguna parte hasta que alguien las acepte. Las palabras aparecen en el texto con subrayado discontinuo.",
    quality: "¿Qué tan acertadas son?",
    confidence: "{{level}}: {{percent}}",
    words: "Por estas palabras:",
    accept: "Aceptar",
    dismiss: "Esta no",
    acceptAll_one: "Aceptarla",
    acceptAll_many: "Aceptar las {{count}}",
    acceptAll_other: "Aceptar las {{count}}",
  },
  bulk: {
    count_one: "1 de los comentarios elegidos tiene sugerencias con al menos {{percent}}.",
    count_many: "{{number}} de los comentarios elegidos tienen sugerencias con al menos {{percent}}.",
    count_other: "{{number}} de los comentarios elegidos tienen sugerencias con al menos {{percent}}.",
    update: "Volver a contar",
    unread:
      "Nadie lee un comentario cuyas etiquetas se aceptan así: de ellas no se aprende nada, ni cuentan para medir la calidad.",
    tags: "Etiquetas que recibirían",
    tag: "Pilar o línea de trabajo",
    suggestions: "Comentarios",
    quality: "Con qué frecuencia acertaron las sugerencias de {{docket}}, según su confianza",
  },
  quality: {
    title: "Etiquetas sugeridas en {{docket}}",
    lede: "Con qué frecuencia las sugerencias del portal coincidieron con lo que decidieron las personas. No cambian las etiquetas de nadie: no cuentan en ninguna parte hasta que alguien las acepte.",
    open: "Acierto de las sugerencias",
    back: "Resumen de este expediente",
    states: "Qué fue de ellas",
    waiting: "En espera",
    accepted: "Aceptadas",
    inBulk: "Aceptadas en lote",
    dismissed: "Descartadas",
    passedOver: "Se decidió sin ellas",
    model: "Con qué se hacen",
    start:
      "Con la base que trae el portal. Aprenderá cuando haya 25 comentarios con etiquetas que estén en revisión, publicados o no publicados.",
    learned:
      "Versión {{version}}, aprendida el {{when}} de {{number}} comentarios decididos de este expediente, además de los ejemplos del propio portal.",
    again:
      "Vuelve a aprender tras otras 25 decisiones, o una décima parte más de lo que sabe. Entonces se leen de nuevo los comentarios que nadie ha etiquetado.",
    judged: "Medido en este expediente",
    judgedBy_one: "Con 1 comentario: {{en}} en inglés, {{es}} en español.",
    judgedBy_many: "Con {{number}} comentarios: {{en}} en inglés, {{es}} en español.",
    judgedBy_other: "Con {{number}} comentarios: {{en}} en inglés, {{es}} en español.",
    tooFewHeading: "Hay muy pocos comentarios decididos",
    tooFew:
      "Las cifras se muestran cuando 20 comentarios se hayan etiquetado después de hechas sus sugerencias y estén en revisión, publicados o no publicados. Hasta ahora hay {{number}}.",
    how: "Cómo se mide",
    howText:
      "Las sugerencias de cada comentario se comparan con las etiquetas que recibió después; el modelo de ese momento no lo había visto. Se dejan fuera los comentarios que ya tenían etiquetas cuando se leyeron, y las etiquetas aceptadas en lote, que nadie leyó. De una campaña cuenta una carta, y de todos, los 1,500 más recientes.",
    seen: "Quien etiqueta ve las sugerencias, y eso puede influir: las cifras pueden ser algo benévolas.",
    byPillar: "Por pilar",
    byWorkstream: "Por línea de trabajo",
    label: "Pilar",
    workstream: "Línea de trabajo",
    language: "Idioma",
    both: "Ambos",
    allPillars: "Todos los pilares",
    allWorkstreams: "Todas las líneas de trabajo",
    precision: "Precisión",
    recall: "Exhaustividad",
    f1: "F1",
    right: "Acertadas",
    wrong: "Erradas",
    missed: "Omitidas",
    terms:
      "Precisión: de lo sugerido, la proporción acertada. Exhaustividad: de lo correcto, la proporción que se sugirió. F1 pondera ambas por igual.",
    calibration: "Según la confianza",
    band: "Confianza",
    bandFrom: "De {{from}} a {{to}}",
    suggested: "Sugeridas",
    share: "Aceptadas al final",
    shipped: "La base, antes de que alguien decida",
    shippedText:
      "Medida para la agenda de 2021 con los {{number}} comentarios de ejemplo que trae el portal, en cinco partes: cada parte la juzgó una base que había aprendido de las otras cuatro. Se escribieron para el portal; con otros comentarios el resultado puede ser distinto.",
  },
} satisfies SameKeys<typeof en>;
