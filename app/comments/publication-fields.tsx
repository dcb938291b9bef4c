import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { Checkbox, Fieldset, RadioGroup, TextArea } from "~/ui/field";
import { Section } from "~/ui/section";
import { limits, publications } from "./comment";
import { FormFiles } from "./form-files";
import type { FormView } from "./form-view";

/** What of it may be shown, and the agreement to how it is used, with all that there is to know about that. */
export function PublicationFields({ typed, problems, files, fileProblems }: FormView) {
  const t = useTranslate();
  const locale = useLocale();
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
        <div className="form-if-confidential">
          <Section headingLevel={3} heading={t("commentForm:publicVersion.title")}>
            <p>{t("commentForm:publicVersion.intro")}</p>
            <TextArea
              name="publicVersion"
              label={t("commentForm:publicVersion.label")}
              hint={t("commentForm:publicVersion.hint", {
                limit: formatNumber(limits.publicVersion, locale),
              })}
              rows={6}
              defaultValue={typed?.publicVersion}
              error={problems.get("publicVersion")}
            />
            <FormFiles part="public-version" files={files} fileProblems={fileProblems} />
            <TextArea
              name="noPublicVersion"
              label={t("commentForm:noPublicVersion.label")}
              hint={t("commentForm:noPublicVersion.hint")}
              rows={3}
              defaultValue={typed?.noPublicVersion}
              error={problems.get("noPublicVersion")}
            />
          </Section>
        </div>
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
