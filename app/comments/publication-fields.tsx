import { useTranslate } from "~/i18n/translate";
import { Checkbox, Fieldset, RadioGroup } from "~/ui/field";
import { publications } from "./comment";
import type { FormView } from "./form-view";

/** What of it may be shown, and the agreement to how it is used, with all that there is to know about that. */
export function PublicationFields({ typed, problems }: FormView) {
  const t = useTranslate();
  const requiredMark = t("commentForm:required");
  return (
    <>
      <Fieldset legend={t("commentForm:show")}>
        <RadioGroup
          name="publication"
          label={t("commentForm:publication.label")}
          hint={t("commentForm:publication.hint")}
          required
          requiredMark={requiredMark}
          options={publications.map((publication) => ({
            value: publication,
            label: t(`vocabulary:publication.${publication}`),
            hint: t(`commentForm:publication.${publication}Hint`),
          }))}
          defaultValue={typed?.publication}
          error={problems.get("publication")}
        />
      </Fieldset>
      <Fieldset legend={t("commentForm:send")}>
        <div className="form-privacy">
          <h2>{t("commentForm:privacy.title")}</h2>
          <ul>
            <li>{t("commentForm:privacy.read")}</li>
            <li>{t("commentForm:privacy.contact")}</li>
            <li>{t("commentForm:privacy.others")}</li>
            <li>{t("commentForm:privacy.address")}</li>
          </ul>
        </div>
        <Checkbox
          name="consent"
          value="yes"
          label={t("commentForm:consent")}
          required
          requiredMark={requiredMark}
          defaultChecked={typed?.consent === "yes"}
          error={problems.get("consent")}
        />
      </Fieldset>
    </>
  );
}
