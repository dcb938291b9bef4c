import { useTranslate } from "~/i18n/translate";
import { PlainText } from "~/ui/plain-text";
import type { Difference } from "./draft-differences";

/** Each field that differs with its versions, one below the other: long texts have no room side by side. */
export function Differences({
  differences,
  theirsAlone,
}: {
  readonly differences: readonly Difference[];
  /** The person's own version is in the form. */
  readonly theirsAlone?: boolean | undefined;
}) {
  const t = useTranslate();
  return differences.map(({ name, label, mine, theirs }) => (
    <section key={name} className="draft-difference" aria-labelledby={`difference-${name}`}>
      <h3 id={`difference-${name}`}>{label}</h3>
      {theirsAlone ? null : <Version label={t("drafts:conflict.mine")} text={mine} />}
      <Version label={t("drafts:conflict.theirs")} text={theirs} />
    </section>
  ));
}

function Version({ label, text }: { readonly label: string; readonly text: string }) {
  const t = useTranslate();
  return (
    <div className="draft-version">
      <h4>{label}</h4>
      {text ? <PlainText text={text} /> : <p>{t("drafts:conflict.empty")}</p>}
    </div>
  );
}
