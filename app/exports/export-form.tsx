import { filterNames } from "~/comments/comment-filter";
import { locales } from "~/i18n/locale";
import { formatFileSize } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { docketExportPath } from "~/paths";
import { Button } from "~/ui/button";
import { CheckboxGroup, RadioGroup } from "~/ui/field";
import { Form } from "~/ui/form";
import { type ExportFormat, type ExportRequest, exportFormats, type Inclusion } from "./export-request";

/** Which form, in which language, with what in it. It asks for an address and changes nothing, so that it is a link. */
export function ExportForm({
  wanted,
  mayTake,
  sizes,
  large,
  problem,
}: {
  readonly wanted: ExportRequest;
  /** What the person who asks may choose to have in it. */
  readonly mayTake: readonly Inclusion[];
  /** Bytes, about. */
  readonly sizes: Readonly<Record<ExportFormat, number>>;
  /** The forms that are made by a job. */
  readonly large: readonly ExportFormat[];
  readonly problem: string | undefined;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const hintOf = (format: ExportFormat) => {
    const size = formatFileSize(sizes[format], locale);
    const how = t(large.includes(format) ? "exports:page.later" : "exports:page.atOnce", { size });
    return `${t(`exports:formatHint.${format}`)} ${how}`;
  };
  return (
    <Form method="get" action={docketExportPath(wanted.docket)}>
      {filterNames.map((name) => {
        const value = wanted.filter[name];
        return value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />;
      })}
      <RadioGroup
        name="format"
        label={t("exports:page.format")}
        defaultValue={wanted.format}
        options={exportFormats.map((format) => ({
          value: format,
          label: t(`exports:format.${format}`),
          hint: hintOf(format),
        }))}
      />
      <RadioGroup
        name="lang"
        label={t("exports:page.language")}
        hint={t("exports:page.languageHint")}
        defaultValue={wanted.locale}
        inline
        options={locales.map((each) => ({ value: each, label: t(`vocabulary:language.${each}`) }))}
      />
      <CheckboxGroup
        name="include"
        label={t("exports:page.include")}
        hint={t("exports:page.includeHint")}
        error={problem}
        defaultValue={wanted.include}
        options={mayTake.map((each) => ({
          value: each,
          label: t(`exports:include.${each}`),
          hint: t(`exports:includeHint.${each}`),
        }))}
      />
      <Button name="download" value="yes">
        {t("exports:page.download")}
      </Button>
    </Form>
  );
}
