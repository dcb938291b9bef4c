import { type DocketProps, FollowerLetter, sampleDocket, sampleTimes } from "./follower-letter";
import { type Both, Facts, LetterLink, Paragraph, type RenderedMail, renderMail } from "./letter";

export interface NoticeOpenedProps extends DocketProps {
  readonly summary: string;
  /** In both capitals, written out in the reader's language. */
  readonly closesAt: string;
}

const words = {
  en: {
    subject: (p: NoticeOpenedProps) => `Open for comments: ${p.noticeTitle} (${p.docketNumber})`,
    preview: (p: NoticeOpenedProps) => `Comments are due ${p.closesAt}.`,
    opened: (p: NoticeOpenedProps) => `“${p.noticeTitle}” (docket ${p.docketNumber}) is open for comments.`,
    due: "Comments are due",
    open: "Read the notice and comment",
  },
  es: {
    subject: (p: NoticeOpenedProps) => `Abierta a comentarios: ${p.noticeTitle} (${p.docketNumber})`,
    preview: (p: NoticeOpenedProps) => `Fecha límite: ${p.closesAt}.`,
    opened: (p: NoticeOpenedProps) =>
      `La convocatoria «${p.noticeTitle}» (expediente ${p.docketNumber}) está abierta a comentarios.`,
    due: "Fecha límite",
    open: "Leer la convocatoria y comentar",
  },
} satisfies Both<unknown>;

function NoticeOpenedBody(props: NoticeOpenedProps) {
  const w = words[props.locale];
  return (
    <FollowerLetter {...props} preview={w.preview(props)}>
      <Paragraph>{w.opened(props)}</Paragraph>
      <Paragraph>{props.summary}</Paragraph>
      <Facts items={[{ term: w.due, value: props.closesAt }]} />
      <LetterLink href={props.noticeUrl}>{w.open}</LetterLink>
    </FollowerLetter>
  );
}

/** Tells a follower that a notice takes comments now. */
export function renderNoticeOpened(props: NoticeOpenedProps): RenderedMail {
  return renderMail(words[props.locale].subject(props), <NoticeOpenedBody {...props} />);
}

export const samples: Both<NoticeOpenedProps> = {
  en: {
    ...sampleDocket.en,
    summary: "Which products, routes and rules should the two countries look at first?",
    closesAt: sampleTimes.en.closesAt,
  },
  es: {
    ...sampleDocket.es,
    summary: "¿Qué productos, rutas y reglas deben revisar primero los dos países?",
    closesAt: sampleTimes.es.closesAt,
  },
};
