import { locales } from "~/i18n/locale";
import { useLocale, useTranslate } from "~/i18n/translate";
import { Button } from "~/ui/button";
import { RadioGroup, TextField } from "~/ui/field";
import { Form } from "~/ui/form";
import { roles } from "./staff";
import type { StaffField } from "./staff-form";

/** Adds an account; its owner is mailed the link for choosing a password. */
export function NewStaffForm({
  typed,
  errors,
}: {
  readonly typed: Readonly<Record<StaffField, string>> | undefined;
  readonly errors: Readonly<Partial<Record<StaffField, string>>>;
}) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <Form>
      <TextField
        name="name"
        label={t("staff:list.name")}
        hint={t("staff:list.add.nameHint")}
        autoComplete="off"
        defaultValue={typed?.name}
        error={errors.name}
        required
      />
      <TextField
        name="email"
        type="email"
        label={t("staff:list.email")}
        hint={t("staff:list.add.emailHint")}
        autoComplete="off"
        defaultValue={typed?.email}
        error={errors.email}
        required
      />
      <RadioGroup
        name="role"
        label={t("staff:list.role")}
        options={roles.map((role) => ({
          value: role,
          label: t(`vocabulary:role.${role}`),
          hint: t(`staff:list.add.may.${role}`),
        }))}
        defaultValue={typed?.role}
        error={errors.role}
      />
      <RadioGroup
        name="locale"
        label={t("staff:list.add.language")}
        options={locales.map((each) => ({ value: each, label: t(`vocabulary:language.${each}`) }))}
        defaultValue={typed?.locale ?? locale}
        error={errors.locale}
      />
      <Button name="intent" value="add">
        {t("staff:list.add.submit")}
      </Button>
    </Form>
  );
}
