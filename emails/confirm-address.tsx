import { confirmWords } from "./confirm-words";
import { greet } from "./greeting";
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

export interface ConfirmAddressProps {
  readonly locale: Locale;
  readonly siteName: string;
  readonly name: string | null;
  readonly docketNumber: string;
  readonly noticeTitle: string;
  readonly trackingNumber: string;
  readonly confirmUrl: string;
}

const words = {
  en: {
    subject: (p: ConfirmAddressProps) => `Confirm your address for comment ${p.trackingNumber}`,
    preview: () => "One click shows that your comment can be answered.",
    given: (p: ConfirmAddressProps) =>
      `This address was given with a comment on “${p.noticeTitle}” (docket ${p.docketNumber}).`,
    after: "The link opens a page with one button. It shows nothing of the comment and changes nothing else.",
    why: "You receive this message because somebody gave this address with a comment. If it was not you, you need do nothing: the address then stays unconfirmed.",
  },
  es: {
    subject: (p: ConfirmAddressProps) => `Confirme su dirección para el comentario ${p.trackingNumber}`,
    preview: () => "Con un clic se sabe que es posible responder a su comentario.",
    given: (p: ConfirmAddressProps) =>
      `Esta dirección se dio con un comentario a la convocatoria «${p.noticeTitle}» (expediente ${p.docketNumber}).`,
    after: "El enlace abre una página con un solo botón. No muestra nada del comentario ni cambia otra cosa.",
    why: "Recibe este mensaje porque alguien dio esta dirección con un comentario. Si no fue usted, no necesita hacer nada: la dirección queda sin confirmar.",
  },
} satisfies Both<unknown>;

function ConfirmAddressBody(props: ConfirmAddressProps) {
  const w = words[props.locale];
  const confirm = confirmWords[props.locale];
  return (
    <Letter locale={props.locale} siteName={props.siteName} preview={w.preview()} why={w.why}>
      <Paragraph>{greet(props)}</Paragraph>
      <Paragraph>{w.given(props)}</Paragraph>
      <Paragraph>{confirm.ask}</Paragraph>
      <LetterLink href={props.confirmUrl}>{confirm.open}</LetterLink>
      <Paragraph>{w.after}</Paragraph>
    </Letter>
  );
}

/** Asks once more to confirm an address: whoever asks for it on their comment's page, or has changed the address. */
export function renderConfirmAddress(props: ConfirmAddressProps): RenderedMail {
  return renderMail(words[props.locale].subject(props), <ConfirmAddressBody {...props} />);
}

export const samples: Both<ConfirmAddressProps> = {
  en: { ...sampleFacts.en, confirmUrl: sampleLinks.en.confirmUrl },
  es: { ...sampleFacts.es, confirmUrl: sampleLinks.es.confirmUrl },
};
