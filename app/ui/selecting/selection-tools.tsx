import { useEffect, useId, useState } from "react";
import { Button } from "../button";
import { highlight, isCaretInText, listSentences, readSelection, readStretch, reveal } from "./page-texts";
import type { Stretch } from "./stretch";

export interface SelectionLabels {
  /** Names the tools. */
  readonly tools: string;
  /** How to choose a stretch, with and without a mouse. */
  readonly hint: string;
  readonly from: string;
  readonly to: string;
  /** "of 40", after the two numbers. */
  readonly of: (count: number) => string;
  /** Before the quote. */
  readonly chosen: string;
}

interface SelectionToolsProps {
  readonly labels: SelectionLabels;
  /** What can be done with a stretch. */
  readonly buttons: readonly {
    readonly key: string;
    readonly label: string;
    readonly onChoose: (stretch: Stretch) => void;
  }[];
}

/**
 * Tools to choose a stretch of any `SelectableText` on the page: by selecting it, or by the number of its first and its last
 * sentence, which arrow keys count up and down. They stay at hand below the texts while these are scrolled. Without scripts there are none,
 * so a page also has a form into which a quote can be pasted.
 */
export function SelectionTools({ labels, buttons }: SelectionToolsProps) {
  const [count, setCount] = useState<number>();
  const [chosen, setChosen] = useState<Stretch>();
  useEffect(() => {
    setCount(listSentences().length);
    const follow = () => {
      const selection = document.getSelection();
      const stretch = readSelection(selection);
      // the focus going on to a button or a form must not lose what was chosen
      if (stretch || isCaretInText(selection)) setChosen(stretch);
    };
    document.addEventListener("selectionchange", follow);
    return () => document.removeEventListener("selectionchange", follow);
  }, []);
  useEffect(() => {
    highlight(chosen);
    return () => void highlight(undefined);
  }, [chosen]);
  if (!count) return null;
  return (
    <section className="ui-selecting" aria-label={labels.tools}>
      <SentenceNumbers labels={labels} count={count} onChoose={setChosen} />
      <div role="status" className="ui-selecting__chosen">
        {chosen ? (
          <>
            {labels.chosen} <q>{shortened(chosen.quote)}</q>
          </>
        ) : (
          labels.hint
        )}
      </div>
      {chosen ? (
        <div className="ui-selecting__buttons">
          {buttons.map(({ key, label, onChoose }) => (
            <Button key={key} type="button" size="small" onClick={() => onChoose(chosen)}>
              {label}
            </Button>
          ))}
        </div>
      ) : null}
    </section>
  );
}

function SentenceNumbers({
  labels,
  count,
  onChoose,
}: Pick<SelectionToolsProps, "labels"> & {
  readonly count: number;
  readonly onChoose: (stretch: Stretch | undefined) => void;
}) {
  const id = useId();
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const choose = (first: string, last: string) => {
    setFrom(first);
    setTo(last);
    const stretch = betweenSentences(Number(first), Number(last));
    onChoose(stretch);
    const range = highlight(stretch);
    if (range) reveal(range);
  };
  const field = (end: "from" | "to", value: string, onChange: (value: string) => void) => (
    <>
      <label htmlFor={`${id}-${end}`}>{labels[end]}</label>
      <input
        id={`${id}-${end}`}
        className="usa-input"
        type="number"
        min={1}
        max={count}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </>
  );
  return (
    <div className="ui-selecting__numbers">
      {field("from", from, (value) => choose(value, value))}
      {field("to", to, (value) => choose(from || value, value))}
      <span>{labels.of(count)}</span>
    </div>
  );
}

/** The stretch from one sentence to another of the same text; to the end of the first one's text where the other is in a later one. */
function betweenSentences(from: number, to: number): Stretch | undefined {
  const sentences = listSentences();
  const first = sentences[from - 1];
  if (!first) return undefined;
  const within = sentences.slice(from - 1, Math.max(from, to)).filter(({ part }) => part === first.part);
  return readStretch(first.part, first.start, (within.at(-1) ?? first).end);
}

const SHOWN = 160;

function shortened(quote: string): string {
  const characters = [...quote];
  return characters.length > SHOWN
    ? `${characters.slice(0, SHOWN / 2).join("")} … ${characters.slice(-SHOWN / 2).join("")}`
    : quote;
}
