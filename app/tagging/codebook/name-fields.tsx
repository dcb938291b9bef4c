import { useTranslate } from "~/i18n/translate";
import { TextArea, TextField } from "~/ui/field";
import type { NameErrors, ThemeNamed } from "./theme-form";

/** A theme's name in both languages, and what belongs to it. `suffix` tells several in one form apart. */
export function NameFields({
  named,
  errors = {},
  suffix = "",
  optional = false,
}: {
  readonly named?: Partial<ThemeNamed> | undefined;
  readonly errors?: NameErrors | undefined;
  readonly suffix?: string;
  readonly optional?: boolean;
}) {
  const t = useTranslate();
  const marks = optional
    ? { optionalMark: t("triage:deciding.optional") }
    : { required: true, requiredMark: t("triage:deciding.required") };
  const error = (field: keyof ThemeNamed) => errors[field] && t(`tagging:nameProblem.${errors[field]}`);
  return (
    <>
      <TextField
        name={`nameEn${suffix}`}
        label={t("tagging:codebook.nameEn")}
        contentLang="en"
        width="full"
        defaultValue={named?.nameEn}
        error={error("nameEn")}
        {...marks}
      />
      <TextField
        name={`nameEs${suffix}`}
        label={t("tagging:codebook.nameEs")}
        contentLang="es"
        width="full"
        defaultValue={named?.nameEs}
        error={error("nameEs")}
        {...marks}
      />
      <TextArea
        name={`description${suffix}`}
        label={t("tagging:codebook.description")}
        hint={t("tagging:codebook.descriptionHint")}
        optionalMark={t("triage:deciding.optional")}
        rows={2}
        defaultValue={named?.description}
        error={error("description")}
      />
    </>
  );
}
