import type { Stretch } from "~/comments/word-difference";
import { useLocale, useTranslate } from "~/i18n/translate";
import { VisuallyHidden } from "~/ui/visually-hidden";

/**
 * A text beside another, what it adds underlined and what it leaves out struck through; the words for both are there for whoever
 * does not see lines.
 */
export function DifferenceText({
  stretches,
  lang,
}: {
  readonly stretches: readonly Stretch[];
  readonly lang: string;
}) {
  return (
    <div className="usa-prose ui-plain-text ui-difference" lang={lang}>
      {stretches.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === "same") return <span key={key}>{text}</span>;
        const Element = kind === "new" ? "ins" : "del";
        return (
          <Element key={key}>
            <Said what={kind === "new" ? "added" : "gone"} />
            {text}
            <Said what="end" />
          </Element>
        );
      })}
    </div>
  );
}

function Said({ what }: { readonly what: "added" | "gone" | "end" }) {
  const t = useTranslate();
  return (
    <VisuallyHidden>
      <span lang={useLocale()}>{t(`campaigns:difference.${what}`)} </span>
    </VisuallyHidden>
  );
}
