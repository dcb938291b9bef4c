import type { SameKeys } from "../catalogue";
import type { tagging as en } from "../en/tagging";

export const tagging = {
  fields: { onPassage: "La lleva un pasaje: quítela allí." },
  theme: { under: "{{name}} ({{code}})" },
  givenAs: {
    hand: "a mano",
    suggestion: "por una sugerencia aceptada",
    bulk: "en lote",
    campaign: "con su campaña",
    coding: "por doble codificación",
    passage: "por un pasaje",
    theme: "con un tema",
  },
  origins: {
    summary: "Quién puso estas etiquetas",
    by: "por {{name}}, {{how}}, {{when}}",
    byPortal: "{{how}}, {{when}}",
  },
  part: {
    body: "Comentario",
    "public-version": "Versión pública",
    answer: "Respuesta a la pregunta {{number}}",
    file: "Archivo {{name}}",
  },
  passage: {
    title: "Pasajes del comentario {{trackingNumber}}",
    heading: "Pasajes",
    none: "Ningún pasaje tiene aún etiquetas propias.",
    number: "Pasaje {{number}}",
    begins: "[Empieza el pasaje {{number}}: {{tags}}]",
    ends: "[Termina el pasaje {{number}}]",
    by: "por {{name}}, {{when}}",
    byPortal: "{{when}}",
    choose: "Etiquetar este pasaje",
    change: "Cambiar o eliminar",
    changeHeading: "Cambiar un pasaje",
    back: "Volver al comentario {{trackingNumber}}",
    add: "Etiquetar un pasaje",
    quote: "Palabras del pasaje",
    quoteHint:
      "Elíjalas en el texto, o péguelas aquí desde el comentario, una respuesta o un archivo. Se buscan ahí.",
    which: "Aparecen en {{count}} lugares: ¿en cuál, contando desde arriba?",
    legend: "¿De qué trata este pasaje?",
    save: "Guardar el pasaje",
    saveChange: "Guardar las etiquetas del pasaje",
    remove: "Eliminar el pasaje",
    alsoOffComment: "Quitar estas etiquetas también del comentario",
    alsoOffCommentHint:
      "Las que pierde el pasaje, salvo que otro las lleve. De lo contrario, el comentario las conserva.",
  },
  saved: {
    "tag-passage": "El pasaje quedó etiquetado, y con él el comentario.",
    "change-passage": "Las etiquetas del pasaje quedaron guardadas.",
    "remove-passage": "El pasaje quedó eliminado.",
    unchanged: "No había nada distinto, así que nada cambió.",
  },
  problem: {
    "not-found": "No existe ese comentario.",
    overtaken:
      "Alguien cambió este comentario mientras usted lo tenía abierto. No se perdió nada de lo suyo: revíselo abajo y guarde de nuevo.",
    "not-allowed": "Quien escribió este comentario lo retiró. Ya no se etiqueta.",
    "quote-not-found":
      "Ningún texto de este comentario tiene esas palabras. Cópielas del comentario, de una respuesta o de un archivo.",
    "quote-several":
      "Esas palabras aparecen en {{count}} lugares. Diga en cuál, o copie más texto alrededor.",
    "quote-too-long": "Un pasaje tiene 20,000 caracteres como máximo. Elija uno más corto.",
    "no-tags": "Marque al menos un pilar, una línea de trabajo o un tema.",
    "too-many": "Este comentario tiene {{count}} pasajes, y no se guardan más. Elimine uno primero.",
    "no-passage": "Este pasaje ya no está: alguien lo eliminó, o su autor cambió esas palabras.",
  },
} satisfies SameKeys<typeof en>;
