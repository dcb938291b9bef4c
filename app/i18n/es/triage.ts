import type { SameKeys } from "../catalogue";
import type { triage as en } from "../en/triage";

export const triage = {
  withheldBecause: {
    "off-topic": "El motivo: no responde a lo que pregunta esta convocatoria.",
    "personal-data": "El motivo: contiene datos personales de terceros.",
    confidential: "El motivo: contiene información entregada con carácter confidencial.",
    offensive: "El motivo: su redacción agrede a personas.",
    duplicate: "El motivo: el mismo comentario suyo ya forma parte del expediente.",
    spam: "El motivo: anuncia algo.",
    test: "El motivo: parece haberse enviado como prueba.",
  },
} as const satisfies SameKeys<typeof en>;
