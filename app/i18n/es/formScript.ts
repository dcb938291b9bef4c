/** Lo que dice el script del formulario. */
export const formScript = {
  used: "{{used}} de {{limit}} caracteres",
  over: "{{used}} de {{limit}} caracteres: sobran {{over}}",
  left: "Le quedan {{count}} caracteres",
  overBy: "Sobran {{count}} caracteres",
  keptLabel: "Su comentario sin terminar",
  kept: "Este navegador guarda un comentario suyo sin terminar sobre esta convocatoria ({{time}}).",
  resume: "Continuar donde se quedó",
  startAnew: "Empezar de nuevo",
  resumed: "Su comentario sin terminar está otra vez en el formulario.",
  savedHere: "Guardado en este navegador ({{time}}), por 30 días como máximo.",
  forget: "Borrar mi borrador de este navegador",
  forgotten: "Su borrador se borró de este navegador. Esta página ya no lo guarda.",
  closesInMinutes: "Esta convocatoria cierra en {{count}} minutos.",
  closesInSeconds: "Esta convocatoria cierra en {{count}} segundos.",
  closesInSecond: "Esta convocatoria cierra en 1 segundo.",
  closedNow:
    "Llegó la hora del cierre. Si aún no ha enviado su comentario, envíelo ahora: el portal verifica si todavía puede recibirlo y, si no, le devuelve su texto.",
} as const;
