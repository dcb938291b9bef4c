import { locales } from "~/i18n/locale";
import type { FieldProblem } from "./notice-fields";
import type { NoticeDraft } from "./notice-form";

/**
 * What a draft still lacks before the public may see it, in the form's order; empty when it is complete. Every text
 * but a question's hint has to be there in both languages. Whether it closes in the future is the database's to say.
 */
export function missingForPublication(draft: NoticeDraft): FieldProblem[] {
  const missing: FieldProblem[] = [];
  const lacks = (field: string, value: string | Date | null) => {
    if (!value) missing.push({ field, code: "missing" });
  };
  for (const field of ["title", "summary", "body", "agencies"] as const) {
    for (const locale of locales) lacks(`${field}.${locale}`, draft[field][locale]);
  }
  if (draft.pillars.length === 0) missing.push({ field: "pillars", code: "no-pillar" });
  lacks("opensAt", draft.opensAt);
  lacks("closesAt", draft.closesAt);
  for (const [n, question] of draft.questions.entries()) {
    for (const locale of locales) {
      lacks(`questions.${n}.prompt.${locale}`, question.prompt[locale]);
      const other = locale === "en" ? "es" : "en";
      if (question.hint[other]) lacks(`questions.${n}.hint.${locale}`, question.hint[locale]);
    }
  }
  return missing;
}
