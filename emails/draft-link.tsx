import {
  type Both,
  Letter,
  LetterLink,
  type Locale,
  Paragraph,
  type RenderedMail,
  renderMail,
} from "./letter";
import { sampleFacts, sampleLinks } from "./sample-facts";

export interface DraftLinkProps {
  readonly locale: Locale;
  readonly siteName: string;
  readonly docketNumber: string;
  readonly noticeTitle: string;
  /** The draft's private link, a full address. */
  readonly draftUrl: string;
  /** The day on which the draft is deleted, written out in the reader's language. */
  readonly expiresOn: string;
}

const words = {
  en: {
    subject: (p: DraftLinkProps) => `Your draft comment on ${p.docketNumber}`,
    preview: (p: DraftLinkProps) => `The private link to your draft. It is kept until ${p.expiresOn}.`,
    kept: (p: DraftLinkProps) =>
      `Your draft of a comment on “${p.noticeTitle}” (docket ${p.docketNumber}) is kept until ${p.expiresOn}. Then it is deleted.`,
    notSent: "It has not been sent yet. Nobody at the portal reads a draft.",
    open: "Continue your draft",
    private:
      "Whoever has this link can read, change and delete the draft. Pass it on only to those who write with you.",
    why: "You receive this message because somebody asked the portal to send the link to this address. If it was not you, you need do nothing.",
  },
  es: {
    subject: (p: DraftLinkProps) => `Su borrador de comentario a ${p.docketNumber}`,
    preview: (p: DraftLinkProps) => `El enlace privado a su borrador. Se guarda hasta el ${p.expiresOn}.`,
    kept: (p: DraftLinkProps) =>
      `Su borrador de comentario a la convocatoria «${p.noticeTitle}» (expediente ${p.docketNumber}) se guarda hasta el ${p.expiresOn}. Después se borra.`,
    notSent: "Todavía no se ha enviado. Nadie del portal lee los borradores.",
    open: "Continuar con el borrador",
    private:
      "Quien tenga este enlace puede leer, cambiar y borrar el borrador. Compártalo solo con quienes escriben con usted.",
    why: "Recibe este mensaje porque alguien pidió al portal que enviara el enlace a esta dirección. Si no fue usted, no necesita hacer nada.",
  },
} satisfies Both<unknown>;

function DraftLinkBody(props: DraftLinkProps) {
  const w = words[props.locale];
  return (
    <Letter locale={props.locale} siteName={props.siteName} preview={w.preview(props)} why={w.why}>
      <Paragraph>{w.kept(props)}</Paragraph>
      <Paragraph>{w.notSent}</Paragraph>
      <LetterLink href={props.draftUrl}>{w.open}</LetterLink>
      <Paragraph>{w.private}</Paragraph>
    </Letter>
  );
}

/** The message that carries the private link to an unfinished comment. */
export function renderDraftLink(props: DraftLinkProps): RenderedMail {
  return renderMail(words[props.locale].subject(props), <DraftLinkBody {...props} />);
}

export const samples: Both<DraftLinkProps> = {
  en: {
    ...sampleFacts.en,
    draftUrl: sampleLinks.en.draftUrl,
    expiresOn: "Sunday, December 6, 2026",
  },
  es: {
    ...sampleFacts.es,
    draftUrl: sampleLinks.es.draftUrl,
    expiresOn: "domingo, 6 de diciembre de 2026",
  },
};
