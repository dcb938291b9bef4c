import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useContext } from "react";
import { useTranslate } from "~/i18n/translate";
import { PageContext } from "~/page-context";
import { deskPath } from "~/paths";
import { LinkButton } from "~/ui/button";
import { PageHeading } from "~/ui/page-heading";

/** What staff see instead of a page that could not be made: what happened, and where to go on. */
export function DeskFailure() {
  const error = useRouteError();
  const { databaseAway } = useContext(PageContext);
  const t = useTranslate();
  const missing = isRouteErrorResponse(error) && error.status === 404;
  const kind = databaseAway ? "database-away" : missing ? "not-found" : "failed";
  return (
    <>
      <PageHeading
        title={t(`http:${kind}.title`)}
        lede={missing ? t("desk:notFound") : t(`http:${kind}.text`)}
      />
      <LinkButton variant="secondary" href={deskPath}>
        {t("http:toDesk")}
      </LinkButton>
    </>
  );
}
