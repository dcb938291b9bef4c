import { FollowerLetter, type FollowerProps, sampleDocket, sampleTimes } from "./follower-letter";
import { type Both, LetterLink, Paragraph, type RenderedMail, renderMail } from "./letter";

/** One piece of news of a docket, in the words of its kind. */
export type DigestItem = {
  readonly docketNumber: string;
  readonly noticeTitle: string;
  /** Where to read about it, a full address. */
  readonly url: string;
} & (
  | { readonly kind: "notice-opened" | "deadline-near"; readonly closesAt: string }
  | { readonly kind: "deadline-moved"; readonly closesAt: string; readonly reason: string }
  | { readonly kind: "outcome-published" }
  | { readonly kind: "comments-posted"; readonly count: number }
);

export interface DigestProps extends FollowerProps {
  /** One or more. */
  readonly items: readonly DigestItem[];
  /** How many pieces of news there are besides these. */
  readonly more: number;
  /** The list of all notices, a full address. */
  readonly noticesUrl: string;
}

const docketOf = ({ docketNumber, noticeTitle }: DigestItem) => `${docketNumber}: ${noticeTitle}`;

const inEnglish = new Intl.NumberFormat("en-US");
const inSpanish = new Intl.NumberFormat("es-MX");

const words = {
  en: {
    subject: ({ items, more }: DigestProps) => {
      const [first] = items;
      const others = items.length + more - 1;
      if (others === 0 && first) return `News of ${docketOf(first)}`;
      return `${inEnglish.format(items.length + more)} pieces of news from the notices you follow`;
    },
    preview: ({ items }: DigestProps) => items.map(docketOf).join(" · "),
    lede: "This is new in what you follow:",
    told: (item: DigestItem): string => {
      switch (item.kind) {
        case "notice-opened":
          return `Open for comments. They are due ${item.closesAt}.`;
        case "deadline-near":
          return `Comments are due soon: ${item.closesAt}.`;
        case "deadline-moved":
          return `The deadline was moved. It is now ${item.closesAt}. Reason: ${item.reason}`;
        case "outcome-published":
          return "What became of the input is published.";
        case "comments-posted":
          return item.count === 1
            ? "One comment was posted."
            : `${inEnglish.format(item.count)} comments were posted.`;
      }
    },
    open: (item: DigestItem) =>
      item.kind === "comments-posted"
        ? `Read the comments on ${item.docketNumber}`
        : item.kind === "outcome-published"
          ? `Read the outcome of ${item.docketNumber}`
          : `Read notice ${item.docketNumber}`,
    more: (count: number) =>
      count === 1 ? "One more piece of news:" : `${inEnglish.format(count)} more pieces of news:`,
    all: "See all notices",
  },
  es: {
    subject: ({ items, more }: DigestProps) => {
      const [first] = items;
      const others = items.length + more - 1;
      if (others === 0 && first) return `Novedades de ${docketOf(first)}`;
      return `${inSpanish.format(items.length + more)} novedades de las convocatorias que usted sigue`;
    },
    preview: ({ items }: DigestProps) => items.map(docketOf).join(" · "),
    lede: "Esto es lo nuevo en lo que usted sigue:",
    told: (item: DigestItem): string => {
      switch (item.kind) {
        case "notice-opened":
          return `Está abierta a comentarios. Fecha límite: ${item.closesAt}.`;
        case "deadline-near":
          return `Se acerca la fecha límite: ${item.closesAt}.`;
        case "deadline-moved":
          return `Cambió la fecha límite. Ahora es: ${item.closesAt}. Motivo: ${item.reason}`;
        case "outcome-published":
          return "Se publicó qué se hizo con los comentarios.";
        case "comments-posted":
          return item.count === 1
            ? "Se publicó un comentario."
            : `Se publicaron ${inSpanish.format(item.count)} comentarios.`;
      }
    },
    open: (item: DigestItem) =>
      item.kind === "comments-posted"
        ? `Leer los comentarios a ${item.docketNumber}`
        : item.kind === "outcome-published"
          ? `Leer el resultado de ${item.docketNumber}`
          : `Leer la convocatoria ${item.docketNumber}`,
    more: (count: number) =>
      count === 1 ? "Hay una novedad más:" : `Hay ${inSpanish.format(count)} novedades más:`,
    all: "Ver todas las convocatorias",
  },
} satisfies Both<unknown>;

function DigestBody(props: DigestProps) {
  const w = words[props.locale];
  return (
    <FollowerLetter {...props} preview={w.preview(props)}>
      <Paragraph>{w.lede}</Paragraph>
      {props.items.map((item) => (
        <div key={`${item.kind} ${item.url}`}>
          <Paragraph>
            <strong>{docketOf(item)}</strong>
            <br />
            {w.told(item)}
          </Paragraph>
          <LetterLink href={item.url}>{w.open(item)}</LetterLink>
        </div>
      ))}
      {props.more > 0 ? (
        <>
          <Paragraph>{w.more(props.more)}</Paragraph>
          <LetterLink href={props.noticesUrl}>{w.all}</LetterLink>
        </>
      ) : null}
    </FollowerLetter>
  );
}

/** A follower's news of a day in one message. */
export function renderDigest(props: DigestProps): RenderedMail {
  return renderMail(words[props.locale].subject(props), <DigestBody {...props} />);
}

const sample = (locale: "en" | "es", reason: string, otherTitle: string): DigestProps => {
  const { docketNumber, noticeTitle, noticeUrl, ...follower } = sampleDocket[locale];
  const docket = { docketNumber, noticeTitle };
  const noticesUrl = noticeUrl.replace(`/${docketNumber}`, "");
  const other = { docketNumber: "HLED-2026-0002", noticeTitle: otherTitle };
  const { closesAt } = sampleTimes[locale];
  return {
    ...follower,
    items: [
      { kind: "deadline-moved", ...docket, url: noticeUrl, closesAt, reason },
      { kind: "comments-posted", ...docket, url: `${noticeUrl}/comments`, count: 12 },
      { kind: "outcome-published", ...other, url: `${noticesUrl}/${other.docketNumber}#outcome` },
    ],
    more: 0,
    noticesUrl,
  };
};

export const samples: Both<DigestProps> = {
  en: sample("en", "Chambers in both countries asked for more time.", "Training for border logistics"),
  es: sample(
    "es",
    "Cámaras de ambos países pidieron más tiempo.",
    "Capacitación para la logística fronteriza",
  ),
};
