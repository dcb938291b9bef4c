import { type Locale, locales } from "~/i18n/locale";
import { countCharacters } from "~/i18n/normalize";
import { formatNumber } from "~/i18n/numbers";
import { type Translate, useLocale, useTranslate } from "~/i18n/translate";
import type { FieldError } from "~/ui/error-summary";
import { fieldId, Select, TextArea } from "~/ui/field";
import { FINDING_CHARACTERS, findingKinds } from "./finding";
import type { FindingEntered, TextErrors } from "./finding-form";

/** The names of the two texts' fields. */
export const textFields = { en: "textEn", es: "textEs" } as const satisfies Record<Locale, string>;

/** What is wrong with the texts, in words, for the fields and for the page's summary of errors. */
export function textProblems(
  errors: TextErrors,
  text: FindingEntered["text"],
  { t, locale }: { readonly t: Translate; readonly locale: Locale },
): Partial<Record<Locale, string>> {
  const words = (language: Locale) => {
    const error = errors[language];
    if (error === undefined) return undefined;
    if (error === "missing") return t("findings:form.missing");
    return t("findings:form.limit", {
      limit: formatNumber(FINDING_CHARACTERS, locale),
      count: formatNumber(countCharacters(text[language]), locale),
    });
  };
  return Object.fromEntries(
    locales.flatMap((language) => {
      const said = words(language);
      return said === undefined ? [] : [[language, said]];
    }),
  );
}

/** The same as links to their fields. */
export const textErrors = (problems: Partial<Record<Locale, string>>): readonly FieldError[] =>
  locales.flatMap((locale) => {
    const message = problems[locale];
    return message === undefined ? [] : [{ fieldId: fieldId(textFields[locale]), message }];
  });

/** Where a finding stands, of which kind it is, and its words in both languages side by side. */
export function FindingFields({
  choices,
  entered,
  problems = {},
}: {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly entered: Pick<FindingEntered, "kind" | "section" | "text">;
  readonly problems?: Partial<Record<Locale, string>>;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const limit = t("authoring:limit", { limit: formatNumber(FINDING_CHARACTERS, locale) });
  return (
    <>
      <Select
        name="section"
        label={t("findings:form.section")}
        defaultValue={entered.section}
        options={choices}
      />
      <Select
        name="kind"
        label={t("findings:form.kind")}
        defaultValue={entered.kind}
        options={findingKinds.map((kind) => ({ value: kind, label: t(`findings:kind.${kind}`) }))}
      />
      <div className="notice-pair">
        {locales.map((language) => (
          <TextArea
            key={language}
            name={textFields[language]}
            label={t(`findings:form.text.${language}`)}
            hint={`${t("findings:form.textHint")} ${limit}`}
            contentLang={language}
            rows={8}
            defaultValue={entered.text[language]}
            error={problems[language]}
          />
        ))}
      </div>
    </>
  );
}
