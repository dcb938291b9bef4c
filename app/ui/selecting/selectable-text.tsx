import { classNames } from "../class-names";
import { type Segment, segmentsOf, type TextMark } from "./stretch";

interface SelectableTextProps {
  /** The text's name among those of the page; `SelectionTools` tells it with a stretch. */
  readonly part: string;
  /** As it is stored: offsets count in it. */
  readonly text: string;
  readonly lang?: string | undefined;
  readonly marks?: readonly TextMark[] | undefined;
}

/**
 * What a person typed, with its marked stretches; any stretch of it can be chosen with `SelectionTools`. What is said about a
 * mark stands in the text but is no part of it (`data-beside-text`), so that it is neither counted nor copied.
 */
export function SelectableText({ part, text, lang, marks = [] }: SelectableTextProps) {
  return (
    <div className="usa-prose ui-plain-text" lang={lang} data-text-part={part}>
      {segmentsOf(text, marks).map((segment) =>
        segment.marks.length > 0 ? <Marked key={segment.start} segment={segment} /> : segment.text,
      )}
    </div>
  );
}

function Marked({ segment: { text, marks, opens, closes } }: { readonly segment: Segment }) {
  return (
    <>
      <mark
        className={classNames(
          "ui-marked",
          marks.length > 1 && "ui-marked--twice",
          ...new Set(marks.map(({ look = "underlined" }) => `ui-marked--${look}`)),
        )}
      >
        {opens.map(({ id, opening }) =>
          opening ? (
            <span key={id} className="usa-sr-only" data-beside-text="">
              {opening}{" "}
            </span>
          ) : null,
        )}
        {text}
      </mark>
      {closes.map((mark) => (mark.tag || mark.closing ? <Closing key={mark.id} mark={mark} /> : null))}
    </>
  );
}

function Closing({ mark: { id, tag, closing, href } }: { readonly mark: TextMark }) {
  const words = (
    <>
      <span aria-hidden="true">{tag}</span>
      <span className="usa-sr-only">{closing}</span>
    </>
  );
  return href ? (
    <a className="ui-marked__tag" id={`mark-${id}`} href={href} data-beside-text="">
      {words}
    </a>
  ) : (
    <span className="ui-marked__tag" id={`mark-${id}`} data-beside-text="">
      {words}
    </span>
  );
}
