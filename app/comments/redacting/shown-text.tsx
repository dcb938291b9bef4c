import { useTranslate } from "~/i18n/translate";
import { PlainText } from "~/ui/plain-text";
import { type RedactionReason, type Removal, splitAtRemovals } from "./redaction";

interface ShownTextProps {
  readonly text: string;
  readonly removals: readonly Removal[];
  /** The text's language, where it is not the page's; its markers are in it too. */
  readonly lang: string | undefined;
}

/** What a commenter wrote, with a marker where a moderator removed something: in words and in looks, so that it is not taken for the commenter's. */
export function ShownText({ text, removals, lang }: ShownTextProps) {
  if (removals.length === 0) return <PlainText text={text} lang={lang} />;
  return (
    <div className="usa-prose ui-plain-text" lang={lang}>
      {splitAtRemovals(text, removals).map((piece, at) =>
        piece.reasons ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, and two markers may be alike
          <span key={at} className="ui-removed">
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
    </div>
  );
}

/** What the markers are, below a text that has some, and where it can be read up why. */
export function RemovalNote({
  comment,
}: {
  readonly comment: {
    readonly removals: readonly Removal[];
    readonly answers: readonly { readonly removals: readonly Removal[] }[];
  };
}) {
  const t = useTranslate();
  const count = [comment, ...comment.answers].reduce((sum, { removals }) => sum + removals.length, 0);
  if (count === 0) return null;
  return <p className="usa-hint">{t("redaction:public.note", { count })}</p>;
}

/** That files of a comment are kept from the public, and why. */
export function HiddenFilesNote({ reasons }: { readonly reasons: readonly RedactionReason[] }) {
  const t = useTranslate();
  if (reasons.length === 0) return null;
  const named = [...new Set(reasons)].map((reason) => t(`redaction:because.${reason}`)).join("; ");
  return <p className="usa-hint">{t("redaction:public.files", { count: reasons.length, reasons: named })}</p>;
}
