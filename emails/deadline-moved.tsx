import { type DocketProps, FollowerLetter, sampleDocket, sampleTimes } from "./follower-letter";
import { type Both, Facts, LetterLink, Paragraph, type RenderedMail, renderMail } from "./letter";

export interface DeadlineMovedProps extends DocketProps {
  /** Both in both capitals, written out in the reader's language. */
  readonly closesAt: string;
  readonly previouslyClosedAt: string;
  /** As it was given to the public. */
  readonly reason: string;
}

const words = {
  en: {
    subject: (p: DeadlineMovedProps) => `More time to comment on ${p.docketNumber}`,
    preview: (p: DeadlineMovedProps) => `The new deadline: ${p.closesAt}.`,
    moved: (p: DeadlineMovedProps) =>
      `The deadline for comments on “${p.noticeTitle}” (docket ${p.docketNumber}) has been moved.`,
    now: "New deadline",
    before: "Until then comments were due",
    reason: "Reason",
    open: "Read the notice",
  },
  es: {
    subject: (p: DeadlineMovedProps) => `Más tiempo para comentar en ${p.docketNumber}`,
    preview: (p: DeadlineMovedProps) => `Nueva fecha límite: ${p.closesAt}.`,
    moved: (p: DeadlineMovedProps) =>
      `Cambió la fecha límite para comentar la convocatoria «${p.noticeTitle}» (expediente ${p.docketNumber}).`,
    now: "Nueva fecha límite",
    before: "Fecha límite anterior",
    reason: "Motivo",
    open: "Leer la convocatoria",
  },
} satisfies Both<unknown>;

function DeadlineMovedBody(props: DeadlineMovedProps) {
  const w = words[props.locale];
  return (
    <FollowerLetter {...props} preview={w.preview(props)}>
      <Paragraph>{w.moved(props)}</Paragraph>
      <Facts
        items={[
          { term: w.now, value: props.closesAt },
          { term: w.before, value: props.previouslyClosedAt },
          { term: w.reason, value: props.reason },
        ]}
      />
      <LetterLink href={props.noticeUrl}>{w.open}</LetterLink>
    </FollowerLetter>
  );
}

/** Tells a follower that a deadline was moved, and why. */
export function renderDeadlineMoved(props: DeadlineMovedProps): RenderedMail {
  return renderMail(words[props.locale].subject(props), <DeadlineMovedBody {...props} />);
}

export const samples: Both<DeadlineMovedProps> = {
  en: { ...sampleDocket.en, ...sampleTimes.en, reason: "Chambers in both countries asked for more time." },
  es: { ...sampleDocket.es, ...sampleTimes.es, reason: "Cámaras de ambos países pidieron más tiempo." },
};
