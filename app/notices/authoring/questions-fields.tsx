import { useTranslate } from "~/i18n/translate";
import { Button, ButtonRow } from "~/ui/button";
import { Checkbox, Fieldset } from "~/ui/field";
import { type ErrorOf, PairedText } from "./paired-text";
import type { TypedQuestion } from "./typed-notice";

/**
 * A notice's questions. Adding, removing and moving are buttons that send the whole form, so that they work without
 * scripts and lose nothing; the page that comes back opens where the question now is.
 */
export function QuestionsFields({
  questions,
  fixed,
  errorOf,
}: {
  readonly questions: readonly TypedQuestion[];
  /** Keys of stored questions that have to stay. */
  readonly fixed: readonly string[];
  readonly errorOf: ErrorOf;
}) {
  const t = useTranslate();
  return (
    <>
      {errorOf("questions") ? <p className="usa-error-message">{errorOf("questions")}</p> : null}
      {questions.length === 0 ? <p className="usa-hint">{t("authoring:question.none")}</p> : null}
      {questions.map((question, index) => (
        <QuestionFields
          // A new question has no key of its own yet, and the whole page is made anew when the order changes.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          index={index}
          last={index === questions.length - 1}
          question={question}
          fixed={fixed.includes(question.id)}
          errorOf={errorOf}
        />
      ))}
      <Button
        variant="secondary"
        name="intent"
        value="add-question"
        formAction={`#question-${questions.length + 1}`}
      >
        {t("authoring:question.add")}
      </Button>
    </>
  );
}

function QuestionFields({
  index,
  last,
  question,
  fixed,
  errorOf,
}: {
  readonly index: number;
  readonly last: boolean;
  readonly question: TypedQuestion;
  readonly fixed: boolean;
  readonly errorOf: ErrorOf;
}) {
  const t = useTranslate();
  const name = `questions.${index}`;
  const number = index + 1;
  const button = (
    verb: "move-up" | "move-down" | "remove-question",
    label: string,
    short: string,
    to: string,
  ) => (
    <Button
      variant="secondary"
      size="small"
      name="intent"
      value={`${verb}.${index}`}
      formAction={to}
      aria-label={label}
    >
      {short}
    </Button>
  );
  return (
    <div className="notice-question" id={`question-${number}`} tabIndex={-1}>
      <input type="hidden" name={`${name}.id`} value={question.id} />
      <Fieldset legend={t("authoring:question.legend", { number })}>
        <PairedText
          name={`${name}.prompt`}
          field="prompt"
          typed={question.prompt}
          rows={2}
          errorOf={errorOf}
        />
        <PairedText name={`${name}.hint`} field="hint" typed={question.hint} rows={2} errorOf={errorOf} />
        <Checkbox
          name={`${name}.required`}
          label={t("authoring:field.required")}
          defaultChecked={question.required}
        />
        <ButtonRow>
          {index > 0 &&
            button(
              "move-up",
              t("authoring:question.up", { number }),
              t("authoring:question.upShort"),
              `#question-${number - 1}`,
            )}
          {!last &&
            button(
              "move-down",
              t("authoring:question.down", { number }),
              t("authoring:question.downShort"),
              `#question-${number + 1}`,
            )}
          {fixed ? (
            <span className="usa-hint">{t("authoring:question.fixed")}</span>
          ) : (
            button(
              "remove-question",
              t("authoring:question.remove", { number }),
              t("authoring:question.removeShort"),
              "#questions",
            )
          )}
        </ButtonRow>
      </Fieldset>
    </div>
  );
}
