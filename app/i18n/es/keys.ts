import type { SameKeys } from "../catalogue";
import type { keys as en } from "../en/keys";

export const keys = {
  button: "Teclas",
  title: "Todo con el teclado",
  close: "Cerrar",
  switch: "Usar teclas sueltas",
  switchHint:
    "No hacen nada mientras usted escribe ni junto con Ctrl, Alt o Cmd. Desactívelas si estorban al dictado por voz o a un lector de pantalla: este navegador lo recordará.",
  or: "o",
  inTurn: "y luego",
  shift: "Mayús",
  arrows: "De fila en fila, o de etiqueta en etiqueta",
  missing: "«{{key}}» ({{what}}) no es posible aquí.",
  group: {
    list: "Leer",
    deciding: "Decidir",
    many: "Elegir varios",
    go: "Ir a otro lugar",
    help: "Ayuda",
  },
  does: {
    next: "Comentario siguiente, que es anterior en fecha",
    previous: "Comentario previo, que es más reciente",
    open: "Abrir el comentario señalado en la lista",
    list: "A la lista",
    pane: "Al comentario",
    filters: "A la búsqueda y los filtros",
    review: "Iniciar la revisión, o devolver a revisión",
    post: "Publicar",
    withhold: "No publicar: pide el motivo",
    "let-in": "Admitir",
    acknowledge: "Enviar acuse por correo",
    pillar: "Marcar o desmarcar un pilar según su lugar",
    tags: "A las etiquetas: las flechas mueven, la barra espaciadora marca",
    save: "Guardar las etiquetas",
    undo: "Deshacer lo último que se hizo",
    select: "Elegir el comentario, o dejarlo",
    "select-range": "Elegir todos desde el último elegido",
    "select-page": "Elegir la página entera, o nada de ella",
    help: "Mostrar esta hoja",
  },
} as const satisfies SameKeys<typeof en>;
