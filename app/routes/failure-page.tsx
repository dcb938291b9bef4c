import { isRouteErrorResponse, useLocation, useRouteError } from "@remix-run/react";
import { useContext } from "react";
import { useLocale, useTranslate } from "~/i18n/translate";
import { PageContext } from "~/page-context";
import { deskPath, homePath, noticesPath } from "~/paths";
import { ButtonRow, LinkButton } from "~/ui/button";
import { PageHeading } from "~/ui/page-heading";

/** Why a page is not there, beyond the plain "not found". A loader throws it as the data of a 404 or 410. */
export const missingThings = [
  "no-docket",
  "no-comment",
  "tracking-unknown",
  "tracking-mistyped",
  "no-draft",
  "no-private-link",
  "no-confirmation",
  "no-following",
] as const;
export type MissingThing = (typeof missingThings)[number];

/** Which of the `http` catalogue's texts says what happened. */
export function failureKind(answer: { readonly status: number; readonly data: unknown } | undefined) {
  if (answer?.status === 400) return "bad-request";
  if (answer?.status !== 404 && answer?.status !== 410) return "failed";
  return missingThings.find((thing) => thing === answer.data) ?? "not-found";
}

/** What a person sees instead of a page that could not be made: what happened, and where to go on. */
export function FailurePage() {
  const error = useRouteError();
  const { databaseAway } = useContext(PageContext);
  const t = useTranslate();
  const locale = useLocale();
  const { pathname } = useLocation();
  const atDesk = pathname.startsWith(deskPath);
  const kind = databaseAway ? "database-away" : failureKind(isRouteErrorResponse(error) ? error : undefined);
  return (
    <>
      <PageHeading title={t(`http:${kind}.title`)} lede={<p>{t(`http:${kind}.text`)}</p>} />
      <ButtonRow>
        {atDesk ? (
          <LinkButton variant="secondary" href={deskPath}>
            {t("http:toDesk")}
          </LinkButton>
        ) : (
          <>
            <LinkButton variant="secondary" href={noticesPath(locale)}>
              {t("nav.notices")}
            </LinkButton>
            <LinkButton variant="secondary" href={homePath(locale)}>
              {t("nav.open")}
            </LinkButton>
          </>
        )}
      </ButtonRow>
    </>
  );
}
