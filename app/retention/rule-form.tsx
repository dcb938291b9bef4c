import { useTranslate } from "~/i18n/translate";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/field";
import { Form } from "~/ui/form";
import { type RetentionField, type RetentionRule, retentionFields, retentionLimits } from "./retention-rule";

/** Asks for a rule; what it would remove is shown before it is set. */
export function RuleForm({
  typed,
  wrong,
}: {
  readonly typed: Readonly<Record<RetentionField, string>>;
  readonly wrong: readonly RetentionField[];
}) {
  const t = useTranslate();
  return (
    <Form>
      {retentionFields.map((field) => (
        <TextField
          key={field}
          name={field}
          label={t(`retention:field.${field}`)}
          hint={t(`retention:hint.${field}`)}
          inputMode="numeric"
          width="short"
          defaultValue={typed[field]}
          error={
            wrong.includes(field)
              ? t(`retention:wrong.${field}`, { most: retentionLimits[field] })
              : undefined
          }
        />
      ))}
      <Button name="intent" value="preview" variant="secondary">
        {t("retention:preview")}
      </Button>
    </Form>
  );
}

/** Sets exactly the rule whose effect has just been shown. */
export function SetRuleForm({ rule }: { readonly rule: RetentionRule }) {
  const t = useTranslate();
  return (
    <Form>
      {retentionFields.map((field) => (
        <input key={field} type="hidden" name={field} value={rule[field] ?? ""} />
      ))}
      <Button name="intent" value="set" variant="danger">
        {t("retention:would.submit")}
      </Button>
    </Form>
  );
}
