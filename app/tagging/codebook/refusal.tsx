import { useTranslate } from "~/i18n/translate";
import { Alert } from "~/ui/alert";
import { ErrorSummary } from "~/ui/error-summary";
import { fieldId } from "~/ui/field";
import { type CodebookRefusal, MOST_THEMES } from "./codebook";
import type { NameErrors } from "./theme-form";

/** Why a change of the codebook was not made: announced, first thing on the page. */
export function CodebookProblem({
  refusal,
  errors = [],
}: {
  readonly refusal?: CodebookRefusal | undefined;
  /** What is wrong with the words of one theme, or of each of several, by the suffix of its fields. */
  readonly errors?: readonly { readonly suffix: string; readonly errors: NameErrors }[] | undefined;
}) {
  const t = useTranslate();
  const fields = errors.flatMap(({ suffix, errors: wrong }) =>
    (["nameEn", "nameEs", "description"] as const).flatMap((field) => {
      const error = wrong[field];
      return error
        ? [{ fieldId: fieldId(`${field}${suffix}`), message: t(`tagging:nameProblem.${error}`) }]
        : [];
    }),
  );
  if (fields.length > 0) return <ErrorSummary title={t("triage:problem.title")} errors={fields} />;
  if (!refusal) return null;
  return (
    <Alert kind="error" role="alert" heading={t("triage:problem.title")}>
      {t(`tagging:codebookProblem.${refusal}`, { count: MOST_THEMES })}
    </Alert>
  );
}
