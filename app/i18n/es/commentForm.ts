import type { SameKeys } from "../catalogue";
import type { commentForm as en } from "../en/commentForm";

export const commentForm = {
  title: "Escriba un comentario",
  on: "Sobre",
  due: "Puede comentar hasta el",
  intro:
    "Escriba en español o en inglés, con la brevedad o la amplitud que prefiera. No necesita una cuenta. Solo es necesario llenar lo que se marca como obligatorio.",
  otherLanguage: "Si va a cambiar de idioma, hágalo antes de escribir: el formulario empieza entonces vacío.",
  required: "(obligatorio)",
  say: "Lo que quiere decir",
  about: "Sobre usted",
  show: "Lo que se puede mostrar",
  send: "Antes de enviar",
  answerTo: "Respuesta a la pregunta {{number}}",
  question: "{{number}}. {{prompt}}",
  comment: {
    label: "Su comentario",
    hint: "Hasta {{limit}} caracteres, unas ocho páginas.",
    hintWithQuestions:
      "Lo que las preguntas dejan fuera, o todo lo que quiera decir. Hasta {{limit}} caracteres, unas ocho páginas.",
  },
  pillars: {
    label: "¿A qué pilares se refiere su comentario?",
    hint: "Elija todos los que correspondan. Así su comentario llega antes a quien debe leerlo.",
  },
  commenterKind: {
    label: "Usted comenta",
    individual: "A título personal",
    individualHint: "Habla por usted.",
    organization: "En nombre de una organización",
    organizationHint: "Habla por una empresa, una asociación, un sindicato, una universidad u otra entidad.",
    anonymous: "De forma anónima",
    anonymousHint: "No se guarda ningún nombre, aunque lo escriba más abajo.",
  },
  organizationName: {
    label: "Nombre de la organización",
    hint: "Obligatorio si comenta en nombre de una organización.",
  },
  name: {
    label: "Su nombre",
    hint: "Obligatorio si comenta a título personal y quiere que se muestre su nombre.",
  },
  signatoryRole: {
    label: "Cargo de quien firma",
    hint: "Por ejemplo, directora ejecutiva. Se muestra junto al nombre.",
  },
  coSigners: {
    label: "Organizaciones que firman con usted",
    hint: "Una por renglón. Se muestran junto al nombre de su organización.",
  },
  stakeholderType: { label: "¿Qué lo describe mejor?", empty: "Elija una opción" },
  email: {
    label: "Correo electrónico",
    hint: "Para avisarle que se leyó su comentario y en qué situación está. Nunca se publica.",
  },
  sector: { label: "Sector", empty: "Elija un sector" },
  country: { label: "País", empty: "Elija un país" },
  region: { label: "Estado o región", hint: "Por ejemplo, Chihuahua o Texas." },
  publication: {
    label: "¿Cómo se puede mostrar su comentario en este portal?",
    hint: "Antes de publicar un comentario, siempre lo lee una persona del equipo de moderación.",
    namedHint:
      "Mostramos su texto, su nombre y su organización, y lo que describe a quien comenta: tipo, sector, país y región.",
    unnamedHint:
      "Mostramos su texto y lo que describe a quien comenta: tipo, sector, país y región. No mostramos su nombre ni su organización.",
    confidentialHint:
      "No mostramos nada, salvo una versión pública, si usted la da. Lo leen las personas que trabajan en esta convocatoria, y se cuenta.",
  },
  publicVersion: {
    title: "La versión pública de un comentario confidencial",
    intro:
      "Las demás personas deben poder seguir la discusión. Por eso, dé una versión de su comentario que todos puedan leer, sin lo que debe quedar en confidencia, o explique por qué no puede haberla. Se muestra sin su nombre y sin su organización.",
    label: "Versión pública",
    hint: "Por ejemplo, su comentario sin las cifras del negocio. Hasta {{limit}} caracteres.",
  },
  noPublicVersion: {
    label: "Por qué no puede haber una versión pública",
    hint: "Solo si no da ninguna. Lo leen únicamente las personas que trabajan en esta convocatoria.",
  },
  privacy: {
    title: "Cómo se usa su comentario",
    read: "El equipo de moderación lo lee, anota a qué pilares se refiere y decide si se puede publicar. Las personas a cargo del diálogo lo reciben con el resumen de todos los comentarios.",
    contact:
      "Su correo electrónico se guarda aparte de su comentario. Nunca se publica y no está en ninguna descarga.",
    others:
      "Por favor no incluya secretos comerciales ni datos privados de otras personas: lo que se publica lo puede leer y copiar cualquiera.",
    address:
      "Para evitar avalanchas de mensajes automáticos, contamos cuántos comentarios llegan desde una misma dirección de red. Esa dirección no se guarda tal cual, sino en una forma irreconocible que cambia cada día.",
  },
  consent: "He leído cómo se usa mi comentario y estoy de acuerdo.",
  trap: "Deje este campo vacío",
  toReview: "Revisar su comentario",
  beforeReview: "Verá todo una vez más antes de enviarlo.",
  saveText: "Guardar mi texto como archivo",
  late: {
    title: "El plazo ya venció",
    text: "Esta convocatoria todavía recibe comentarios. El suyo se marcará como recibido fuera de plazo.",
  },
  filesChanged: {
    title: "Entretanto se quitó un archivo",
    text: "Su comentario todavía no está guardado, porque uno de sus archivos ya no está; quizá lo quitó en otra ventana. Revise la lista de archivos y envíe de nuevo el comentario.",
  },
  submit: "Enviar comentario",
  problems_one: "Su comentario aún no se envió: hay un problema en {{count}} campo",
  problems_other: "Su comentario aún no se envió: hay un problema en {{count}} campos",
  error: {
    "choose-kind": "Elija si comenta a título personal, en nombre de una organización o de forma anónima",
    "choose-type": "Elija qué lo describe mejor",
    "choose-publication": "Elija cómo se puede mostrar su comentario",
    "choose-pillar": "Elija solo pilares de la lista de esta convocatoria",
    "choose-sector": "Elija un sector de la lista, o ninguno",
    "choose-country": "Elija un país de la lista, o ninguno",
    "give-organization": "Escriba el nombre de la organización o elija otra forma de comentar",
    "give-name": "Escriba su nombre o elija que su comentario se muestre sin él",
    "email-form": "Escriba el correo electrónico así: nombre@example.org, o déjelo vacío",
    "too-long": "{{field}}: tiene {{length}} caracteres y el límite es de {{limit}}. Quite {{over}}",
    "say-something": "Escriba un comentario o responda al menos una pregunta",
    "answer-required": "Responda la pregunta {{number}}",
    "too-many-co-signers":
      "Indique aquí a lo sumo 100 organizaciones firmantes; si la lista es más larga, póngala en un archivo adjunto",
    "co-signer-too-long":
      "Escriba una organización firmante por renglón, cada una con un máximo de 200 caracteres",
    "public-version-or-reason":
      "Dé una versión pública, como texto o como archivo, o explique por qué no puede haberla",
    "consent-required": "Confirme que leyó cómo se usa su comentario",
    "form-expired":
      "Esta página había perdido la clave que evita envíos dobles. Ya tiene una nueva: revise su texto y envíelo de nuevo",
  },
  tooMany: {
    title: "Llegaron demasiados comentarios desde su red",
    text_one:
      "Su comentario todavía no está guardado. Deje abierta esta página, espere {{count}} minuto y envíelo de nuevo. Todo lo que escribió sigue aquí.",
    text_other:
      "Su comentario todavía no está guardado. Deje abierta esta página, espere {{count}} minutos y envíelo de nuevo. Todo lo que escribió sigue aquí.",
  },
  notOpen: {
    closed: {
      title: "Esta convocatoria ya no recibe comentarios",
      late: "El plazo venció antes de que llegara su comentario",
      text: "Cerró el",
    },
    scheduled: {
      title: "Esta convocatoria todavía no recibe comentarios",
      late: "Esta convocatoria todavía no recibe comentarios",
      text: "Abre el",
    },
    withdrawn: {
      title: "Esta convocatoria se retiró",
      late: "Esta convocatoria se retiró antes de que llegara su comentario",
      text: "Ya no recibe comentarios.",
    },
    byOurClock: "Según el reloj del portal, su comentario llegó después de ese momento. No se guardó.",
    notStored: "Su comentario no se guardó.",
    toNotice: "Volver a la convocatoria",
    toPosted: "Leer los comentarios publicados",
    toOpen: "Convocatorias abiertas",
  },
  kept: {
    title: "Lo que usted escribió",
    text: "Para que no se pierda nada, aquí está. Guárdelo como archivo o cópielo en un lugar suyo antes de salir de esta página.",
    fileName: "comentario",
    written: "Escrito para {{docket}}",
  },
  away: {
    title: "Por el momento no se pudo guardar su comentario",
    text: "El portal no puede consultar sus registros. Suele durar menos de un minuto. No se perdió nada de lo que escribió: espere un momento y envíelo de nuevo desde esta página. Si al final sí había llegado, no se guardará dos veces.",
    failed:
      "Algo falló de nuestro lado y quedó registrado. No se perdió nada de lo que escribió: espere un momento y envíelo de nuevo desde esta página. Si al final sí había llegado, no se guardará dos veces.",
    again: "Enviar de nuevo",
  },
} as const satisfies SameKeys<typeof en>;
