import { locales } from "~/i18n/locale";
import { useTranslate } from "~/i18n/translate";
import { Button, ButtonRow } from "~/ui/button";
import type { NoticeStatus } from "../notice";

/** The buttons under the form: what can be done with what is written, by the notice's status. */
export function StatusButtons({ status }: { readonly status: NoticeStatus }) {
  const t = useTranslate();
  if (status !== "draft" && status !== "in-review") {
    return (
      <div className="notice-buttons">
        <ButtonRow>
          <Button name="intent" value="save">
            {t("authoring:actions.saveCorrections")}
          </Button>
        </ButtonRow>
        <p className="usa-hint">{t("authoring:actions.correctionsHint")}</p>
      </div>
    );
  }
  return (
    <div className="notice-buttons">
      <ButtonRow>
        <Button name="intent" value="save">
          {t("authoring:actions.save")}
        </Button>
        {locales.map((locale) => (
          <Button key={locale} variant="secondary" name="intent" value={`preview-${locale}`}>
            {t(`authoring:actions.preview.${locale}`)}
          </Button>
        ))}
        {status === "draft" ? (
          <Button variant="secondary" name="intent" value="request-review">
            {t("authoring:actions.requestReview")}
          </Button>
        ) : (
          <Button variant="secondary" name="intent" value="return-to-draft">
            {t("authoring:actions.returnToDraft")}
          </Button>
        )}
        <Button variant="secondary" name="intent" value="publish">
          {t("authoring:actions.publish")}
        </Button>
      </ButtonRow>
      <p className="usa-hint">{t("authoring:actions.publishHint")}</p>
    </div>
  );
}
