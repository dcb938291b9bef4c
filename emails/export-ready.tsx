import { greet } from "./greeting";
import {
  type Both,
  Facts,
  Letter,
  LetterLink,
  type Locale,
  Paragraph,
  type RenderedMail,
  renderMail,
} from "./letter";
import { sampleFacts, sampleTimes } from "./sample-facts";

export interface ExportReadyProps {
  readonly locale: Locale;
  readonly siteName: string;
  readonly name: string;
  readonly docketNumber: string;
  /** The file's form, such as "Excel workbook". */
  readonly what: string;
  /** As people write it: "48.2 MB". */
  readonly size: string;
  /** Until when it can be had, in both capitals. */
  readonly until: string;
  /** The list of one's own files, a full address; it opens for whoever is signed in. */
  readonly exportsUrl: string;
}

const words = {
  en: {
    subject: (p: ExportReadyProps) => `Your file of ${p.docketNumber} is ready`,
    ready: "The file that you asked for can be downloaded now.",
    docket: "Docket",
    what: "File",
    size: "Size",
    until: "Until",
    how: "Sign in to download it: it opens for you alone. What is in it is not for everybody; keep it where only those who need it can read it.",
    open: "Open your files",
    why: "You receive this message because you asked for the file. It goes out by itself, and nobody measures whether it is read.",
  },
  es: {
    subject: (p: ExportReadyProps) => `Su archivo de ${p.docketNumber} está listo`,
    ready: "El archivo que pidió ya se puede descargar.",
    docket: "Expediente",
    what: "Archivo",
    size: "Tamaño",
    until: "Hasta",
    how: "Inicie sesión para descargarlo: se abre solo para usted. Su contenido no es para todo el público; guárdelo donde solo lo lean quienes lo necesitan.",
    open: "Abrir sus archivos",
    why: "Recibe este mensaje porque pidió el archivo. Se envía de manera automática y nadie mide si se lee.",
  },
} satisfies Both<unknown>;

function ExportReadyBody(props: ExportReadyProps) {
  const w = words[props.locale];
  return (
    <Letter locale={props.locale} siteName={props.siteName} preview={w.ready} why={w.why}>
      <Paragraph>{greet(props)}</Paragraph>
      <Paragraph>{w.ready}</Paragraph>
      <Facts
        items={[
          { term: w.docket, value: props.docketNumber },
          { term: w.what, value: props.what },
          { term: w.size, value: props.size },
          { term: w.until, value: props.until },
        ]}
      />
      <Paragraph>{w.how}</Paragraph>
      <LetterLink href={props.exportsUrl}>{w.open}</LetterLink>
    </Letter>
  );
}

/** Tells a member of staff that a file which took a while to make can be had. */
export function renderExportReady(props: ExportReadyProps): RenderedMail {
  return renderMail(words[props.locale].subject(props), <ExportReadyBody {...props} />);
}

const exportsUrl = "https://comments.example.org/desk/exports";

export const samples: Both<ExportReadyProps> = {
  en: {
    ...sampleFacts.en,
    what: "Excel workbook",
    size: "48.2 MB",
    until: sampleTimes.en.closing,
    exportsUrl,
  },
  es: {
    ...sampleFacts.es,
    what: "Libro de Excel",
    size: "48.2 MB",
    until: sampleTimes.es.closing,
    exportsUrl,
  },
};
