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

export interface AmendedProps {
  readonly locale: Locale;
  readonly siteName: string;
  readonly name: string | null;
  readonly docketNumber: string;
  readonly noticeTitle: string;
  readonly trackingNumber: string;
  /** 2 for the first amendment. */
  readonly revision: number;
  /** In both capitals, written out in the commenter's language. */
  readonly amendedAt: string;
  /** SHA-256, hexadecimal, of the version as amended. */
  readonly fingerprint: string | null;
  readonly followUrl: string;
  /** Where this address is confirmed; null where it was already. */
  readonly confirmUrl: string | null;
  /** Until when it can be amended again, in both capitals; null where it cannot. */
  readonly amendUntil: string | null;
}

const words = {
  en: {
    subject: (p: AmendedProps) => `Your comment ${p.trackingNumber} was amended`,
    preview: (p: AmendedProps) => `Version ${p.revision} is stored. The tracking number stays the same.`,
    stored: (p: AmendedProps) =>
      `Your comment on “${p.noticeTitle}” (docket ${p.docketNumber}) was amended. From now on the new version counts. Earlier versions are kept in the record.`,
    number: "Tracking number",
    version: "Version",
    amended: "Amended",
    fingerprint: "Fingerprint (SHA-256) of the new version",
    open: "Open your comment",
    again: (p: AmendedProps) => `You can amend it again until ${p.amendUntil}.`,
    notYou: "If it was not you, open the link and check what is stored. You can withdraw it there.",
    why: "You receive this message because this address was given with the comment. It is not published and not used for anything else.",
  },
  es: {
    subject: (p: AmendedProps) => `Su comentario ${p.trackingNumber} fue modificado`,
    preview: (p: AmendedProps) =>
      `La versión ${p.revision} quedó guardada. El número de seguimiento no cambia.`,
    stored: (p: AmendedProps) =>
      `Su comentario a la convocatoria «${p.noticeTitle}» (expediente ${p.docketNumber}) fue modificado. A partir de ahora cuenta la versión nueva. Las anteriores se conservan en el expediente.`,
    number: "Número de seguimiento",
    version: "Versión",
    amended: "Modificado",
    fingerprint: "Huella (SHA-256) de la versión nueva",
    open: "Abrir su comentario",
    again: (p: AmendedProps) => `Puede modificarlo otra vez hasta el ${p.amendUntil}.`,
    notYou: "Si no fue usted, abra el enlace y revise lo que está guardado. Ahí puede retirarlo.",
    why: "Recibe este mensaje porque esta dirección se dio junto con el comentario. No se publica ni se usa para nada más.",
  },
} satisfies Both<unknown>;

function AmendedBody(props: AmendedProps) {
  const w = words[props.locale];
  const confirm = confirmWords[props.locale];
  const { fingerprint, confirmUrl } = props;
  return (
    <Letter locale={props.locale} siteName={props.siteName} preview={w.preview(props)} why={w.why}>
      <Paragraph>{greet(props)}</Paragraph>
      <Paragraph>{w.stored(props)}</Paragraph>
      <Facts
        items={[
          { term: w.number, value: props.trackingNumber, code: true },
          { term: w.version, value: String(props.revision) },
          { term: w.amended, value: props.amendedAt },
          ...(fingerprint ? [{ term: w.fingerprint, value: fingerprint, code: true }] : []),
        ]}
      />
      {confirmUrl ? (
        <>
          <Paragraph>{confirm.ask}</Paragraph>
          <LetterLink href={confirmUrl}>{confirm.open}</LetterLink>
        </>
      ) : null}
      <LetterLink href={props.followUrl}>{w.open}</LetterLink>
      {props.amendUntil ? <Paragraph>{w.again(props)}</Paragraph> : null}
      <Paragraph>{w.notYou}</Paragraph>
    </Letter>
  );
}

/** Tells a commenter that a new version of the comment is stored. */
export function renderAmended(props: AmendedProps): RenderedMail {
  return renderMail(words[props.locale].subject(props), <AmendedBody {...props} />);
}

export const samples: Both<AmendedProps> = {
  en: {
    ...sampleFacts.en,
    revision: 2,
    amendedAt: sampleTimes.en.earlier,
    fingerprint: sampleFingerprint,
    followUrl: sampleLinks.en.followUrl,
    confirmUrl: null,
    amendUntil: sampleTimes.en.closing,
  },
  es: {
    ...sampleFacts.es,
    revision: 2,
    amendedAt: sampleTimes.es.earlier,
    fingerprint: sampleFingerprint,
    followUrl: sampleLinks.es.followUrl,
    confirmUrl: null,
    amendUntil: sampleTimes.es.closing,
  },
};
