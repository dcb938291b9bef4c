import { useLocale, useTranslate } from "~/i18n/translate";
import { Fieldset, RadioGroup, Select, TextArea, TextField } from "~/ui/field";
import { commenterKinds, stakeholderTypes } from "./comment";
import { listCountries } from "./countries";
import type { FormView } from "./form-view";
import { sectors } from "./sectors";

/** Who writes: how they speak, names, type, and how to reach them. */
export function CommenterFields({ typed, problems }: FormView) {
  const t = useTranslate();
  const locale = useLocale();
  const requiredMark = t("commentForm:required");
  return (
    <Fieldset legend={t("commentForm:about")}>
      <RadioGroup
        name="commenterKind"
        label={t("commentForm:commenterKind.label")}
        required
        requiredMark={requiredMark}
        options={commenterKinds.map((kind) => ({
          value: kind,
          label: t(`commentForm:commenterKind.${kind}`),
          hint: t(`commentForm:commenterKind.${kind}Hint`),
        }))}
        defaultValue={typed?.commenterKind}
        error={problems.get("commenterKind")}
      />
      <div className="form-unless-anonymous">
        <TextField
          name="organizationName"
          label={t("commentForm:organizationName.label")}
          hint={t("commentForm:organizationName.hint")}
          autoComplete="organization"
          defaultValue={typed?.organizationName}
          error={problems.get("organizationName")}
        />
        <TextField
          name="name"
          label={t("commentForm:name.label")}
          hint={t("commentForm:name.hint")}
          autoComplete="name"
          spellCheck={false}
          defaultValue={typed?.name}
          error={problems.get("name")}
        />
      </div>
      <div className="form-if-organization">
        <TextField
          name="signatoryRole"
          label={t("commentForm:signatoryRole.label")}
          hint={t("commentForm:signatoryRole.hint")}
          autoComplete="organization-title"
          defaultValue={typed?.signatoryRole}
          error={problems.get("signatoryRole")}
        />
        <TextArea
          name="coSigners"
          label={t("commentForm:coSigners.label")}
          hint={t("commentForm:coSigners.hint")}
          rows={3}
          spellCheck={false}
          defaultValue={typed?.coSigners}
          error={problems.get("coSigners")}
        />
      </div>
      <Select
        name="stakeholderType"
        label={t("commentForm:stakeholderType.label")}
        required
        requiredMark={requiredMark}
        emptyLabel={t("commentForm:stakeholderType.empty")}
        options={stakeholderTypes.map((type) => ({
          value: type,
          label: t(`vocabulary:stakeholderType.${type}`),
        }))}
        defaultValue={typed?.stakeholderType}
        error={problems.get("stakeholderType")}
      />
      <TextField
        name="email"
        type="email"
        label={t("commentForm:email.label")}
        hint={t("commentForm:email.hint")}
        autoComplete="email"
        spellCheck={false}
        defaultValue={typed?.email}
        error={problems.get("email")}
      />
      <Select
        name="sector"
        label={t("commentForm:sector.label")}
        emptyLabel={t("commentForm:sector.empty")}
        options={sectors.map((sector) => ({ value: sector, label: t(`sectors:${sector}`) }))}
        defaultValue={typed?.sector}
        error={problems.get("sector")}
      />
      <Select
        name="country"
        label={t("commentForm:country.label")}
        emptyLabel={t("commentForm:country.empty")}
        options={listCountries(locale).map(({ code, name }) => ({ value: code, label: name }))}
        autoComplete="country"
        defaultValue={typed?.country}
        error={problems.get("country")}
      />
      <TextField
        name="region"
        label={t("commentForm:region.label")}
        hint={t("commentForm:region.hint")}
        autoComplete="address-level1"
        defaultValue={typed?.region}
        error={problems.get("region")}
      />
    </Fieldset>
  );
}
