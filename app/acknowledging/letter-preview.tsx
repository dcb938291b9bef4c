import { type Locale, locales } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import type { ChosenOnPage } from "~/operations/operation-form";
import { deskCommentPath, newAcknowledgementPath } from "~/paths";
import { Alert } from "~/ui/alert";
import { ChoiceLinkGroup } from "~/ui/choice-link-group";
import { Disclosure } from "~/ui/disclosure";
import { KeysetPagination } from "~/ui/pagination";
import { PlainText } from "~/ui/plain-text";
import { SearchForm } from "~/ui/search-form";
import { Section } from "~/ui/section";
import type { Sample } from "./find-sample.server";
import { choiceParameters, letterHref } from "./letter-address";

export interface ShownLetter extends Sample {
  readonly subject: string;
  readonly text: string;
  /** Where the frame gets the letter's HTML. */
  readonly frame: string;
}

interface LetterPreviewProps {
  readonly page: ChosenOnPage;
  readonly draft: string | undefined;
  readonly counts: ReadonlyMap<Locale, number>;
  readonly letter: ShownLetter | undefined;
  /** A comment was asked for that is none of the chosen. */
  readonly notFound: boolean;
}

/** The letter that one of the chosen comments leads to, as it will arrive, and the ways to others. */
export function LetterPreview({ page, draft, counts, letter, notFound }: LetterPreviewProps) {
  const t = useTranslate();
  const reader = useLocale();
  if (!letter) {
    return (
      <Section heading={t("acknowledging:preview.heading")} id="letter">
        <p>{t("acknowledging:preview.none")}</p>
      </Section>
    );
  }
  const href = (of: string | undefined) => of && `${letterHref(page, { draft, of })}#letter`;
  return (
    <Section heading={t("acknowledging:preview.heading")} id="letter">
      {notFound ? (
        <Alert kind="warning" role="alert">
          {t("acknowledging:preview.notFound")}
        </Alert>
      ) : null}
      {counts.size > 1 ? (
        <ChoiceLinkGroup
          label={t("acknowledging:preview.language")}
          choices={locales
            .filter((lang) => counts.has(lang))
            .map((lang) => ({
              href: `${letterHref(page, { draft, lang })}#letter`,
              label: t(`vocabulary:language.${lang}`),
              count: formatNumber(counts.get(lang) ?? 0, reader),
              current: lang === letter.locale,
            }))}
        />
      ) : null}
      <p>
        {t("acknowledging:preview.about")}{" "}
        <a className="ui-reference" href={deskCommentPath(letter.trackingNumber)}>
          {letter.trackingNumber}
        </a>
      </p>
      <p>
        <b>{t("acknowledging:preview.subject")}:</b> <span lang={letter.locale}>{letter.subject}</span>
      </p>
      <iframe
        className="ui-mail-frame"
        sandbox=""
        src={letter.frame}
        title={t("acknowledging:preview.frame", { subject: letter.subject })}
      />
      <p className="usa-hint">{t("acknowledging:preview.unnamed")}</p>
      <Disclosure summary={t("acknowledging:preview.text")}>
        <PlainText text={letter.text} lang={letter.locale} />
      </Disclosure>
      <KeysetPagination
        label={t("acknowledging:preview.pages")}
        newerLabel={t("acknowledging:preview.newer")}
        olderLabel={t("acknowledging:preview.older")}
        newerHref={href(letter.newer)}
        olderHref={href(letter.older)}
      />
      {letter.newer || letter.older ? <FindLetter page={page} draft={draft} /> : null}
    </Section>
  );
}

function FindLetter({ page, draft }: Pick<LetterPreviewProps, "page" | "draft">) {
  const t = useTranslate();
  return (
    <SearchForm
      action={`${newAcknowledgementPath}#letter`}
      name="of"
      id="of"
      label={t("acknowledging:preview.find")}
      submitLabel={t("acknowledging:preview.findSubmit")}
    >
      {choiceParameters(page).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {draft ? <input type="hidden" name="draft" value={draft} /> : null}
    </SearchForm>
  );
}
