import {
  type Both,
  Letter,
  LetterLink,
  type Locale,
  Paragraph,
  type RenderedMail,
  renderMail,
  TypedText,
} from "./letter";
import { sampleFacts, sampleLinks } from "./sample-facts";

/** Where the acknowledged comment stands, in the words of triage. */
type Standing = "received" | "in-review" | "posted" | "withheld";

export interface AcknowledgementProps {
  readonly locale: Locale;
  readonly siteName: string;
  /** How the commenter signed, or null: then nobody is addressed by name. */
  readonly name: string | null;
  readonly docketNumber: string;
  readonly noticeTitle: string;
  readonly trackingNumber: string;
  /** The day of submission, written out in the commenter's language. */
  readonly submittedOn: string;
  readonly standing: Standing;
  /** Why it was withheld, as a sentence for the commenter; only with that standing. */
  readonly withheldBecause: string | null;
  /** What the moderator tells the commenter beside the reason, in lines; only with that standing. */
  readonly withheldMessage: string | null;
  /** The receipt's full address. */
  readonly receiptUrl: string;
}

const words = {
  en: {
    subject: (p: AcknowledgementProps) => `Your comment on ${p.docketNumber} has been read`,
    preview: (p: AcknowledgementProps) =>
      `Tracking number ${p.trackingNumber}: a moderator has read your comment.`,
    greeting: (p: AcknowledgementProps) => (p.name ? `Dear ${p.name},` : "Good day,"),
    read: (p: AcknowledgementProps) =>
      `A moderator has read the comment that you submitted on ${p.submittedOn} to “${p.noticeTitle}” (docket ${p.docketNumber}). Thank you for taking part.`,
    standing: {
      received: "It is waiting for a decision on publication. You need do nothing.",
      "in-review": "It is being reviewed. You need do nothing.",
      posted: "It is now part of the docket. It appears as you chose when you submitted it.",
      withheld: "It will not appear in public.",
    },
    tracking: (p: AcknowledgementProps) => `Your tracking number is ${p.trackingNumber}.`,
    open: "See your receipt",
    why: "You receive this message because this address was given with the comment. It is not published and not used for anything else.",
  },
  es: {
    subject: (p: AcknowledgementProps) => `Su comentario a ${p.docketNumber} ya fue leído`,
    preview: (p: AcknowledgementProps) =>
      `Número de seguimiento ${p.trackingNumber}: una persona moderadora leyó su comentario.`,
    greeting: (p: AcknowledgementProps) => (p.name ? `Apreciable ${p.name}:` : "Buen día:"),
    read: (p: AcknowledgementProps) =>
      `Una persona moderadora leyó el comentario que usted envió el ${p.submittedOn} a la convocatoria «${p.noticeTitle}» (expediente ${p.docketNumber}). Gracias por participar.`,
    standing: {
      received: "Está en espera de que se decida su publicación. No necesita hacer nada.",
      "in-review": "Está en revisión. No necesita hacer nada.",
      posted: "Ya forma parte del expediente. Aparece tal como usted lo eligió al enviarlo.",
      withheld: "No aparecerá en público.",
    },
    tracking: (p: AcknowledgementProps) => `Su número de seguimiento es ${p.trackingNumber}.`,
    open: "Ver su acuse",
    why: "Recibe este mensaje porque esta dirección se dio junto con el comentario. No se publica ni se usa para nada más.",
  },
} satisfies Both<unknown>;

function AcknowledgementBody(props: AcknowledgementProps) {
  const w = words[props.locale];
  return (
    <Letter locale={props.locale} siteName={props.siteName} preview={w.preview(props)} why={w.why}>
      <Paragraph>{w.greeting(props)}</Paragraph>
      <Paragraph>{w.read(props)}</Paragraph>
      <Paragraph>
        {w.standing[props.standing]} {props.withheldBecause}
      </Paragraph>
      {props.withheldMessage ? <TypedText text={props.withheldMessage} /> : null}
      <Paragraph>{w.tracking(props)}</Paragraph>
      <LetterLink href={props.receiptUrl}>{w.open}</LetterLink>
    </Letter>
  );
}

/** The message by which a moderator tells a commenter that the comment was read and where it stands. */
export function renderAcknowledgement(props: AcknowledgementProps): RenderedMail {
  return renderMail(words[props.locale].subject(props), <AcknowledgementBody {...props} />);
}

export const samples: Both<AcknowledgementProps> = {
  en: {
    ...sampleFacts.en,
    submittedOn: "November 22, 2026",
    standing: "posted",
    withheldBecause: null,
    withheldMessage: null,
    receiptUrl: sampleLinks.en.receiptUrl,
  },
  es: {
    ...sampleFacts.es,
    submittedOn: "22 de noviembre de 2026",
    standing: "posted",
    withheldBecause: null,
    withheldMessage: null,
    receiptUrl: sampleLinks.es.receiptUrl,
  },
};
