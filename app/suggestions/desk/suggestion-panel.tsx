import { Fragment } from "react";
import { KeyHint } from "~/desk-keys/key-hint";
import { reachedBy } from "~/desk-keys/shortcuts";
import type { Locale } from "~/i18n/locale";
import { formatShare } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { suggestionsPath } from "~/paths";
import { Button, ButtonRow } from "~/ui/button";
import { Section } from "~/ui/section";
import { VisuallyHidden } from "~/ui/visually-hidden";
import { levelOf, toPercent } from "./confidence";
import type { SuggestionRead } from "./suggestions.server";

interface SuggestionPanelProps {
  readonly comment: { readonly docketNumber: string; readonly locale: Locale };
  readonly suggestions: readonly SuggestionRead[];
  /** Id of the form with the comment's version and its ticked tags, saved along. */
  readonly form: string;
}

/** The tags that the portal suggests for a comment, with what led to them, each to be accepted or not. */
export function SuggestionPanel({ comment, suggestions, form }: SuggestionPanelProps) {
  const t = useTranslate();
  if (suggestions.length === 0) return null;
  return (
    <Section heading={t("suggestions:panel.heading")} id="suggestions">
      <p className="usa-hint">
        {t("suggestions:panel.hint")}{" "}
        <a href={suggestionsPath(comment.docketNumber)}>{t("suggestions:panel.quality")}</a>
      </p>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
      <ul className="ui-passages" role="list">
        {suggestions.map((suggestion) => (
          <li key={suggestion.code} className="ui-passage">
            <Suggested suggestion={suggestion} lang={comment.locale} />
            <Decide suggestion={suggestion} form={form} />
          </li>
        ))}
      </ul>
      {suggestions.map(({ code }) => (
        <input key={code} type="hidden" name="suggested" value={code} form={form} />
      ))}
      <Button name="intent" value="accept" form={form} {...reachedBy("accept")}>
        {t("suggestions:panel.acceptAll", { count: suggestions.length })}
        <KeyHint of="accept" />
      </Button>
    </Section>
  );
}

function Suggested({
  suggestion: { code, name, confidence, words },
  lang,
}: {
  readonly suggestion: SuggestionRead;
  readonly lang: Locale;
}) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <>
      <p>
        <b>{code}</b> {name}
      </p>
      <p className="ui-passage__top">
        {t("suggestions:panel.confidence", {
          level: t(`suggestions:level.${levelOf(confidence)}`),
          percent: formatShare(toPercent(confidence), 100, locale),
        })}
      </p>
      {words.length > 0 ? (
        <p className="ui-passage__top">
          {t("suggestions:panel.words")}{" "}
          {eachOnce(words.map(({ text }) => text)).map((text, at) => (
            <Fragment key={text}>
              {at > 0 ? " · " : null}
              <q lang={lang}>{text}</q>
            </Fragment>
          ))}
        </p>
      ) : null}
    </>
  );
}

/** The same words can stand in several places; a capital makes no difference. */
const eachOnce = (texts: readonly string[]): readonly string[] =>
  [...new Map([...texts].reverse().map((text) => [text.toLowerCase(), text])).values()].reverse();

function Decide({
  suggestion: { code, name },
  form,
}: {
  readonly suggestion: SuggestionRead;
  readonly form: string;
}) {
  const t = useTranslate();
  const which = (
    <VisuallyHidden>
      : {code} {name}
    </VisuallyHidden>
  );
  return (
    <ButtonRow>
      <Button variant="secondary" size="small" name="intent" value={`accept ${code}`} form={form}>
        {t("suggestions:panel.accept")}
        {which}
      </Button>
      <Button variant="quiet" size="small" name="intent" value={`dismiss ${code}`} form={form}>
        {t("suggestions:panel.dismiss")}
        {which}
      </Button>
    </ButtonRow>
  );
}
