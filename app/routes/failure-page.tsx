import { isRouteErrorResponse, useLocation, useRouteError } from "@remix-run/react";
import { useContext } from "react";
import { useLocale, useTranslate } from "~/i18n/translate";
import { PageContext } from "~/page-context";
import { deskPath, homePath, noticesPath } from "~/paths";

/** What a person sees instead of a page that could not be made: what happened, and where to go on. */
export function FailurePage() {
  const error = useRouteError();
  const { databaseAway } = useContext(PageContext);
  const t = useTranslate();
  const locale = useLocale();
  const atDesk = useLocation().pathname.startsWith(deskPath);
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const kind = databaseAway ? "database-away" : status === 404 ? "not-found" : "failed";
  return (
    <main id="main" className="grid-container failure">
      <title>{`${t(`http:${kind}.title`)} · ${t("siteName")}`}</title>
      <h1>{t(`http:${kind}.title`)}</h1>
      <p>{t(`http:${kind}.text`)}</p>
      <p>
        {atDesk ? (
          <a href={deskPath}>{t("http:toDesk")}</a>
        ) : (
          <>
            <a href={noticesPath(locale)}>{t("nav.notices")}</a> ·{" "}
            <a href={homePath(locale)}>{t("siteName")}</a>
          </>
        )}
      </p>
    </main>
  );
}
