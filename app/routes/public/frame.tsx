import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { otherLocale } from "~/i18n/locale";
import { useLocale, useTranslate } from "~/i18n/translate";
import { deskPath, homePath, noticesPath, trackPath } from "~/paths";
import { useSiteName } from "~/site";
import { PublicShell } from "~/ui/public-shell";

/** The frame of a public page, with the way to the same page in the other language. */
export function PublicFrame({ children }: { readonly children: ReactNode }) {
  const t = useTranslate();
  const locale = useLocale();
  const { pathname, search } = useLocation();
  const other = otherLocale(locale);
  const nav = [
    { href: homePath(locale), label: t("nav.open") },
    { href: noticesPath(locale), label: t("nav.notices") },
    { href: trackPath(locale), label: t("nav.track") },
  ];
  return (
    <PublicShell
      skipLabel={t("skipToContent")}
      siteName={useSiteName()}
      homeHref={homePath(locale)}
      nav={nav.map((link) => ({ ...link, current: link.href === pathname }))}
      navLabel={t("nav.label")}
      language={{
        href: pathname.replace(/^\/[^/]*/, `/${other}`) + search,
        label: t("language.switchTo"),
        lang: other,
        hrefLang: other,
      }}
      footerLabel={t("footer.label")}
      footer={
        <>
          <p>{t("footer.notOfficial")}</p>
          <p>{t("footer.privacy")}</p>
          <p>
            <a href={deskPath} rel="nofollow">
              {t("nav.desk")}
            </a>
          </p>
        </>
      }
    >
      {children}
    </PublicShell>
  );
}
