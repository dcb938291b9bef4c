import { TrapField } from "~/comments/trap-field";
import { locales } from "~/i18n/locale";
import { useLocale, useTranslate } from "~/i18n/translate";
import { askToFollowPath } from "~/paths";
import { Button, ButtonRow } from "~/ui/button";
import { type Option, type OptionGroup, Select, TextField } from "~/ui/field";
import { Form } from "~/ui/form";

export interface FollowFormProps {
  /** What can be followed here; one alone is not asked about. */
  readonly targets: readonly (Option | OptionGroup)[];
  readonly target?: string | undefined;
  readonly email?: string | undefined;
  readonly errors?: { readonly target?: string | undefined; readonly email?: string | undefined } | undefined;
}

/** Asks to be told by mail. The names of its fields are the same wherever it stands. */
export function FollowForm({ targets, target, email, errors = {} }: FollowFormProps) {
  const t = useTranslate();
  const locale = useLocale();
  const [only, ...others] = targets;
  const single = only && "value" in only && others.length === 0 ? only.value : undefined;
  return (
    <Form action={askToFollowPath(locale) + (single ? `?target=${single}` : "")}>
      {single ? (
        <input type="hidden" name="target" value={single} />
      ) : (
        <Select
          name="target"
          id="follow-target"
          label={t("following:form.target")}
          options={targets}
          defaultValue={target}
          error={errors.target}
        />
      )}
      <TextField
        name="email"
        id="follow-email"
        type="email"
        label={t("following:form.email")}
        hint={t("following:form.emailHint")}
        autoComplete="email"
        spellCheck={false}
        required
        defaultValue={email}
        error={errors.email}
      />
      <Select
        name="language"
        id="follow-language"
        label={t("following:form.language")}
        options={locales.map((value) => ({ value, label: t(`language.${value}`), lang: value }))}
        defaultValue={locale}
      />
      <TrapField />
      <ButtonRow>
        <Button variant="secondary">{t("following:form.submit")}</Button>
      </ButtonRow>
    </Form>
  );
}
