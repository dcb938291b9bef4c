import type { SameKeys } from "../catalogue";
import type { review as en } from "../en/review";

export const review = {
  title: "Revise su comentario",
  lede: "Todavía no se ha enviado nada. Compruebe lo que escribió y lo que verán las demás personas; después, envíelo.",
  change: "Cambiar algo",
  changeThis: "Cambiar",
  changePart: "Cambiar: {{part}}",
  public: "Lo que verá todo el mundo",
  publicText: "Así se verá en el portal después de que lo lea una persona del equipo de moderación.",
  nothingPublic:
    "No se mostrará nada de su comentario. Lo leen las personas que trabajan en esta convocatoria, y se cuenta.",
  files: "Archivos",
  publicFiles: "Archivos para el público",
  notShown: "no se muestra",
  neverShown: "nunca se muestra",
  noEmail: "Ninguno. Así no podremos avisarle cuando se haya leído su comentario.",
  afterwards:
    "Después de enviarlo verá un acuse de recibo con un número de seguimiento. Hasta que venza el plazo, aún podrá cambiar o retirar su comentario.",
} as const satisfies SameKeys<typeof en>;
