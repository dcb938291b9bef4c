import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { deskLocale } from "~/i18n/locale";
import { useLocale, useTranslate } from "~/i18n/translate";
import { homePath, noticesPath } from "~/paths";
import { useSiteName } from "~/site";
import { LanguageSwitch } from "~/staff/language-switch";
import { PublicShell } from "~/ui/public-shell";
import stylesheet from "~/ui/theme/public.scss?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export function loader({ request }: LoaderFunctionArgs) {
  return { locale: deskLocale(request.headers) };
}

/** The frame of the desk's pages for those who are not signed in: the public pages' look, and no script. */
export default function Entrance() {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <PublicShell
      skipLabel={t("skipToContent")}
      siteName={useSiteName()}
      homeHref={homePath(locale)}
      nav={[
        { href: homePath(locale), label: t("nav.open") },
        { href: noticesPath(locale), label: t("nav.notices") },
      ]}
      navLabel={t("nav.label")}
      language={{ control: <LanguageSwitch /> }}
      footer={<p>{t("footer.notOfficial")}</p>}
      footerLabel={t("footer.label")}
    >
      <Outlet />
    </PublicShell>
  );
}
