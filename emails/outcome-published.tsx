import { type DocketProps, FollowerLetter, sampleDocket } from "./follower-letter";
import { type Both, LetterLink, Paragraph, type RenderedMail, renderMail } from "./letter";

export interface OutcomePublishedProps extends DocketProps {
  /** Where the outcome stands on the notice's page, a full address. */
  readonly outcomeUrl: string;
}

const words = {
  en: {
    subject: (p: OutcomePublishedProps) => `What became of the input to ${p.docketNumber}`,
    preview: (p: OutcomePublishedProps) => `The outcome of “${p.noticeTitle}” is published.`,
    published: (p: OutcomePublishedProps) =>
      `The office has published what became of the input to “${p.noticeTitle}” (docket ${p.docketNumber}).`,
    open: "Read the outcome",
  },
  es: {
    subject: (p: OutcomePublishedProps) => `Qué se hizo con los comentarios a ${p.docketNumber}`,
    preview: (p: OutcomePublishedProps) => `Se publicó el resultado de «${p.noticeTitle}».`,
    published: (p: OutcomePublishedProps) =>
      `La oficina publicó qué se hizo con los comentarios a la convocatoria «${p.noticeTitle}» (expediente ${p.docketNumber}).`,
    open: "Leer el resultado",
  },
} satisfies Both<unknown>;

function OutcomePublishedBody(props: OutcomePublishedProps) {
  const w = words[props.locale];
  return (
    <FollowerLetter {...props} preview={w.preview(props)}>
      <Paragraph>{w.published(props)}</Paragraph>
      <LetterLink href={props.outcomeUrl}>{w.open}</LetterLink>
    </FollowerLetter>
  );
}

/** Tells a follower that a docket's outcome is published. */
export function renderOutcomePublished(props: OutcomePublishedProps): RenderedMail {
  return renderMail(words[props.locale].subject(props), <OutcomePublishedBody {...props} />);
}

export const samples: Both<OutcomePublishedProps> = {
  en: { ...sampleDocket.en, outcomeUrl: `${sampleDocket.en.noticeUrl}#outcome` },
  es: { ...sampleDocket.es, outcomeUrl: `${sampleDocket.es.noticeUrl}#outcome` },
};
