import { useLocation } from "@remix-run/react";
import { otherLocale } from "~/i18n/locale";
import { useLocale, useTranslate } from "~/i18n/translate";
import { deskLanguagePath } from "~/paths";
import { Button } from "~/ui/button";

/** The desk's pages have no language in their address: a form changes it and comes back to the same page. */
export function LanguageSwitch() {
  const t = useTranslate();
  const other = otherLocale(useLocale());
  const { pathname, search } = useLocation();
  return (
    <form method="post" action={deskLanguagePath}>
      <input type="hidden" name="to" value={pathname + search} />
      <Button
        variant="quiet"
        size="small"
        name="language"
        value={other}
        lang={other}
        aria-label={t("desk:switchLanguage")}
      >
        {t("language.switchTo")}
      </Button>
    </form>
  );
}
