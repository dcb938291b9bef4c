import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listTeams } from "~/assignments/sharing/docket-team.server";
import { TeamList } from "~/assignments/sharing/team-page";
import { deskLocale } from "~/i18n/locale";
import { useTranslate } from "~/i18n/translate";
import { codingPath } from "~/paths";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("assignments:teams.title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { teams: await listTeams(context.portal.db, deskLocale(request.headers)) };
}

export default function Teams() {
  const { teams } = useLoaderData<typeof loader>();
  const t = useTranslate();
  return (
    <>
      <PageHeading
        title={t("assignments:teams.title")}
        lede={t("assignments:teams.lede")}
        actions={
          <LinkButton variant="secondary" href={codingPath}>
            {t("coding:title")}
          </LinkButton>
        }
      />
      {teams.length > 0 ? (
        <TeamList teams={teams} />
      ) : (
        <EmptyState heading={t("desk:home.noDockets")}>{t("desk:home.noDocketsText")}</EmptyState>
      )}
    </>
  );
}
