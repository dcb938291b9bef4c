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
import { sampleFacts, sampleLinks, sampleTimes } from "./sample-facts";

export interface WithdrawnProps {
  readonly locale: Locale;
  readonly siteName: string;
  readonly name: string | null;
  readonly docketNumber: string;
  readonly noticeTitle: string;
  readonly trackingNumber: string;
  /** In both capitals, written out in the commenter's language. */
  readonly withdrawnAt: string;
  readonly followUrl: string;
}

const words = {
  en: {
    subject: (p: WithdrawnProps) => `Your comment ${p.trackingNumber} was withdrawn`,
    preview: () => "It is no longer shown to the public and no longer counted.",
    done: (p: WithdrawnProps) =>
      `Your comment on “${p.noticeTitle}” (docket ${p.docketNumber}) was withdrawn. It is no longer shown to the public and no longer counted. A summary that was issued before stays as it was.`,
    number: "Tracking number",
    withdrawn: "Withdrawn",
    kept: "It stays in the office's record, marked as withdrawn. A withdrawal cannot be undone; while the notice is open you may send a new comment.",
    open: "Open your comment",
    why: "You receive this message because this address was given with the comment. It is not published and not used for anything else.",
  },
  es: {
    subject: (p: WithdrawnProps) => `Su comentario ${p.trackingNumber} fue retirado`,
    preview: () => "Ya no se muestra al público ni se cuenta.",
    done: (p: WithdrawnProps) =>
      `Su comentario a la convocatoria «${p.noticeTitle}» (expediente ${p.docketNumber}) fue retirado. Ya no se muestra al público ni se cuenta. Los resúmenes emitidos antes quedan como estaban.`,
    number: "Número de seguimiento",
    withdrawn: "Retirado",
    kept: "Permanece en el expediente interno, señalado como retirado. El retiro no se puede deshacer; mientras la convocatoria esté abierta puede enviar un comentario nuevo.",
    open: "Abrir su comentario",
    why: "Recibe este mensaje porque esta dirección se dio junto con el comentario. No se publica ni se usa para nada más.",
  },
} satisfies Both<unknown>;

function WithdrawnBody(props: WithdrawnProps) {
  const w = words[props.locale];
  return (
    <Letter locale={props.locale} siteName={props.siteName} preview={w.preview()} why={w.why}>
      <Paragraph>{greet(props)}</Paragraph>
      <Paragraph>{w.done(props)}</Paragraph>
      <Facts
        items={[
          { term: w.number, value: props.trackingNumber, code: true },
          { term: w.withdrawn, value: props.withdrawnAt },
        ]}
      />
      <Paragraph>{w.kept}</Paragraph>
      <LetterLink href={props.followUrl}>{w.open}</LetterLink>
    </Letter>
  );
}

/** Tells a commenter that the comment was withdrawn. */
export function renderWithdrawn(props: WithdrawnProps): RenderedMail {
  return renderMail(words[props.locale].subject(props), <WithdrawnBody {...props} />);
}

export const samples: Both<WithdrawnProps> = {
  en: {
    ...sampleFacts.en,
    withdrawnAt: sampleTimes.en.earlier,
    followUrl: sampleLinks.en.followUrl,
  },
  es: {
    ...sampleFacts.es,
    withdrawnAt: sampleTimes.es.earlier,
    followUrl: sampleLinks.es.followUrl,
  },
};
