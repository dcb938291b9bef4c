import type { SameKeys } from "../catalogue";
import type { redaction as en } from "../en/redaction";

export const redaction = {
  removed: "eliminado: {{named}}",
  because: {
    "personal-data": "datos personales",
    confidential: "información confidencial",
    offensive: "lenguaje ofensivo",
    other: "otro motivo",
  },
  reason: {
    "personal-data": "Datos personales",
    confidential: "Información confidencial",
    offensive: "Lenguaje ofensivo",
    other: "Otro motivo",
  },
  public: {
    note_one:
      "Una persona moderadora eliminó un pasaje de este texto y puso el motivo en su lugar, entre corchetes.",
    note_other:
      "Una persona moderadora eliminó {{count}} pasajes de este texto y puso los motivos en su lugar, entre corchetes.",
    files_one: "Una persona moderadora excluyó de lo público un archivo de este comentario: {{reasons}}.",
    files_other:
      "Una persona moderadora excluyó de lo público {{count}} archivos de este comentario: {{reasons}}.",
  },
} as const satisfies SameKeys<typeof en>;
