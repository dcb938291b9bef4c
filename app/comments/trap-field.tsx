import { useTranslate } from "~/i18n/translate";

/** The name of the field that only programs fill in; named so that they want to. */
export const TRAP = "website";

/** A field that nobody sees or reaches. Whoever fills it in is not turned away: a moderator looks first. */
export function TrapField() {
  const t = useTranslate();
  return (
    <div className="form-trap" aria-hidden="true">
      <label htmlFor="field-website">{t("commentForm:trap")}</label>
      <input id="field-website" name={TRAP} type="text" tabIndex={-1} autoComplete="off" defaultValue="" />
    </div>
  );
}
