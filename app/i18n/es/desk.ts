import type { SameKeys } from "../catalogue";
import type { desk as en } from "../en/desk";

export const desk = {
  title: "Escritorio",
  nav: {
    label: "Escritorio",
    home: "Mi trabajo",
    queue: "Comentarios",
    acknowledgements: "Acuses",
    summaries: "Resúmenes",
    notices: "Convocatorias",
    outbox: "Bandeja de salida",
    staff: "Personal",
    audit: "Historial",
  },
  signOut: "Cerrar sesión",
  switchLanguage: "English: see the desk in English",
  notFound:
    "Puede que la dirección tenga un error o que lo que estaba aquí ya no exista. Vuelva al escritorio y búsquelo en las listas.",
  home: {
    title: "Mi trabajo",
    noDockets: "Todavía no se ha publicado ninguna convocatoria",
    noDocketsText: "Los comentarios llegan cuando la administración publica una convocatoria y esta se abre.",
    docket: "Expediente",
    notice: "Convocatoria",
    status: "Estado",
    closes: "Cierra",
    received: "Recibidos",
    inReview: "En revisión",
    posted: "Publicados",
    withheld: "No publicados",
    comments: "Comentarios",
    moderator: {
      waiting: "Por leer",
      inReview: "En revisión",
      openQueue: "Abrir los comentarios",
      nothing: "No hay nada pendiente. Los comentarios nuevos aparecen aquí conforme llegan.",
      table: "Expedientes con comentarios por leer",
    },
    official: {
      table: "Expedientes y sus comentarios",
      lede: "Abra un expediente para ver su resumen y descargar sus comentarios.",
    },
    admin: {
      drafts: "Borradores",
      inReview: "En revisión",
      scheduled: "Próximas",
      open: "Abiertas",
      newNotice: "Redactar una convocatoria",
      closingSoon: "Convocatorias abiertas que cierran primero",
      nothingOpen: "No hay ninguna convocatoria abierta.",
      unfinished: "Sin publicar",
      nothingUnfinished: "No hay borradores.",
      lastChanged: "Último cambio",
      untitled: "Aún sin título",
    },
  },
} as const satisfies SameKeys<typeof en>;
