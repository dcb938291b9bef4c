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

export interface PrivateLinkProps {
  readonly locale: Locale;
  readonly siteName: string;
  readonly name: string | null;
  readonly docketNumber: string;
  readonly noticeTitle: string;
  readonly trackingNumber: string;
  readonly followUrl: string;
  /** Where this address is confirmed; null where it was already. */
  readonly confirmUrl: string | null;
}

const words = {
  en: {
    subject: (p: PrivateLinkProps) => `The private link to your comment ${p.trackingNumber}`,
    preview: () => "You asked the portal for it.",
    asked: (p: PrivateLinkProps) =>
      `Somebody asked for the private link to your comment on “${p.noticeTitle}” (docket ${p.docketNumber}). It opens what was stored and where it stands:`,
    open: "Open your comment",
    secret: "Whoever has the link can read, amend and withdraw the comment. Do not pass this message on.",
    why: "You receive this message because this address was given with the comment. If it was not you who asked, you need do nothing.",
  },
  es: {
    subject: (p: PrivateLinkProps) => `El enlace privado a su comentario ${p.trackingNumber}`,
    preview: () => "Alguien lo pidió en el portal.",
    asked: (p: PrivateLinkProps) =>
      `Alguien pidió el enlace privado a su comentario a la convocatoria «${p.noticeTitle}» (expediente ${p.docketNumber}). Con él se abre lo que se guardó y su situación:`,
    open: "Abrir su comentario",
    secret: "Quien tenga el enlace puede leer, modificar y retirar el comentario. No reenvíe este mensaje.",
    why: "Recibe este mensaje porque esta dirección se dio junto con el comentario. Si no fue usted quien lo pidió, no necesita hacer nada.",
  },
} satisfies Both<unknown>;

function PrivateLinkBody(props: PrivateLinkProps) {
  const w = words[props.locale];
  const confirm = confirmWords[props.locale];
  return (
    <Letter locale={props.locale} siteName={props.siteName} preview={w.preview()} why={w.why}>
      <Paragraph>{greet(props)}</Paragraph>
      <Paragraph>{w.asked(props)}</Paragraph>
      <LetterLink href={props.followUrl}>{w.open}</LetterLink>
      <Paragraph>{w.secret}</Paragraph>
      {props.confirmUrl ? (
        <>
          <Paragraph>{confirm.ask}</Paragraph>
          <LetterLink href={props.confirmUrl}>{confirm.open}</LetterLink>
        </>
      ) : null}
    </Letter>
  );
}

/** Sends the private link once more to the address that was given with the comment. */
export function renderPrivateLink(props: PrivateLinkProps): RenderedMail {
  return renderMail(words[props.locale].subject(props), <PrivateLinkBody {...props} />);
}

export const samples: Both<PrivateLinkProps> = {
  en: {
    ...sampleFacts.en,
    followUrl: sampleLinks.en.followUrl,
    confirmUrl: sampleLinks.en.confirmUrl,
  },
  es: {
    ...sampleFacts.es,
    followUrl: sampleLinks.es.followUrl,
    confirmUrl: sampleLinks.es.confirmUrl,
  },
};
