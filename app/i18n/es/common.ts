import type { SameKeys } from "../catalogue";
import type { common as en } from "../en/common";

export const common = {
  siteName: "Portal de Comentarios del DEAN",
  siteDescription:
    "Comente la agenda del Diálogo Económico de Alto Nivel México-Estados Unidos, en español o en inglés.",
  skipToContent: "Ir al contenido principal",
  language: { en: "English", es: "Español", switchTo: "English" },
  nav: {
    label: "Principal",
    open: "Abiertas ahora",
    notices: "Convocatorias",
    track: "Seguimiento",
    desk: "Personal",
  },
  footer: {
    label: "Acerca de este portal",
    notOfficial:
      "Este es un portal de comentarios, no un sitio de gobierno. No lleva escudos ni habla por ninguna dependencia.",
    privacy: "Los correos electrónicos y demás datos de contacto nunca se publican.",
  },
  inWashington: "en Washington",
  inMexicoCity: "en la Ciudad de México",
} as const satisfies SameKeys<typeof en>;
