import { confirmWords } from "./confirm-words";
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
import { sampleFacts, sampleFingerprint, sampleLinks, sampleTimes } from "./sample-facts";

export interface ReceiptProps {
  readonly locale: Locale;
  readonly siteName: string;
  /** How the commenter signed, or null: then nobody is addressed by name. */
  readonly name: string | null;
  readonly docketNumber: string;
  readonly noticeTitle: string;
  readonly trackingNumber: string;
  /** In both capitals, written out in the commenter's language. */
  readonly receivedAt: string;
  readonly receivedLate: boolean;
  /** SHA-256, hexadecimal; null where none was taken. */
  readonly fingerprint: string | null;
  /** The author's own page, a full address with its secret. */
  readonly followUrl: string;
  /** Where this address is confirmed; null where it was already. */
  readonly confirmUrl: string | null;
  /** Until when it can be amended, in both capitals; null where it cannot. */
  readonly amendUntil: string | null;
}

const words = {
  en: {
    subject: (p: ReceiptProps) => `Receipt ${p.trackingNumber}: your comment on ${p.docketNumber}`,
    preview: (p: ReceiptProps) => `Your comment has arrived. Tracking number ${p.trackingNumber}.`,
    arrived: (p: ReceiptProps) =>
      `Your comment on “${p.noticeTitle}” (docket ${p.docketNumber}) has arrived and is stored. This is your receipt.`,
    number: "Tracking number",
    received: "Received",
    late: "It came after the deadline. This notice accepts late comments and marks them as late.",
    fingerprint: "Fingerprint (SHA-256) of what was stored",
    follow: "With this private link you see where your comment stands, what was stored, and can withdraw it:",
    open: "Open your comment",
    secret: "Whoever has the link can do the same. Do not pass this message on.",
    amend: (p: ReceiptProps) => `You can amend it until ${p.amendUntil}.`,
    why: "You receive this message because this address was given with the comment. It is not published and not used for anything else. If it was not you, you need do nothing.",
  },
  es: {
    subject: (p: ReceiptProps) => `Acuse ${p.trackingNumber}: su comentario a ${p.docketNumber}`,
    preview: (p: ReceiptProps) => `Su comentario llegó. Número de seguimiento: ${p.trackingNumber}.`,
    arrived: (p: ReceiptProps) =>
      `Su comentario a la convocatoria «${p.noticeTitle}» (expediente ${p.docketNumber}) llegó y quedó guardado. Este es su acuse de recibo.`,
    number: "Número de seguimiento",
    received: "Recibido",
    late: "Llegó después del plazo. Esta convocatoria acepta comentarios tardíos y los señala como tales.",
    fingerprint: "Huella (SHA-256) de lo que se guardó",
    follow:
      "Con este enlace privado puede ver en qué situación está su comentario y qué se guardó, y puede retirarlo:",
    open: "Abrir su comentario",
    secret: "Quien tenga el enlace puede hacer lo mismo. No reenvíe este mensaje.",
    amend: (p: ReceiptProps) => `Puede modificarlo hasta el ${p.amendUntil}.`,
    why: "Recibe este mensaje porque esta dirección se dio junto con el comentario. No se publica ni se usa para nada más. Si no fue usted, no necesita hacer nada.",
  },
} satisfies Both<unknown>;

function ReceiptBody(props: ReceiptProps) {
  const w = words[props.locale];
  const confirm = confirmWords[props.locale];
  const { trackingNumber, receivedAt, fingerprint, confirmUrl } = props;
  return (
    <Letter locale={props.locale} siteName={props.siteName} preview={w.preview(props)} why={w.why}>
      <Paragraph>{greet(props)}</Paragraph>
      <Paragraph>{w.arrived(props)}</Paragraph>
      <Facts
        items={[
          { term: w.number, value: trackingNumber, code: true },
          { term: w.received, value: receivedAt },
          ...(fingerprint ? [{ term: w.fingerprint, value: fingerprint, code: true }] : []),
        ]}
      />
      {props.receivedLate ? <Paragraph>{w.late}</Paragraph> : null}
      {confirmUrl ? (
        <>
          <Paragraph>{confirm.ask}</Paragraph>
          <LetterLink href={confirmUrl}>{confirm.open}</LetterLink>
        </>
      ) : null}
      <Paragraph>{w.follow}</Paragraph>
      <LetterLink href={props.followUrl}>{w.open}</LetterLink>
      {props.amendUntil ? <Paragraph>{w.amend(props)}</Paragraph> : null}
      <Paragraph>{w.secret}</Paragraph>
    </Letter>
  );
}

/** The automatic proof that a comment arrived, with the ways to follow it and to confirm the address. */
export function renderReceipt(props: ReceiptProps): RenderedMail {
  return renderMail(words[props.locale].subject(props), <ReceiptBody {...props} />);
}

export const samples: Both<ReceiptProps> = {
  en: {
    ...sampleFacts.en,
    receivedAt: sampleTimes.en.earlier,
    receivedLate: false,
    fingerprint: sampleFingerprint,
    followUrl: sampleLinks.en.followUrl,
    confirmUrl: sampleLinks.en.confirmUrl,
    amendUntil: sampleTimes.en.closing,
  },
  es: {
    ...sampleFacts.es,
    receivedAt: sampleTimes.es.earlier,
    receivedLate: false,
    fingerprint: sampleFingerprint,
    followUrl: sampleLinks.es.followUrl,
    confirmUrl: sampleLinks.es.confirmUrl,
    amendUntil: sampleTimes.es.closing,
  },
};
