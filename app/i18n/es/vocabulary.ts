import type { SameKeys } from "../catalogue";
import type { vocabulary as en } from "../en/vocabulary";

export const vocabulary = {
  commenterKind: { individual: "Persona", organization: "Organización", anonymous: "Anónimo" },
  stakeholderType: {
    business: "Empresa",
    "business-association": "Asociación empresarial",
    "civil-society": "Sociedad civil",
    "labor-union": "Sindicato",
    academia: "Academia",
    government: "Gobierno",
    individual: "Persona",
    other: "Otro",
  },
  publication: { named: "Con nombre", unnamed: "Sin nombre", confidential: "Confidencial" },
  commentStatus: {
    received: "Recibido",
    "in-review": "En revisión",
    posted: "Publicado",
    withheld: "No publicado",
    withdrawn: "Retirado",
  },
  noticeStatus: {
    draft: "Borrador",
    "in-review": "En revisión",
    scheduled: "Próxima",
    open: "Abierta",
    closed: "Cerrada",
    withdrawn: "Retirada",
  },
  withholdReason: {
    "off-topic": "Fuera de tema",
    "personal-data": "Datos personales",
    confidential: "Confidencial",
    offensive: "Ofensivo",
    duplicate: "Duplicado",
    spam: "Publicidad no deseada",
    test: "Prueba",
  },
  heldReason: {
    "no-proof": "Sin prueba de trabajo en un tráfico inusual",
    trap: "Se llenó un campo que las personas nunca ven",
  },
  role: { moderator: "Moderación", official: "Funcionariado", admin: "Administración" },
  language: { en: "Inglés", es: "Español" },
  messageStatus: {
    queued: "En espera de envío",
    kept: "Guardado, sin enviar",
    sent: "Enviado",
    failed: "Rechazado por el proveedor",
    uncertain: "No se sabe si se envió",
  },
} as const satisfies SameKeys<typeof en>;
