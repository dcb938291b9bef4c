import {
  type Both,
  Letter,
  LetterLink,
  type Locale,
  Paragraph,
  type RenderedMail,
  renderMail,
} from "./letter";

export interface FollowConfirmProps {
  readonly locale: Locale;
  readonly siteName: string;
  /** What is to be followed, as a person reads it: "HLED-2026-0001: Priorities", "All notices". */
  readonly what: string;
  /** Where it is confirmed; a full address. */
  readonly confirmUrl: string;
}

const words = {
  en: {
    subject: (p: FollowConfirmProps) => `Confirm that you want to follow: ${p.what}`,
    preview: () => "One click, and news comes to this address. Without it, none does.",
    asked: "Somebody, probably you, asked the portal to send news of the following to this address:",
    open: "Confirm",
    rhythm:
      "If you confirm, there is at most one message a day, and each has a link by which you end them with one click.",
    expires: "The link works for 48 hours.",
    why: "You receive this message because this address was typed into a form of the portal. If it was not you, you need do nothing: no news is sent, and the address is deleted after 48 hours.",
  },
  es: {
    subject: (p: FollowConfirmProps) => `Confirme que quiere recibir avisos de: ${p.what}`,
    preview: () => "Con un clic, los avisos llegan a este correo. Sin él, no llega ninguno.",
    asked:
      "Alguien, probablemente usted, pidió al portal que envíe a esta dirección los avisos de lo siguiente:",
    open: "Confirmar",
    rhythm:
      "Si lo confirma, recibirá como máximo un mensaje al día, y cada uno lleva un enlace para terminarlos con un clic.",
    expires: "El enlace funciona durante 48 horas.",
    why: "Recibe este mensaje porque esta dirección se escribió en un formulario del portal. Si no fue usted, no necesita hacer nada: no se envía ningún aviso y la dirección se borra a las 48 horas.",
  },
} satisfies Both<unknown>;

function FollowConfirmBody(props: FollowConfirmProps) {
  const w = words[props.locale];
  return (
    <Letter locale={props.locale} siteName={props.siteName} preview={w.preview()} why={w.why}>
      <Paragraph>{w.asked}</Paragraph>
      <Paragraph>
        <strong>{props.what}</strong>
      </Paragraph>
      <LetterLink href={props.confirmUrl}>{w.open}</LetterLink>
      <Paragraph>
        {w.expires} {w.rhythm}
      </Paragraph>
    </Letter>
  );
}

/** Asks whoever reads an address's mail whether they meant to follow. */
export function renderFollowConfirm(props: FollowConfirmProps): RenderedMail {
  return renderMail(words[props.locale].subject(props), <FollowConfirmBody {...props} />);
}

export const samples: Both<FollowConfirmProps> = {
  en: {
    locale: "en",
    siteName: "HLED Comment Portal",
    what: "HLED-2026-0001: Priorities for resilient supply chains",
    confirmUrl: "https://comments.example.org/en/follow/confirm/private-link",
  },
  es: {
    locale: "es",
    siteName: "Portal de Comentarios del DEAN",
    what: "HLED-2026-0001: Prioridades para cadenas de suministro resilientes",
    confirmUrl: "https://comments.example.org/es/follow/confirm/private-link",
  },
};
