import { Fragment } from "react";
import { type AcknowledgementVariant, variantOf } from "./acknowledgement-variant";
import { greet } from "./greeting";
import {
  type Both,
  InlineLink,
  Letter,
  type Locale,
  Paragraph,
  type RenderedMail,
  renderMail,
  withWholeNumbers,
} from "./letter";
import { fillSubject, fillText, type PlaceValues } from "./letter-template";
import { sampleFacts, sampleLinks } from "./sample-facts";

/** Where the acknowledged comment stands, in the words of triage. */
type Standing = "received" | "in-review" | "posted" | "withheld";

/** A letter's words with places in braces; an empty one leaves it to the standard words. */
export interface LetterWords {
  readonly subject: string;
  readonly text: string;
}

export interface AcknowledgementProps {
  readonly locale: Locale;
  readonly siteName: string;
  /** How the commenter signed, or null: then nobody is addressed by name. */
  readonly name: string | null;
  readonly docketNumber: string;
  readonly noticeTitle: string;
  readonly trackingNumber: string;
  /** The day of submission, written out in the commenter's language. */
  readonly submittedOn: string;
  readonly standing: Standing;
  /** Why it was withheld, as a sentence for the commenter; only with that standing. */
  readonly withheldBecause: string | null;
  /** What the moderator tells the commenter beside the reason, in lines; only with that standing. */
  readonly withheldMessage: string | null;
  /** Of how many letters with the same text it is one; absent where it is of no campaign. */
  readonly signatories?: number | undefined;
  /** The receipt's full address. */
  readonly receiptUrl: string;
  /** A moderator's own words, in the commenter's language. */
  readonly words?: LetterWords | undefined;
}

const words = {
  en: {
    preview: (p: AcknowledgementProps) =>
      `Tracking number ${p.trackingNumber}: a moderator has read your comment.`,
    nobody: "commenter",
    standing: {
      received: "It is waiting for a decision on publication. You need do nothing.",
      "in-review": "It is being reviewed. You need do nothing.",
      posted: "It is now part of the docket. It appears as you chose when you submitted it.",
      withheld: "It will not appear in public.",
    },
    campaign: (number: string) =>
      `Your comment was read as one of ${number} with the same text. They are grouped, so that the text is read once, and every one of them counts as a signatory.`,
    open: "See your receipt",
    why: "You receive this message because this address was given with the comment. It is not published and not used for anything else.",
  },
  es: {
    preview: (p: AcknowledgementProps) =>
      `Número de seguimiento ${p.trackingNumber}: una persona moderadora leyó su comentario.`,
    nobody: "participante",
    standing: {
      received: "Está en espera de que se decida su publicación. No necesita hacer nada.",
      "in-review": "Está en revisión. No necesita hacer nada.",
      posted: "Ya forma parte del expediente. Aparece tal como usted lo eligió al enviarlo.",
      withheld: "No aparecerá en público.",
    },
    campaign: (number: string) =>
      `Su comentario se leyó como uno de ${number} con el mismo texto. Se agrupan para leer el texto una sola vez, y cada uno cuenta como firmante.`,
    open: "Ver su acuse",
    why: "Recibe este mensaje porque esta dirección se dio junto con el comentario. No se publica ni se usa para nada más.",
  },
} satisfies Both<unknown>;

const subject = {
  en: "Your comment on {docket} has been read",
  es: "Su comentario a {docket} ya fue leído",
};
const read = {
  en: "A moderator has read the comment that you submitted on {submittedOn} to “{notice}” (docket {docket}). Thank you for taking part.",
  es: "Una persona moderadora leyó el comentario que usted envió el {submittedOn} a la convocatoria «{notice}» (expediente {docket}). Gracias por participar.",
};
const tracking = {
  en: "Your tracking number is {trackingNumber}.",
  es: "Su número de seguimiento es {trackingNumber}.",
};

/** What a variant says, paragraph by paragraph. */
const middle: Readonly<Record<AcknowledgementVariant, readonly string[]>> = {
  standard: ["{standing}"],
  posted: ["{standing}"],
  withheld: ["{standing} {reason}"],
  campaign: ["{campaign}", "{standing}"],
};

/** The words that a variant has unless somebody writes others; they show what the places are good for. */
export function standardWords(locale: Locale, variant: AcknowledgementVariant): LetterWords {
  const paragraphs = ["{greeting}", read[locale], ...middle[variant], tracking[locale], "{receiptLink}"];
  return { subject: subject[locale], text: paragraphs.join("\n\n") };
}

const numbers = { en: new Intl.NumberFormat("en-US"), es: new Intl.NumberFormat("es-MX") };

function valuesOf(props: AcknowledgementProps): PlaceValues {
  const w = words[props.locale];
  const isCampaign = variantOf(props) === "campaign";
  return {
    greeting: greet(props),
    name: props.name || w.nobody,
    docket: props.docketNumber,
    notice: props.noticeTitle,
    trackingNumber: props.trackingNumber,
    submittedOn: props.submittedOn,
    standing: w.standing[props.standing],
    reason: [props.withheldBecause, props.withheldMessage].filter(Boolean).join("\n\n"),
    campaign: isCampaign ? w.campaign(numbers[props.locale].format(props.signatories ?? 1)) : "",
  };
}

function AcknowledgementBody({
  props,
  text,
}: {
  readonly props: AcknowledgementProps;
  readonly text: string;
}) {
  const w = words[props.locale];
  const filled = fillText(text, valuesOf(props));
  return (
    <Letter locale={props.locale} siteName={props.siteName} preview={w.preview(props)} why={w.why}>
      {filled.map((paragraph, at) => (
        // biome-ignore-start lint/suspicious/noArrayIndexKey: rendered once, and two paragraphs may be alike
        <Paragraph key={at}>
          {paragraph.map((line, row) => (
            <Fragment key={row}>
              {row > 0 ? <br /> : null}
              {line.map((stretch, nth) => (
                <Fragment key={nth}>
                  {stretch === "receiptLink" ? (
                    <InlineLink href={props.receiptUrl}>{w.open}</InlineLink>
                  ) : (
                    withWholeNumbers(stretch.words)
                  )}
                </Fragment>
              ))}
            </Fragment>
          ))}
        </Paragraph>
        // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
      ))}
    </Letter>
  );
}

/**
 * The message by which a moderator tells a commenter that the comment was read and where it stands. Throws where words of
 * the moderator's own hold a place that does not exist (`findWrongPlaces`).
 */
export function renderAcknowledgement(props: AcknowledgementProps): RenderedMail {
  const standard = standardWords(props.locale, variantOf(props));
  const line = fillSubject(props.words?.subject || standard.subject, valuesOf(props));
  return renderMail(line, <AcknowledgementBody props={props} text={props.words?.text || standard.text} />);
}

/** A comment of each variant. */
const told = {
  standard: { standing: "in-review" },
  posted: { standing: "posted" },
  withheld: { standing: "withheld" },
  campaign: { standing: "posted", signatories: 4812 },
} as const satisfies Record<AcknowledgementVariant, Partial<AcknowledgementProps>>;

const sampleOf = (variant: AcknowledgementVariant): Both<AcknowledgementProps> => ({
  en: {
    ...sampleFacts.en,
    submittedOn: "November 22, 2026",
    withheldBecause: variant === "withheld" ? "The reason: it contains personal data of other people." : null,
    withheldMessage:
      variant === "withheld"
        ? "Please leave out what tells who other people are. As long as the notice takes comments, you can amend yours without it."
        : null,
    receiptUrl: sampleLinks.en.receiptUrl,
    ...told[variant],
  },
  es: {
    ...sampleFacts.es,
    submittedOn: "22 de noviembre de 2026",
    withheldBecause: variant === "withheld" ? "El motivo: contiene datos personales de terceros." : null,
    withheldMessage:
      variant === "withheld"
        ? "Quite lo que indique quiénes son otras personas. Mientras la convocatoria reciba comentarios, puede modificar el suyo sin esos datos."
        : null,
    receiptUrl: sampleLinks.es.receiptUrl,
    ...told[variant],
  },
});

export const samples: Readonly<Record<AcknowledgementVariant, Both<AcknowledgementProps>>> = {
  standard: sampleOf("standard"),
  posted: sampleOf("posted"),
  withheld: sampleOf("withheld"),
  campaign: sampleOf("campaign"),
};
