import type { SameKeys } from "../catalogue";
import type { attachments as en } from "../en/attachments";

export const attachments = {
  legend: {
    main: "Archivos adjuntos",
    "public-version": "Archivos de la versión pública",
  },
  hint: {
    main: "Hasta {{files}} archivos: PDF, Word, Excel, PowerPoint, texto OpenDocument, RTF, texto simple, CSV, PNG o JPEG. Cada uno de hasta {{each}}; en total, {{together}}.",
    "public-version":
      "Los mismos archivos sin lo que debe quedar en confidencia. Cualquiera podrá leerlos cuando se publique su comentario; cuentan para el mismo límite.",
  },
  choose: { main: "Elija archivos", "public-version": "Elija archivos públicos" },
  properties:
    "Los archivos suelen llevar en sus propiedades el nombre de quien los hizo. Si no quiere que se conozca, quítelo antes: en Word, en Archivo, Información, Inspeccionar documento.",
  add: "Agregar estos archivos",
  addHint: "Se revisan y se guardan con su formulario. Los que haya elegido también se agregan al continuar.",
  kept: { main: "Archivos de su comentario", "public-version": "Archivos de su versión pública" },
  none: "Todavía no hay archivos.",
  remove: "Quitar",
  removeFile: "Quitar {{name}}",
  details: "{{kind}}, {{size}}",
  download: "Descargar {{name}}",
  list: "Archivos adjuntos",
  publicList: "Archivos adjuntos",
  count_one: "{{count}} archivo",
  count_other: "{{count}} archivos",
  part: { main: "Como se envió", "public-version": "Versión pública" },
  replaced: "De una versión anterior",
  kind: {
    pdf: "PDF",
    docx: "Documento de Word",
    xlsx: "Libro de Excel",
    pptx: "Presentación de PowerPoint",
    odt: "Texto OpenDocument",
    rtf: "Documento RTF",
    txt: "Texto simple",
    csv: "Tabla CSV",
    png: "Imagen PNG",
    jpeg: "Imagen JPEG",
  },
  scan: {
    clean: "Revisado contra software malicioso",
    unscanned: "Sin revisar contra software malicioso",
    waiting: "En espera de revisión",
    infected: "Tenía software malicioso; se borró",
  },
  scanNote: {
    waiting: "No se puede consultar el antivirus. Nadie puede abrir este archivo hasta que se revise.",
    infected:
      "El antivirus encontró software malicioso en este archivo después de su envío. Su contenido se borró.",
  },
  text: {
    read: "Texto de {{name}}",
    waiting: "Su texto todavía no se ha leído.",
    none: "No contiene texto en que buscar.",
    failed: "No se pudo leer su texto. Abra el archivo mismo.",
    cut: "Los primeros {{limit}} caracteres; el resto está en el archivo mismo.",
  },
  problems_one: "No se agregó {{count}} archivo",
  problems_other: "No se agregaron {{count}} archivos",
  problemOf: "{{name}}: {{problem}}",
  problem: {
    empty: "El archivo está vacío. Guárdelo y elíjalo de nuevo.",
    "too-large":
      "El archivo pesa más de {{each}}. Redúzcalo (casi siempre pesan más las imágenes) o divídalo en varios.",
    "too-many":
      "Un comentario lleva hasta {{files}} archivos. Quite alguno que no necesite o una varios en uno.",
    "too-much": "En total, los archivos pesan más de {{together}}. Quite algunos o redúzcalos.",
    kind: "No se reciben archivos de este tipo. Guárdelo como PDF y agregue ese.",
    mismatch:
      "El contenido del archivo no corresponde a la terminación de su nombre. Guárdelo de nuevo con el programa que lo hizo.",
    damaged: "El archivo está dañado o no se puede leer. Ábralo, guárdelo de nuevo como PDF y agregue ese.",
    password:
      "El archivo está protegido con contraseña o tiene un formato antiguo. Guárdelo sin contraseña o como PDF.",
    macros: "El archivo contiene macros. Guárdelo sin ellas (como .docx, .xlsx o .pptx) o como PDF.",
    script:
      "El archivo contiene un programa o una acción que se ejecutaría al abrirlo. Imprímalo como un PDF nuevo y agregue ese.",
    embedded: "El archivo lleva dentro otros archivos o medios. Quítelos o adjúntelos uno por uno.",
    external: "El archivo trae contenido de otro lugar al abrirse. Rompa sus vínculos o guárdelo como PDF.",
    bomb: "Ya descomprimido, el archivo sería demasiado grande. Guárdelo de nuevo o como PDF.",
    encoding: "No es texto simple. Guárdelo como texto (UTF-8) o como PDF.",
    formula: "Una celda contiene una fórmula. Guarde la tabla solo con sus valores o como PDF.",
    dimensions: "La imagen tiene demasiados píxeles. Redúzcala y agréguela de nuevo.",
    infected:
      "El antivirus encontró software malicioso en este archivo y no se guardó. Revise su computadora y envíelo desde otra.",
    "already-sent":
      "Este formulario ya se envió, así que no se le puede agregar nada. Puede modificar su comentario con el enlace de su acuse de recibo.",
    "too-often":
      "Llegaron demasiados archivos desde su red. Su texto sigue aquí: espere un poco y agregue el archivo de nuevo.",
    "not-stored":
      "Por el momento el portal no pudo guardar el archivo. No se perdió nada más: espere un momento y agréguelo de nuevo.",
  },
  refused: {
    form: "No se entiende esta solicitud. Vuelva a cargar la página y agregue el archivo desde ahí.",
    closed: "Esta convocatoria ya no recibe comentarios, así que no se pueden agregar archivos.",
    unknown: "No existe esa convocatoria.",
    gone: "Este archivo ya no está.",
    away: "Por el momento el portal no puede consultar sus archivos. Espere un momento e intente de nuevo.",
  },
} as const satisfies SameKeys<typeof en>;
