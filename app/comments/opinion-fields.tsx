import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { CheckboxGroup, Fieldset, TextArea } from "~/ui/field";
import { limits } from "./comment";
import { FormFiles } from "./form-files";
import type { FormView } from "./form-view";

/** What the person has to say: answers, free text, pillars. It comes first, since it is what they came for. */
export function OpinionFields({ questions, pillars, typed, problems, files, fileProblems }: FormView) {
  const t = useTranslate();
  const limit = formatNumber(limits.comment, useLocale());
  return (
    <Fieldset legend={t("commentForm:say")}>
      {questions.map(({ id, prompt, hint, required }, index) => (
        <TextArea
          key={id}
          name={`answer.${id}`}
          label={t("commentForm:question", { number: index + 1, prompt })}
          hint={hint || undefined}
          rows={5}
          required={required}
          requiredMark={t("commentForm:required")}
          defaultValue={typed?.answer[id]}
          error={problems.get(`answer.${id}`)}
        />
      ))}
      <TextArea
        name="comment"
        label={t("commentForm:comment.label")}
        hint={t(questions.length > 0 ? "commentForm:comment.hintWithQuestions" : "commentForm:comment.hint", {
          limit,
        })}
        rows={12}
        defaultValue={typed?.comment}
        error={problems.get("comment")}
      />
      <FormFiles part="main" files={files} fileProblems={fileProblems} />
      {pillars.length > 0 ? (
        <CheckboxGroup
          name="pillars"
          label={t("commentForm:pillars.label")}
          hint={t("commentForm:pillars.hint")}
          options={pillars.map(({ code, name }) => ({
            value: code,
            label: t("notices:list.pillarOption", { code, name }),
          }))}
          defaultValue={typed?.pillars}
          error={problems.get("pillars")}
        />
      ) : null}
    </Fieldset>
  );
}
