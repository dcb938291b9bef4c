import { locales } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { TextArea, TextField } from "~/ui/field";
import { textLimits } from "./notice-fields";

/** Finds what is wrong with a field, by the form's name of it. */
export type ErrorOf = (field: string) => string | undefined;

/** One text in both languages, side by side where there is room. */
export function PairedText({
  name,
  field,
  typed,
  rows,
  hint,
  errorOf,
}: {
  /** The form's name without the language: `title`, `questions.0.prompt`. */
  readonly name: string;
  readonly field: keyof typeof textLimits;
  readonly typed: { readonly en: string; readonly es: string };
  /** Lines to show; one is a field of a single line. */
  readonly rows: number;
  readonly hint?: string | undefined;
  readonly errorOf: ErrorOf;
}) {
  const t = useTranslate();
  const limit = t("authoring:limit", { limit: formatNumber(textLimits[field], useLocale()) });
  return (
    <div className="notice-pair">
      {locales.map((locale) => {
        const props = {
          name: `${name}.${locale}`,
          label: t(`authoring:inLanguage.${locale}`, { field: t(`authoring:field.${field}`) }),
          hint: hint ? `${hint} ${limit}` : undefined,
          defaultValue: typed[locale],
          contentLang: locale,
          error: errorOf(`${name}.${locale}`),
        };
        return rows === 1 ? (
          <TextField key={locale} width="full" {...props} />
        ) : (
          <TextArea key={locale} rows={rows} {...props} />
        );
      })}
    </div>
  );
}
