import { type DocketProps, FollowerLetter, sampleDocket, sampleTimes } from "./follower-letter";
import { type Both, Facts, LetterLink, Paragraph, type RenderedMail, renderMail } from "./letter";

export interface DeadlineNearProps extends DocketProps {
  /** In both capitals, written out in the reader's language. */
  readonly closesAt: string;
  /** The comment form, a full address. */
  readonly commentUrl: string;
}

const words = {
  en: {
    subject: (p: DeadlineNearProps) => `Comments on ${p.docketNumber} are due soon`,
    preview: (p: DeadlineNearProps) => `Comments are due ${p.closesAt}.`,
    near: (p: DeadlineNearProps) =>
      `“${p.noticeTitle}” (docket ${p.docketNumber}) takes comments for a few more days.`,
    due: "Comments are due",
    comment: "Write a comment",
    read: "Read the notice",
  },
  es: {
    subject: (p: DeadlineNearProps) => `Se acerca el cierre de ${p.docketNumber}`,
    preview: (p: DeadlineNearProps) => `Fecha límite: ${p.closesAt}.`,
    near: (p: DeadlineNearProps) =>
      `La convocatoria «${p.noticeTitle}» (expediente ${p.docketNumber}) recibe comentarios unos días más.`,
    due: "Fecha límite",
    comment: "Escribir un comentario",
    read: "Leer la convocatoria",
  },
} satisfies Both<unknown>;

function DeadlineNearBody(props: DeadlineNearProps) {
  const w = words[props.locale];
  return (
    <FollowerLetter {...props} preview={w.preview(props)}>
      <Paragraph>{w.near(props)}</Paragraph>
      <Facts items={[{ term: w.due, value: props.closesAt }]} />
      <LetterLink href={props.commentUrl}>{w.comment}</LetterLink>
      <LetterLink href={props.noticeUrl}>{w.read}</LetterLink>
    </FollowerLetter>
  );
}

/** Reminds somebody who follows a docket that its deadline is near. */
export function renderDeadlineNear(props: DeadlineNearProps): RenderedMail {
  return renderMail(words[props.locale].subject(props), <DeadlineNearBody {...props} />);
}

export const samples: Both<DeadlineNearProps> = {
  en: {
    ...sampleDocket.en,
    closesAt: sampleTimes.en.closesAt,
    commentUrl: `${sampleDocket.en.noticeUrl}/comment`,
  },
  es: {
    ...sampleDocket.es,
    closesAt: sampleTimes.es.closesAt,
    commentUrl: `${sampleDocket.es.noticeUrl}/comment`,
  },
};
