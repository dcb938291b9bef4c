import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, Outlet, useLocation, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { DeskKeys } from "~/desk-keys/desk-keys";
import { deskLocale } from "~/i18n/locale";
import { translator, useTranslate } from "~/i18n/translate";
import { deskPath, signOutPath } from "~/paths";
import { findSite, useSiteName } from "~/site";
import { getStaff } from "~/staff/current-staff";
import { LanguageSwitch } from "~/staff/language-switch";
import { deskNavigation } from "~/staff/navigation";
import { Button } from "~/ui/button";
import { DeskShell } from "~/ui/desk-shell";
import stylesheet from "~/ui/theme/desk.scss?url";
import { DeskFailure } from "./desk-failure";

export const handle = { scripts: true };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export const meta: MetaFunction<typeof loader> = ({ data, error, matches }) => {
  const t = translator(data?.locale ?? "en");
  const missing = isRouteErrorResponse(error) && error.status === 404;
  const title = missing ? t("http:not-found.title") : error ? t("http:failed.title") : t("desk:title");
  return [{ title: `${title} · ${findSite(matches)?.name ?? t("siteName")}` }];
};

export function loader({ request, context }: LoaderFunctionArgs) {
  const { name, role } = getStaff(context);
  return { locale: deskLocale(request.headers), staff: { name, role } };
}

export default function DeskLayout() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

/** A page that failed leaves the desk's frame in place, so that one can go on from it. */
export function ErrorBoundary() {
  return (
    <Frame>
      <DeskFailure />
    </Frame>
  );
}

function Frame({ children }: { readonly children: ReactNode }) {
  const t = useTranslate();
  const { pathname } = useLocation();
  const staff = useRouteLoaderData<typeof loader>("routes/desk/layout")?.staff;
  const nav = staff ? deskNavigation(staff.role, pathname, t) : [];
  return (
    <DeskShell
      skipLabel={t("skipToContent")}
      siteName={useSiteName()}
      homeHref={deskPath}
      nav={nav}
      navLabel={t("desk:nav.label")}
      account={
        <>
          {staff && (
            <span>
              {staff.name}
              <span className="ui-desk-bar__role"> · {t(`vocabulary:role.${staff.role}`)}</span>
            </span>
          )}
          {staff && <DeskKeys role={staff.role} nav={nav} />}
          <LanguageSwitch />
          <form method="post" action={signOutPath}>
            <Button size="small">{t("desk:signOut")}</Button>
          </form>
        </>
      }
    >
      {children}
    </DeskShell>
  );
}
