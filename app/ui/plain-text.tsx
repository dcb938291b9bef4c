/** What a person typed, with their line breaks, at a reading measure; never as markup. */
export function PlainText({ text, lang }: { text: string; lang?: string | undefined }) {
  return (
    <div className="usa-prose ui-plain-text" lang={lang}>
      {text}
    </div>
  );
}
