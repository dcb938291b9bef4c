import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countAssigned } from "~/assignments/assigned.server";
import { AssignedToMe } from "~/assignments/assigned-to-me";
import { deskLocale } from "~/i18n/locale";
import { useTranslate } from "~/i18n/translate";
import { countByStatus, listClosingSoon, listUnfinished } from "~/notices/authoring/desk-notices.server";
import { NoticesAtHand } from "~/notices/authoring/notices-at-hand";
import { listDocketCounts } from "~/queue/docket-counts.server";
import { SummarizedDockets, WaitingDockets } from "~/queue/docket-tables";
import { getStaff } from "~/staff/current-staff";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("desk:home.title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id, role } = getStaff(context);
  const { db } = context.portal;
  const locale = deskLocale(request.headers);
  if (role === "admin") {
    return {
      role,
      counts: await countByStatus(db),
      closing: await listClosingSoon(db, locale),
      unfinished: await listUnfinished(db, locale),
    };
  }
  const mine = role === "moderator" ? await countAssigned(db, id) : undefined;
  return { role, mine, dockets: await listDocketCounts(db, locale) };
}

/** The desk's first page: each role finds its own work. */
export default function Home() {
  const t = useTranslate();
  const work = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        title={t("desk:home.title")}
        lede={work.role === "official" ? t("desk:home.official.lede") : undefined}
      />
      {work.role === "admin" ? <NoticesAtHand {...work} /> : null}
      {work.role === "moderator" && work.mine ? <AssignedToMe {...work.mine} /> : null}
      {work.role === "moderator" ? <WaitingDockets dockets={work.dockets} /> : null}
      {work.role === "official" ? <SummarizedDockets dockets={work.dockets} /> : null}
    </>
  );
}
