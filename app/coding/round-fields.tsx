import { useTranslate } from "~/i18n/translate";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { CheckboxGroup, Select, TextField } from "~/ui/field";
import { Form } from "~/ui/form";
import { sampledStates } from "./coding-round";
import { type RoundEntered, type RoundErrors, type RoundField, roundFields } from "./round-form";

interface RoundFormProps {
  readonly entered: RoundEntered;
  readonly errors: RoundErrors;
  readonly dockets: readonly { readonly docketNumber: string; readonly title: string | null }[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** What it takes to begin a round. */
export function RoundForm({ entered, errors, dockets, people }: RoundFormProps) {
  const t = useTranslate();
  const wrong = (field: RoundField) => {
    const error = errors[field];
    if (error === "same") return t("coding:new.same");
    return error && t(`coding:new.need.${field}`);
  };
  const persons = people.map(({ id, name }) => ({ value: id, label: name }));
  const required = { required: true, requiredMark: t("triage:deciding.required") } as const;
  return (
    <>
      {Object.keys(errors).length > 0 ? (
        <ErrorSummary
          title={t("coding:new.problem")}
          errors={roundFields.flatMap((field) => {
            const message = wrong(field);
            return message ? [{ fieldId: field, message }] : [];
          })}
        />
      ) : null}
      <Form>
        <Select
          {...required}
          name="docket"
          label={t("coding:new.docket")}
          emptyLabel={t("coding:new.chooseDocket")}
          defaultValue={entered.docket}
          error={wrong("docket")}
          options={dockets.map(({ docketNumber, title }) => ({
            value: docketNumber,
            label: title ? `${docketNumber} · ${title}` : docketNumber,
          }))}
        />
        <TextField
          {...required}
          name="size"
          label={t("coding:new.size")}
          hint={t("coding:new.sizeHint")}
          inputMode="numeric"
          defaultValue={entered.size}
          error={wrong("size")}
        />
        <CheckboxGroup
          name="states"
          label={t("coding:new.states")}
          hint={t("coding:new.statesHint")}
          defaultValue={entered.states}
          error={wrong("states")}
          options={sampledStates.map((value) => ({ value, label: t(`vocabulary:commentStatus.${value}`) }))}
        />
        {(["coderA", "coderB"] as const).map((name) => (
          <Select
            key={name}
            {...required}
            name={name}
            label={t(`coding:new.${name}`)}
            emptyLabel={t("assignments:panel.choose")}
            defaultValue={entered[name]}
            error={wrong(name)}
            options={persons}
          />
        ))}
        <Button>{t("coding:new.begin")}</Button>
      </Form>
    </>
  );
}
