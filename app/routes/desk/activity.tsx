import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listActors } from "~/audit/list-events.server";
import { readActivityFilter, readPeriod } from "~/history/activity-filter";
import { ActivityPage } from "~/history/activity-page";
import { countWork } from "~/history/count-work.server";
import { ACTIVITY_PER_PAGE, findDocket, listActivity } from "~/history/list-activity.server";
import { deskLocale } from "~/i18n/locale";
import { getStaff } from "~/staff/current-staff";
import { deskTitle } from "./page-title";

export const meta = deskTitle<Awaited<ReturnType<typeof loader>>>((t, loaded) =>
  t("history:activity.titleOf", { docket: loaded?.docket.docketNumber ?? "" }),
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db } = context.portal;
  const found = await findDocket(db, params.docket ?? "", deskLocale(request.headers));
  if (!found) throw new Response(null, { status: 404 });
  const { id, ...docket } = found;
  const query = new URL(request.url).searchParams;
  const filter = readActivityFilter(query);
  const period = readPeriod(query);
  const events = await listActivity(db, id, filter);
  const page = events.slice(0, ACTIVITY_PER_PAGE);
  return {
    docket,
    filter,
    period,
    events: page,
    older: events.length > page.length ? page.at(-1)?.id : undefined,
    actors: await listActors(db),
    work: await countWork(db, id, period),
    opensComments: getStaff(context).role === "moderator",
  };
}

export default function Activity() {
  return <ActivityPage {...useLoaderData<typeof loader>()} />;
}
