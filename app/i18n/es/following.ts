import type { SameKeys } from "../catalogue";
import type { following as en } from "../en/following";

export const following = {
  target: {
    all: "Todas las convocatorias",
    docket: "{{docket}}: {{title}}",
    pillar: "Pilar {{code}}. {{name}} ({{edition}})",
  },
  section: {
    docket: "Siga este expediente por correo o por canal Atom",
    docketText:
      "Le escribimos cuando la convocatoria abre, cuando se acerca o cambia su fecha límite, cuando se publican comentarios y cuando se publica el resultado. Recibirá como máximo un mensaje al día, y cada uno lleva un enlace para terminarlos.",
    notices: "Siga las convocatorias por correo o por canal Atom",
    noticesText:
      "Le escribimos cuando abre una convocatoria, cuando cambia una fecha límite y cuando se publica un resultado: de todas las convocatorias o de las que tratan de un pilar. Recibirá como máximo un mensaje al día, y cada uno lleva un enlace para terminarlos.",
  },
  form: {
    target: "¿Qué quiere seguir?",
    email: "Correo electrónico",
    emailHint: "Primero le preguntaremos ahí si de verdad lo quiere. No se publica ni se usa para nada más.",
    language: "Idioma de los mensajes",
    submit: "Seguir por correo",
  },
  ask: {
    title: "Seguir por correo",
    lede: "Entérese de lo que pasa con un expediente, un pilar o todas las convocatorias. Recibirá como máximo un mensaje al día, y cada uno lleva un enlace para terminarlos.",
  },
  asked: {
    title: "Revise su correo",
    text: "Enviamos un mensaje a la dirección que usted dio. Abra su enlace antes de 48 horas y confirme: antes no se envía nada más.",
    none: "Si en unos minutos no llega, revise la carpeta de correo no deseado. A una misma dirección no enviamos más de tres mensajes como este al día.",
  },
  error: {
    title: "No pudimos enviar el mensaje",
    "wrong-address": "Escriba un correo completo, como ana@example.org.",
    "no-target": "Elija qué quiere seguir.",
    "too-many": "Demasiadas solicitudes desde su red",
    wait_one: "Espere {{count}} minuto e intente de nuevo.",
    wait_other: "Espere {{count}} minutos e intente de nuevo.",
  },
  confirm: {
    title: "Confirme que quiere recibir avisos",
    text: "Con un clic nos dice que usted lee el correo que llega a esta dirección y que quiere los avisos. Puede terminarlos cuando quiera, con un enlace en cada mensaje.",
    submit: "Sí, quiero recibir avisos",
  },
  done: {
    confirmed: "Confirmado. A partir de ahora le escribimos, como máximo una vez al día.",
    saved: "Su elección quedó guardada.",
  },
  own: {
    title: "Lo que usted sigue por correo",
    lede: "Esta página es solo para usted: quien tenga su dirección puede cambiar lo que usted sigue.",
    leave: "Terminar todos los mensajes",
    leaveText: "Con un clic termina todo, y su dirección se borra.",
    leaveSubmit: "Terminar todos los mensajes",
    change: "Elija qué avisos recibe",
    keep: "Lo que usted sigue",
    keepHint: "Quite la marca de lo que ya no quiere recibir.",
    save: "Guardar mi elección",
  },
  ended: {
    title: "No recibirá más mensajes",
    text: "Con este enlace ya no se sigue nada, y la dirección se borró. Es posible que todavía llegue un mensaje que ya estaba en camino.",
    notices: "Ver todas las convocatorias",
  },
  feed: {
    or: "O sin dar su correo, con un lector de canales (Atom):",
    notices: "Canal de las convocatorias",
    docket: "Canal del expediente {{docket}}",
    noticesTitle: "Convocatorias: aperturas, cambios de plazo, cierres y resultados",
    pillarTitle: "Convocatorias del pilar {{pillar}}: aperturas, cambios de plazo, cierres y resultados",
    docketTitle: "{{docket}}: {{title}}",
    opened: "Abierta a comentarios: {{title}} ({{docket}})",
    closed: "Cerrada a comentarios: {{title}} ({{docket}})",
    "deadline-moved": "Cambio de plazo: {{title}} ({{docket}})",
    "outcome-published": "Resultado publicado: {{title}} ({{docket}})",
    due: "Fecha límite: {{closesAt}}.",
    moved: "Nueva fecha límite: {{closesAt}}. Motivo: {{reason}}",
  },
} as const satisfies SameKeys<typeof en>;
