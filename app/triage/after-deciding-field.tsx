import { useTranslate } from "~/i18n/translate";
import { fieldId } from "~/ui/field";
import {
  type AfterDeciding,
  afterDecidingChoices,
  afterDecidingCookie,
  isAfterDeciding,
} from "./after-deciding";

/** Where decisions lead. The form sends it; a script keeps it also where nothing is decided before the next page. */
export function AfterDecidingField({ chosen }: { readonly chosen: AfterDeciding }) {
  const t = useTranslate();
  const id = fieldId("after-deciding");
  return (
    <div className="ui-setting">
      <label htmlFor={id}>{t("triage:after.label")}</label>
      <select
        className="usa-select"
        id={id}
        name="after-deciding"
        defaultValue={chosen}
        onChange={({ currentTarget: { value } }) => {
          if (!isAfterDeciding(value)) return;
          // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser
          document.cookie = afterDecidingCookie(value, location.protocol === "https:");
        }}
      >
        {afterDecidingChoices.map((choice) => (
          <option key={choice} value={choice}>
            {t(`triage:after.${choice}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
