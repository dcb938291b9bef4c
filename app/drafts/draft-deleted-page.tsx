import { useLocale, useTranslate } from "~/i18n/translate";
import { homePath } from "~/paths";
import { LinkButton } from "~/ui/button";
import { PageHeading } from "~/ui/page-heading";

/** Where a draft was, once somebody with its link has deleted it. */
export function DraftDeletedPage() {
  const t = useTranslate();
  return (
    <>
      <PageHeading title={t("drafts:deleted.title")} lede={<p>{t("drafts:deleted.text")}</p>} />
      <LinkButton variant="secondary" href={homePath(useLocale())}>
        {t("nav.open")}
      </LinkButton>
    </>
  );
}
